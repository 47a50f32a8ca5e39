using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Whether a passage speaks of all that was asked about: if not, the answer is not known.</summary>
internal static class Coverage
{
    private const double Met = 0.3, InItem = 0.5, Near = 0.6, Heads = 0.8, Beside = 0.65, Telling = 0.3;

    private const int ShortestTelling = 3;

    /// <param name="reading">What is asked.</param>
    /// <param name="ranked">The passage that may answer.</param>
    /// <param name="own">Of the asker's own committee, where the place need not be said.</param>
    public static bool Holds(QuestionReading reading, RankedPassage ranked, bool own = false)
    {
        if (!ranked.InPeriod || !ranked.OfCommittee)
        {
            return false;
        }

        var figure = reading.Sought is Sought.Number or Sought.Money or Sought.Frequency or Sought.Comparison;
        var (met, total) = (0.0, 0.0);
        var whole = reading.Topic.Sum(concept => concept.Weight);
        for (var i = 0; i < reading.Topic.Count; i++)
        {
            var concept = reading.Topic[i];
            var cover = ranked.Covers[i];
            if (cover < (figure && concept.Known ? 0.45 : Met) && IsHard(concept) && !(own && i > 1 && i == reading.Topic.Count - 1 && !concept.Name))
            {
                return false;
            }

            // A figure of another year is none of this one, and a figure or day of something that no document speaks of is none at all.
            if ((figure && IsYear(concept) && cover < Heads) || ((figure || reading.Sought == Sought.Date) && (concept.Guessed || !concept.Known) && concept.Word.Length >= ShortestTelling && !Array.Exists(VerbEndings, ending => concept.Word.EndsWith(ending, StringComparison.Ordinal))))
            {
                return false;
            }

            if (concept.Known && ((cover < Met && concept.Weight >= Telling * whole && !own) || (cover < Beside && concept.Word == reading.Counted)))
            {
                return false;
            }

            var weight = concept.Known ? concept.Weight : concept.Weight * 0.5;
            met += weight * (cover >= Near ? 1 : cover >= 0.4 ? InItem : cover);
            total += weight;
        }

        return total > 0 && met / total >= 0.55;
    }

    /// <summary>A name, a number or a thing pointed at that the passage does not know is no detail.</summary>
    private static bool IsHard(Concept concept) =>
        concept.Name || char.IsAsciiDigit(concept.Word[0]) || concept.Anchored || (!concept.Known && concept.Word.Length >= 6 && Array.Exists(NounEndings, ending => concept.Word.EndsWith(ending, StringComparison.Ordinal)));

    private static bool IsYear(Concept concept) => concept.Word.Length == 4 && concept.Word.All(char.IsAsciiDigit);

    private static readonly string[] NounEndings = ["en", "erne", "ene"];

    // Another verb may tell the same.
    private static readonly string[] VerbEndings = ["ede", "te", "es", "er"];
}
