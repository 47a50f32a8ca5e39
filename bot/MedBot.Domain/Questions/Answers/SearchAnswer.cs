using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Free search: the best passages, each with its document and item.</summary>
internal static class SearchAnswer
{
    private const int Most = 3;

    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        if (reading.Topic.Count == 0)
        {
            return new Reply.NotKnown("Hvad skal jeg søge efter?", "Skriv fx «søg sygefravær».", "søg sygefravær");
        }

        RankedPassage[] best = [.. ItemChoice.TitleFirst(reading, PassageRanking.Rank(reading, evidence).Where(one => !one.Passage.Withheld && one.Covers.Any(cover => cover > 0.3) && one.Score > 0.3))
            .DistinctBy(one => (one.Passage.Document, one.Passage.Item)).Take(Most)];
        return best.Length == 0 ? Declined.Nothing : new Reply.Told(new()
        {
            Text = best.Length == 1 ? "Ét sted passer:" : "Det passer bedst:",
            Sources = [.. best.Select(one => Wording.Source(one.Passage.Document, one.Passage.Item, one.Passage.Row is null ? Excerpts.Around(one) : $"{one.Passage.Row.Label}: {string.Join(" · ", one.Passage.Row.Values.Select(value => value.Value))}"))],
        });
    }
}
