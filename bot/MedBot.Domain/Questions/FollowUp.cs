using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions;

/// <summary>A question that leans on the one before it (<c>og hvem deltager?</c>, <c>hvad med ØS?</c>).</summary>
public static partial class FollowUp
{
    /// <summary>Whether it says other things behind another question. Most questions stand alone.</summary>
    /// <param name="reading">As read without one before it.</param>
    public static bool MayLean(QuestionReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return WhyThen().IsMatch(reading.Folded) || IsBare(reading) || Leans().IsMatch(reading.Folded) || Points().IsMatch(reading.Folded);
    }

    /// <summary>"Hvad med X?" asks the same about something else.</summary>
    internal static bool AsksTheSame(QuestionReading reading) => SameAgain().IsMatch(reading.Folded);

    public static QuestionReading Complete(QuestionReading reading, QuestionReading? last)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (last is not null && WhyThen().IsMatch(reading.Folded))
        {
            return last with { Kind = QuestionKind.Why, Sure = 0.9, Text = reading.Text, Folded = reading.Folded };
        }

        if (last is null || !MayLean(reading))
        {
            return reading;
        }

        var same = AsksTheSame(reading) && reading.Kind is QuestionKind.Content or QuestionKind.Meetings or QuestionKind.Agenda;
        // "Hvad med XY?" behind a question on a meeting names a committee, a day or a person; what is none of these is not known.
        if (same && OfMeeting.Contains(last.Kind) && reading is { Committees.Count: 0, Period: null, Names.Count: 0, Topic.Count: > 0 })
        {
            return reading;
        }

        // "Og hvor er det?" behind a question on a meeting.
        var when = !same && reading.Topic.All(reading.Minor.Contains) && reading is { Kind: QuestionKind.Content, Sought: Sought.Place or Sought.Time or Sought.Date or Sought.Weekday } && OfMeeting.Contains(last.Kind);
        return reading with
        {
            Office = same ? last.Office : reading.Office,
            Kind = same ? last.Kind : when ? QuestionKind.Meetings : reading.Kind,
            Sought = same ? last.Sought : reading.Sought,
            Sure = Math.Max(reading.Sure, same ? last.Sure : reading.Sure),
            Committees = reading.Committees.Count > 0 ? reading.Committees : last.Committees,
            Period = reading.Period ?? (reading.Committees.Count > 0 ? null : last.Period),
            // Another committee may not have met yet, or not meet again.
            Tense = reading.Tense == Tense.Open && !(same && reading.Committees.Count > 0) ? last.Tense : reading.Tense,
            ItemNumber = reading.ItemNumber ?? (reading.Kind is QuestionKind.Attachments or QuestionKind.Decision && reading.Topic.Count == 0 ? last.ItemNumber : null),
            Topic = when ? [] : same ? Exchanged(last.Topic, reading.Topic) : reading.Topic.Count == 0 ? last.Topic : IsOfIt(reading) ? [.. last.Topic, .. reading.Topic] : reading.Topic,
        };
    }

    /// <summary>Says one thing more of what was spoken of (<c>hvornår gælder det fra?</c>).</summary>
    private static bool IsOfIt(QuestionReading reading) => reading is { Kind: QuestionKind.Content or QuestionKind.Decision, Topic.Count: 1 } && It().IsMatch(reading.Folded);

    private static readonly QuestionKind[] OfMeeting =
        [QuestionKind.Meetings, QuestionKind.MeetingEnd, QuestionKind.Agenda, QuestionKind.Minutes, QuestionKind.Participants, QuestionKind.Absent, QuestionKind.MinutesStatus];

    /// <summary>"Hvem deltog?" alone asks about the meeting spoken of.</summary>
    private static bool IsBare(QuestionReading reading) =>
        reading is { Kind: QuestionKind.Participants or QuestionKind.Absent or QuestionKind.Attachments or QuestionKind.MinutesStatus or QuestionKind.MeetingEnd, Committees.Count: 0, Period: null, Topic.Count: 0 };

    /// <summary>The earlier topic with the year or the unit that is named now in place of its own.</summary>
    private static IReadOnlyList<Concept> Exchanged(IReadOnlyList<Concept> earlier, IReadOnlyList<Concept> now)
    {
        var (year, unit) = (now.Any(concept => concept.IsYear), now.Any(concept => !concept.IsYear));
        return now.Count == 0 ? earlier
            : [.. earlier.Where((concept, at) => concept.IsYear ? !year : !unit || (at == 0 && earlier.Count(other => !other.IsYear) > 1)), .. now];
    }

    [GeneratedRegex(@"^\W*(og |men )?(hvorfor( (det|da|ikke|saa|nu))?|hvad (er|var) (grunden|begrundelsen|baggrunden|aarsagen))\W*$")]
    private static partial Regex WhyThen();

    [GeneratedRegex(@"^\W*(og|men|hvad med|hvad saa|saa)\b")]
    private static partial Regex Leans();

    [GeneratedRegex(@"\b(der|mødet|moedet|den|det|dem|dertil|derom|punktet|samme)\b")]
    private static partial Regex Points();

    [GeneratedRegex(@"\b(det|den|dem)(\W*$| (fra|til|for|om|paa|i|af|med|ikke|nu|saa|igen)\b)")]
    private static partial Regex It();

    [GeneratedRegex(@"^\W*(og |men )?(hvad med|hvad saa med|i |for |paa |hos )|^\W*og \w+\W*$")]
    private static partial Regex SameAgain();
}
