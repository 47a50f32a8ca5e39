using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Which item a topic means.</summary>
internal static class ItemChoice
{
    /// <summary>The items that the whole topic fits, best first: a title that says it goes before a text that does.</summary>
    public static IReadOnlyList<FoundItem> ByTopic(QuestionReading reading, Evidence evidence)
    {
        if (reading.ItemNumber is { } number)
        {
            return [.. Chosen(evidence).SelectMany(document => (number > 0 ? document.Items.Where(item => item.Number == number) : document.Items.SkipLast(-number - 1).TakeLast(1)).Select(item => new FoundItem(document, item)))];
        }

        return [.. Scored(reading, evidence).Select(scored => scored.Found)];
    }

    public static FoundItem? Best(QuestionReading reading, Evidence evidence) => ByTopic(reading, evidence) is [var best, ..] ? best : null;

    public static IEnumerable<(FoundItem Found, double Score)> Scored(QuestionReading reading, Evidence evidence)
    {
        var total = reading.Topic.Sum(concept => concept.Weight);
        return PassageRanking.Rank(reading, evidence)
            .GroupBy(ranked => (ranked.Passage.Document, ranked.Passage.Item.Number, ranked.Passage.Item.Title))
            .Select(item => (Found: new FoundItem(item.Key.Document, item.First().Passage.Item), Passages: item, Best: item.First(), InTitle: TitleShare(reading, item.First().Passage.Item, total)))
            .Where(one => one.Passages.Any(passage => Coverage.Holds(reading, passage, evidence.Mine.Contains(evidence.NameOf(one.Found.Document)))))
            .Select(one => (one.Found, Score: one.Best.Score + (0.5 * one.InTitle)))
            .OrderByDescending(one => reading.Committees.Contains(evidence.NameOf(one.Found.Document))).ThenByDescending(one => Math.Round(one.Score / Alike)).ThenByDescending(one => one.Found.Document.Date).ThenByDescending(one => one.Score);
    }

    /// <summary>Passages of items whose title says it before others, and among those that fit alike the newest first.</summary>
    public static IEnumerable<RankedPassage> TitleFirst(QuestionReading reading, IEnumerable<RankedPassage> ranked)
    {
        var total = reading.Topic.Sum(concept => concept.Weight);
        return ranked.Select(one => (Ranked: one, Score: one.Score + (0.5 * TitleShare(reading, one.Passage.Item, total))))
            .OrderByDescending(one => Math.Round(one.Score / Alike)).ThenByDescending(one => one.Ranked.Passage.Document.Date).ThenByDescending(one => one.Score).Select(one => one.Ranked);
    }

    public static IEnumerable<MeetingDocument> Chosen(Evidence evidence) =>
        evidence.Documents.Where(document => evidence.Chosen.Any(meeting => MeetingAnswer.IsOf(document, meeting, evidence))).OrderByDescending(document => document.Kind);

    // Items whose scores lie nearer than this fit as well as each other: then the newest is meant.
    private const double Alike = 0.15;

    /// <summary>The title speaks of what is asked, or the item was asked for by its number.</summary>
    public static bool TitleNames(QuestionReading reading, AgendaItem item) =>
        reading.ItemNumber is not null || TitleShare(reading, item, reading.Topic.Sum(concept => concept.Weight)) >= Half;

    private const double Half = 0.5;

    private static double TitleShare(QuestionReading reading, AgendaItem item, double total)
    {
        var title = Terms.Of(item.Title);
        return total == 0 ? 0 : reading.Topic.Sum(concept => concept.Weight * concept.Alternatives.Where(alternative => alternative.StandsIn(title)).Select(alternative => alternative.Strength).DefaultIfEmpty().Max()) / total;
    }
}
