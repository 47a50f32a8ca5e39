using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions;

/// <summary>Which of the known meetings a question means.</summary>
public static partial class MeetingChoice
{
    /// <summary>The reading, with the day or month in which there is such a meeting, where the question leaves the year or month open.</summary>
    public static QuestionReading Settled(QuestionReading reading, KnownMeetings meetings)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(meetings);
        var meant = Meant(reading, meetings);
        bool Meets(Period period) => meant.In(period.From, period.To).Count > 0 || meetings.Off.Any(off => period.Holds(off.Key.Date) && (reading.Committees.Count == 0 || reading.Committees.Contains(off.Key.Committee)));
        return reading.Edge != Edge.After && !(reading.Kind == QuestionKind.Content && reading.Tense != Tense.Past && ToCome().IsMatch(reading.Folded)) && reading.Period is { Unit: not PeriodUnit.Week } period && !Meets(period)
            // What was in a half year is not looked for in one to come.
            && period.Others.FirstOrDefault(other => (period.Unit < PeriodUnit.Season || reading.Tense != Tense.Past || other.From < period.From) && Meets(other)) is { } other ? reading with { Period = other } : reading;
    }

    /// <param name="reading">What is asked.</param>
    /// <param name="meetings">Of any committee.</param>
    /// <param name="mine">The asker's committees, full names.</param>
    /// <param name="now">The business clock.</param>
    /// <returns>In the order of time; none where the documents know no such meeting.</returns>
    public static IReadOnlyList<KnownMeeting> Of(QuestionReading reading, KnownMeetings meetings, IReadOnlyList<string> mine, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(mine);
        var fitting = Meant(reading, meetings);
        if (reading.Extraordinary || reading.Ordinary)
        {
            fitting = new(fitting.Where(meeting => meeting.Key.Extraordinary == reading.Extraordinary));
        }

        if (reading.Period is { } period)
        {
            var inside = fitting.In(period.From, period.To);
            if (reading.Edge == Edge.After)
            {
                var last = inside.Count > 0 ? inside[^1].Key.Date : period.To;
                return fitting.In(last, DateOnly.MaxValue).FirstOrDefault(meeting => meeting.Key.Date > last) is { } following ? [following] : [];
            }

            if (reading.Edge != Edge.None && inside.Count > 0)
            {
                return [reading.Edge == Edge.First ? inside[0] : inside[^1]];
            }

            KnownMeeting[] own = [.. inside.Where(meeting => mine.Contains(meeting.Key.Committee))];
            return reading.Committees.Count == 0 && reading.Mine && mine.Count > 0 && reading.Kind == QuestionKind.Meetings ? own
                : reading.Committees.Count == 0 && own.Length > 0 && (period.Unit == PeriodUnit.Day || reading.Mine) ? own : inside;
        }

        if (reading.Extraordinary)
        {
            return fitting;
        }

        if (reading.Every && reading.Kind == QuestionKind.Meetings)
        {
            var own = fitting.Of(mine);
            var past = reading.Tense == Tense.Past;
            KnownMeeting[] all = [.. (reading.Committees.Count == 0 && own.Count > 0 && (reading.Mine || reading.Most is not null) ? own : fitting).Where(meeting => meeting.Over(now) == past)];
            return reading.Most is not { } most ? all : past ? all[^Math.Min(most, all.Length)..] : all[..Math.Min(most, all.Length)];
        }

        if (reading.Committees.Count == 0 && fitting.Of(mine) is { Count: > 0 } ours)
        {
            fitting = ours;
        }

        return Nearest(reading, fitting, now) is { } one ? [one] : [];
    }

    /// <summary>"Til marts" is the next one.</summary>
    [GeneratedRegex(@"\btil (januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foraar(et)?|sommer(en)?|efteraar(et)?|vinter(en)?|jul|paaske)\b")]
    private static partial Regex ToCome();

    private static KnownMeetings Meant(QuestionReading reading, KnownMeetings meetings) => reading.Committees.Count == 0 ? meetings : meetings.Of(reading.Committees);

    private static KnownMeeting? Nearest(QuestionReading reading, KnownMeetings meetings, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var past = meetings.In(DateOnly.MinValue, today).LastOrDefault(meeting => meeting.Over(now) && Usable(meeting));
        var next = meetings.In(today, DateOnly.MaxValue).FirstOrDefault(meeting => !meeting.Over(now) && Usable(meeting));
        return reading.Kind == QuestionKind.Minutes || reading.Tense == Tense.Past || reading.Latest ? past
            : reading.Kind is QuestionKind.Meetings || reading.Tense == Tense.Future ? next
            : next ?? past;

        // The documents hold what was said: a meeting that is only told of answers no question about its contents.
        bool Usable(KnownMeeting meeting) => reading.Kind == QuestionKind.Minutes ? meeting.Minutes is not null : reading.Kind is QuestionKind.Meetings or QuestionKind.MeetingEnd || meeting.HasDocument;
    }
}
