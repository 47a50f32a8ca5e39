using System.Globalization;
using System.Text;

namespace MedBot.Domain.YearWheel;

/// <summary>A plan as an iCalendar file (RFC 5545), for calendars that Graph does not reach.</summary>
public static class PlanCalendar
{
    private const int LongestLine = 74;

    /// <param name="problem">What was planned.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="written">When the file is written.</param>
    public static string Write(PlanningProblem problem, Plan plan, DateTimeOffset written)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        var committees = problem.Committees.ToDictionary(committee => committee.Id, StringComparer.Ordinal);
        var meetings = problem.Meetings.ToDictionary(meeting => meeting.Id, StringComparer.Ordinal);
        var rooms = problem.Rooms.ToDictionary(room => room.Id, room => room.Name, StringComparer.Ordinal);
        var text = new StringBuilder();
        Lines(text, "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MedBot//Aarshjul//DA");
        Lines(
            text,
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Copenhagen",
            "BEGIN:STANDARD",
            "DTSTART:19961027T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:19810329T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "END:DAYLIGHT",
            "END:VTIMEZONE");
        foreach (var placed in plan.Meetings.OrderBy(meeting => meeting.Start))
        {
            var committee = committees[meetings[placed.Id].Committee];
            Lines(
                text,
                "BEGIN:VEVENT",
                $"UID:{problem.Year}-{Escaped(placed.Id)}@medbot",
                $"DTSTAMP:{written.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
                $"DTSTART;TZID=Europe/Copenhagen:{Local(placed.Start)}",
                $"DTEND;TZID=Europe/Copenhagen:{Local(placed.Start + committee.TimeSetAside)}",
                $"SUMMARY:{Escaped($"Møde i {committee.Name}")}",
                $"LOCATION:{Escaped(rooms[placed.Room])}",
                "END:VEVENT");
        }

        Lines(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static string Local(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>"Lines of text SHOULD NOT be longer than 75 octets": the rest goes on the next line after a space.</summary>
    private static void Lines(StringBuilder text, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            var octets = 0;
            foreach (var letter in line.EnumerateRunes())
            {
                if (octets + letter.Utf8SequenceLength > LongestLine)
                {
                    text.Append("\r\n ");
                    octets = 1;
                }

                text.Append(letter);
                octets += letter.Utf8SequenceLength;
            }

            text.Append("\r\n");
        }
    }
}
