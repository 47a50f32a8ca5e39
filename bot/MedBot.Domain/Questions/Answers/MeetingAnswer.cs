using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>When and where meetings are.</summary>
public static class MeetingAnswer
{
    internal static Reply For(QuestionReading reading, Evidence evidence) => Off(reading, evidence) ?? evidence.Chosen switch
    {
        [] => DatedAnswer.For(reading, evidence) ?? None(reading),
        [var only] => reading.Kind == QuestionKind.MeetingEnd ? End(only, evidence) : One(only, reading, evidence),
        var several => new Reply.Meetings(Heading(reading), several),
    };

    /// <summary>That the meeting asked about is cancelled or moved, or that nothing says so of one that is taken to be; null where none is, and none is taken to be.</summary>
    private static Reply? Off(QuestionReading reading, Evidence evidence)
    {
        if (TakenOff(reading, evidence.Meetings, evidence.Mine) is { } meant)
        {
            return evidence.Chosen.Count > 0 && reading.Off is null ? null : new Reply.Told(new()
            {
                Text = $"Mødet i {meant.Key.Committee} {SpokenDate.Of(meant.Key.Date)} er {(meant.MovedTo is { } day ? $"flyttet til {SpokenDate.Of(day)}" : meant.Told is { Sentence: var said } && said.Contains("aflys", StringComparison.OrdinalIgnoreCase) ? "aflyst" : "ikke den dag")}.",
                Sources = Sources(meant, evidence),
            });
        }

        // Who asks where a meeting is, heard that its place was changed, is told where.
        return reading is { Off: { } taken, Sought: not Sought.Place } && evidence.Chosen is [.., var held] ? new Reply.NotKnown($"{FalsePremise.NotSaid}, at mødet i {held.Key.Committee} {SpokenDate.Of(held.Key.Date)} er {taken}.") : null;
    }

    /// <summary>The cancelled or moved meeting that a question may mean.</summary>
    /// <param name="mine">The asker's committees.</param>
    public static KnownMeeting? TakenOff(QuestionReading reading, KnownMeetings meetings, IReadOnlyList<string> mine)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(meetings);
        KnownMeeting[] off = [.. meetings.Off.Where(meeting => (reading.Committees.Count == 0 || reading.Committees.Contains(meeting.Key.Committee)) && (reading.Period?.Holds(meeting.Key.Date) ?? reading.Off is not null))];
        return off.LastOrDefault(meeting => mine.Contains(meeting.Key.Committee)) ?? off.LastOrDefault();
    }

    /// <summary>That no meeting is known, in the terms of the question.</summary>
    internal static Reply None(QuestionReading reading) =>
        reading.Period is { } period ? new Reply.NotKnown($"Jeg kender ingen møder{Wording.In(reading)} {Wording.When(period)}, så det kan jeg ikke svare på.", "Skriv «næste møde» for at se de møder, jeg kender.", "næste møde")
        : reading.Extraordinary ? new Reply.NotKnown($"Jeg kan ikke finde noget ekstraordinært møde{Wording.In(reading)}.")
        : new Reply.NotKnown($"Jeg kender ikke datoen for {(reading.Tense == Tense.Past ? "et tidligere" : "næste")} møde{Wording.In(reading)}: Den fremgår ikke af de dagsordener og referater, jeg har.", "Udvalgets sekretær kender mødeplanen.");

    /// <summary>Over a list of meetings.</summary>
    public static string Heading(QuestionReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return $"Møder{Wording.In(reading)}{(reading.Period is { } period ? $" {Wording.When(period)}" : "")}";
    }

    private static Reply.Told One(KnownMeeting meeting, QuestionReading reading, Evidence evidence)
    {
        var over = meeting.Over(evidence.Now);
        var what = meeting.Key.Extraordinary ? "ekstraordinært møde" : "møde";
        var yes = reading.Sought == Sought.YesNo && reading.Period is not null ? "Ja, " : "";
        var missing = (meeting.Start, meeting.Place) switch
        {
            (null, _) when reading.Sought == Sought.Time => " Klokkeslættet fremgår ikke.",
            (_, null) when reading.Sought == Sought.Place => " Stedet fremgår ikke.",
            _ => "",
        };
        var days = meeting.Key.Date.DayNumber - evidence.Today.DayNumber;
        var left = !reading.Countdown || days < 0 ? "" : days switch { 0 => "Det er i dag: ", 1 => "Der er 1 dag til: ", _ => $"Der er {days} dage til: " };
        var text = $"{left}{yes}{meeting.Key.Committee} {(over ? "holdt" : "holder")} {what} {SpokenDate.Of(meeting.Key.Date, meeting.Start)}{(meeting.Place is { } place ? $", {place}" : "")}.{missing}";
        return new Reply.Told(new Answer { Text = text, Sources = Sources(meeting, evidence) });
    }

    private static Reply End(KnownMeeting meeting, Evidence evidence) => evidence.Documents.FirstOrDefault(document => document.End is not null && IsOf(document, meeting, evidence)) is { Start: { } from, End: { } to } document
        ? Wording.Told($"Mødet i {meeting.Key.Committee} {SpokenDate.Of(meeting.Key.Date)} er sat til {SpokenDate.Clock(from)}-{to:HH.mm}.", Wording.Source(document))
        : NoEnd(meeting, evidence);

    private static Reply.NotKnown NoEnd(KnownMeeting meeting, Evidence evidence) => new(
        $"Det fremgår ikke, hvornår mødet i {meeting.Key.Committee} slutter. {(meeting.Start is { } start ? $"Kun starten står der: {SpokenDate.Of(meeting.Key.Date)} {SpokenDate.Clock(start)}." : $"Mødet er {SpokenDate.Of(meeting.Key.Date)}.")}",
        evidence.Documents.Count > 0 ? "Udvalgets sekretær ved, hvor længe der er sat af." : null);

    private static AnswerSource[] Sources(KnownMeeting meeting, Evidence evidence)
    {
        var told = meeting.Told;
        return [.. evidence.Documents.Where(document => told is null ? IsOf(document, meeting, evidence) : document.Meeting == told.Meeting && document.Kind == told.Kind).Take(1)
            .Select(document => Wording.Source(document, told is null ? null : document.Items.FirstOrDefault(item => item.Number == told.Item), told?.Sentence))];
    }

    internal static bool IsOf(MeetingDocument document, KnownMeeting meeting, Evidence evidence) =>
        document.Date == meeting.Key.Date && document.Extraordinary == meeting.Key.Extraordinary && evidence.NameOf(document) == meeting.Key.Committee;
}
