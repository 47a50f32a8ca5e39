using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>The nearest that can be done where an answer is not known: a search, following the topic, the committee's meetings, and whom to ask.</summary>
internal static partial class WaysForward
{
    private const int Most = 3;
    private const int LongestTopic = 40;

    // What is declined is not looked for in another way, and what can't be has no nearest.
    private static readonly QuestionKind[] WithoutOne = [QuestionKind.Private, QuestionKind.Order, QuestionKind.Impossible];

    public static Reply Offered(Reply reply, QuestionReading reading, Evidence evidence) =>
        reply is not Reply.NotKnown unknown || WithoutOne.Contains(reading.Kind) || reply == Declined.TooFew ? reply
        : unknown with { Instead = [.. unknown.Instead.Concat(Nearest(reading, evidence)).Distinct().Take(Most)], Ask = WhomToAsk(reading, evidence) };

    private static IEnumerable<string> Nearest(QuestionReading reading, Evidence evidence)
    {
        if (Topic(reading) is { Length: > 0 } topic)
        {
            if (reading.Kind != QuestionKind.Search && reading.Topic.Any(concept => concept.Known))
            {
                yield return $"søg {topic}";
            }

            if (evidence.Personal && !reading.Topic.Any(concept => concept.Name))
            {
                yield return $"følg emnet {topic}";
            }
        }

        foreach (var committee in reading.Committees.Take(1))
        {
            yield return $"næste møde i {committee}";
            if (evidence.Personal)
            {
                yield return $"følg {committee}";
            }
        }

        yield return reading.Committees.Count == 0 ? "næste møde" : "møder";
    }

    /// <summary>The words of the topic as they were typed.</summary>
    private static string Topic(QuestionReading reading)
    {
        var words = Word().Matches(reading.Text).Select(match => match.Value).Where(word => reading.Topic.Any(concept => concept.Word == DanishText.Fold(word)));
        return string.Join(' ', words) is { Length: <= LongestTopic } topic ? topic : "";
    }

    private static Person? WhomToAsk(QuestionReading reading, Evidence evidence) =>
        reading.Committees.Concat(evidence.Mine).Select(evidence.Organisation.CommitteeNamed).OfType<Committee>().Take(1)
            .Select(committee => evidence.Organisation.KeeperOf(committee, evidence.Today)).FirstOrDefault(keeper => keeper?.Mail is not null && keeper != evidence.Asker.Person);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
