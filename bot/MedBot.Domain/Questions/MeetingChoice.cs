using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions;

/// <summary>Which of the known meetings a question means.</summary>
public static class MeetingChoice
{
    /// <summary>The reading, with the day or month in which there is such a meeting, where the question leaves the year or month open.</summary>
    public static QuestionReading Settled(QuestionReading reading, IReadOnlyList<KnownMeeting> meetings)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(meetings);
        bool Meets(Period period) => meetings.Any(meeting => period.Holds(meeting.Key.Date) && (reading.Committees.Count == 0 || reading.Committees.Contains(meeting.Key.Committee)));
        return reading.Edge != Edge.After && reading.Period is { Unit: not PeriodUnit.Week } period && !Meets(period)
            // What was in a half year is not looked for in one to come.
            && period.Others.FirstOrDefault(other => (period.Unit < PeriodUnit.Season || reading.Tense != Tense.Past || other.From < period.From) && Meets(other)) is { } other ? reading with { Period = other } : reading;
    }

    /// <param name="reading">What is asked.</param>
    /// <param name="meetings">All known meetings, of any committee, in the order of time.</param>
    /// <param name="mine">The asker's committees, full names.</param>
    /// <param name="now">The business clock.</param>
    /// <returns>In the order of time; none where the documents know no such meeting.</returns>
    public static IReadOnlyList<KnownMeeting> Of(QuestionReading reading, IReadOnlyList<KnownMeeting> meetings, IReadOnlyList<string> mine, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(meetings);
        ArgumentNullException.ThrowIfNull(mine);
        KnownMeeting[] fitting = [.. meetings.Where(meeting => (reading.Committees.Count == 0 || reading.Committees.Contains(meeting.Key.Committee)) && (!reading.Extraordinary || meeting.Key.Extraordinary))];
        if (reading.Period is { } period)
        {
            KnownMeeting[] inside = [.. fitting.Where(meeting => period.Holds(meeting.Key.Date))];
            if (reading.Edge == Edge.After)
            {
                return fitting.FirstOrDefault(meeting => meeting.Key.Date > (inside.Length > 0 ? inside[^1].Key.Date : period.To)) is { } following ? [following] : [];
            }

            if (reading.Edge != Edge.None && inside.Length > 0)
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
            KnownMeeting[] own = [.. fitting.Where(meeting => mine.Contains(meeting.Key.Committee))];
            var past = reading.Tense == Tense.Past;
            KnownMeeting[] all = [.. (reading.Committees.Count == 0 && own.Length > 0 && (reading.Mine || reading.Most is not null) ? own : fitting).Where(meeting => meeting.Over(now) == past)];
            return reading.Most is not { } most ? all : past ? all[^Math.Min(most, all.Length)..] : all[..Math.Min(most, all.Length)];
        }

        if (reading.Committees.Count == 0 && mine.Count > 0 && fitting.Any(meeting => mine.Contains(meeting.Key.Committee)))
        {
            fitting = [.. fitting.Where(meeting => mine.Contains(meeting.Key.Committee))];
        }

        return Nearest(reading, fitting, now) is { } one ? [one] : [];
    }

    private static KnownMeeting? Nearest(QuestionReading reading, KnownMeeting[] meetings, DateTime now)
    {
        // The documents hold what was said: a meeting that is only told of answers no question about its contents.
        KnownMeeting[] usable = reading.Kind is QuestionKind.Meetings or QuestionKind.MeetingEnd ? meetings : [.. meetings.Where(meeting => meeting.HasDocument)];
        KnownMeeting[] minutes = reading.Kind == QuestionKind.Minutes ? [.. usable.Where(meeting => meeting.Minutes is not null)] : usable;
        var past = minutes.LastOrDefault(meeting => meeting.Over(now));
        var next = minutes.FirstOrDefault(meeting => !meeting.Over(now));
        return reading.Kind == QuestionKind.Minutes || reading.Tense == Tense.Past || reading.Latest ? past
            : reading.Kind is QuestionKind.Meetings || reading.Tense == Tense.Future ? next
            : next ?? past;
    }
}
