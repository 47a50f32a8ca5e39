using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>One item: by its number, its number by its topic, the time set aside for it.</summary>
internal static partial class ItemAnswer
{
    public static Reply ByNumber(QuestionReading reading, Evidence evidence)
    {
        if (evidence.Chosen.Count == 0)
        {
            return MeetingAnswer.None(reading);
        }

        if (ItemChoice.ByTopic(reading, evidence) is not [var found, ..])
        {
            return new Reply.NotKnown($"Jeg kan ikke finde {(reading.ItemNumber > 0 ? $"punkt {reading.ItemNumber}" : "punktet")} på mødet i {evidence.Chosen[^1].Key.Committee} den {Wording.Day(evidence.Chosen[^1].Key.Date)}.");
        }

        var (document, item) = found;
        if (document.Kind == DocumentKind.Agenda && AsksOutcome().IsMatch(reading.Folded))
        {
            return DecisionAnswer.NotYet(found);
        }

        var text = item.Decision ?? item.Summary ?? Recommended(item) ?? item.Presentation;
        return Wording.Told($"Punkt {item.Number} på {Wording.Name(document)}: {item.Title}", Wording.Source(document, item, text is null ? null : Excerpts.Start(text, 500)));
    }

    [GeneratedRegex(@"\bud af\b|\bendte\b|\b(beslut\w*|vedtog|vedtaget|resultat\w*|konklu\w*|udfald\w*|udkom\w*)\b|\bblev (der|det)( til)?\b")]
    private static partial Regex AsksOutcome();

    public static Reply NumberOf(QuestionReading reading, Evidence evidence)
    {
        var inChosen = Narrow(evidence);
        return (ItemChoice.Best(reading, inChosen) ?? ItemChoice.Best(reading, evidence)) is not { } found
            ? Declined.Nothing
            : Wording.Told($"Det er punkt {found.Item.Number} på {Wording.Name(found.Document)}: {found.Item.Title}", Wording.Source(found.Document, found.Item));
    }

    public static Reply TimeSetAside(QuestionReading reading, Evidence evidence)
    {
        // "Hvor lang tid tager skemaet?" is no question about the agenda where a sentence says so.
        if (Takes().IsMatch(reading.Folded) && PassageRanking.Rank(reading, evidence).FirstOrDefault(one => one is { Passage: { Row: null, Withheld: false }, Sentence: { } sentence } && one.Covers.All(cover => cover >= Whole) && Length().IsMatch(sentence)) is { } told)
        {
            return ContentAnswer.Told(reading, told);
        }
        var narrow = ItemChoice.ByTopic(reading, Narrow(evidence));
        var found = narrow.FirstOrDefault(one => ItemChoice.TitleNames(reading, one.Item)) ?? ItemChoice.ByTopic(reading, evidence).FirstOrDefault(one => reading.Period is null && ItemChoice.TitleNames(reading, one.Item)) ?? (narrow.Count > 0 ? narrow[0] : null);
        if (found is null)
        {
            return Declined.Nothing;
        }

        var (document, item) = found;
        return item.TimeSetAside is { } minutes
            ? Wording.Told($"Der var sat {minutes} min. af til punkt {item.Number}: {item.Title}", Wording.Source(document, item))
            : new Reply.NotKnown($"Det fremgår ikke, hvor lang tid der var sat af til punkt {item.Number}, {item.Title}, på {Wording.Name(document)}.");
    }

    /// <summary>The presentation of the item that was told of last: there stands why.</summary>
    public static Reply Why(QuestionReading reading, Evidence evidence)
    {
        if ((ItemChoice.Best(reading, Narrow(evidence)) ?? ItemChoice.Best(reading, evidence)) is not { } found || (found.Item.Presentation ?? found.Item.Summary) is not { } text || Excerpts.Start(text, 600) is not { Length: > 0 } background)
        {
            return new Reply.NotKnown("Det fremgår ikke, hvorfor.", "Spørg udvalgets sekretær, eller læs punktet i referatet.");
        }

        return Wording.Told($"Det står der om baggrunden for punkt {found.Item.Number}, {found.Item.Title}:", Wording.Source(found.Document, found.Item, background));
    }

    private const double Whole = 0.75;

    [GeneratedRegex(@"\b(tager|varer)\b")]
    private static partial Regex Takes();

    [GeneratedRegex(@"\b(minut|minutter|time|timer|dage?|uger?)\b")]
    private static partial Regex Length();

    /// <summary>Where a meeting is meant, only its items.</summary>
    public static Evidence Narrow(Evidence evidence) =>
        evidence.Chosen.Count == 0 ? evidence : evidence with { Items = [.. ItemChoice.Chosen(evidence).SelectMany(document => document.Items.Select(item => new FoundItem(document, item)))] };

    private static string? Recommended(AgendaItem item) => item.Recommendation is { } recommendation
        ? string.Join("\n", new[] { recommendation.Intro }.OfType<string>().Concat(recommendation.Points.Select(point => $"- {point}")))
        : null;
}
