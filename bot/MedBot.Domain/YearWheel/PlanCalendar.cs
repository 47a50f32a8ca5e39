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
        return Write(
            plan.Meetings.OrderBy(meeting => meeting.Start).Select(placed => new CalendarEntry
            {
                Key = KeyOf(problem.Year, placed.Id),
                Start = placed.Start,
                End = placed.Start + committees[meetings[placed.Id].Committee].TimeSetAside,
                Subject = SubjectOf(committees[meetings[placed.Id].Committee].Name),
                Place = rooms[placed.Room],
            }),
            written);
    }

    /// <param name="entries">What stands in the calendar.</param>
    /// <param name="written">When the file is written: of two versions of an entry the later one counts.</param>
    public static string Write(IEnumerable<CalendarEntry> entries, DateTimeOffset written)
    {
        ArgumentNullException.ThrowIfNull(entries);
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
        foreach (var entry in entries)
        {
            Lines(
                text,
                "BEGIN:VEVENT",
                $"UID:{Escaped(entry.Key)}@medbot",
                $"DTSTAMP:{written.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
                $"DTSTART;TZID=Europe/Copenhagen:{Local(entry.Start)}",
                $"DTEND;TZID=Europe/Copenhagen:{Local(entry.End)}",
                $"SUMMARY:{Escaped(entry.Subject)}",
                $"LOCATION:{Escaped(entry.Place)}");
            if (entry.Cancelled)
            {
                Lines(text, "STATUS:CANCELLED");
            }

            Lines(text, "END:VEVENT");
        }

        Lines(text, "END:VCALENDAR");
        return text.ToString();
    }

    /// <summary>One for each meeting of a year, whatever becomes of it.</summary>
    public static string KeyOf(int year, string meeting) => $"{year}-{meeting}";

    /// <summary>What the meeting is called in calendars.</summary>
    public static string SubjectOf(string committee) => $"Møde i {committee}";

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

/// <summary>A meeting in a calendar. Times are Danish local time.</summary>
public sealed record CalendarEntry
{
    public required string Key { get; init; }
    public required DateTime Start { get; init; }
    public required DateTime End { get; init; }
    public required string Subject { get; init; }
    public required string Place { get; init; }
    public bool Cancelled { get; init; }
}
