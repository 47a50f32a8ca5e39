using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Whether a passage speaks of all that was asked about: if not, the answer is not known.</summary>
internal static class Coverage
{
    private const double Met = 0.3;

    public static bool Holds(QuestionReading reading, RankedPassage ranked)
    {
        if (!ranked.InPeriod)
        {
            return false;
        }

        var (met, total) = (0.0, 0.0);
        for (var i = 0; i < reading.Topic.Count; i++)
        {
            var concept = reading.Topic[i];
            var cover = ranked.Covers[i];
            if (cover < Met && IsHard(concept))
            {
                return false;
            }

            var weight = concept.Known ? concept.Weight : concept.Weight * 0.5;
            met += weight * Math.Min(1, cover / 0.6);
            total += weight;
        }

        return total > 0 && met / total >= 0.55;
    }

    /// <summary>A name, a number or a thing pointed at that the passage does not know is no detail.</summary>
    private static bool IsHard(Concept concept) => concept.Name || char.IsAsciiDigit(concept.Word[0]) || concept.Anchored;
}
