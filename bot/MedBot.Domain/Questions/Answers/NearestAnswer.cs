using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>What comes nearest to a question that no passage answers for sure, said to be no more than that.</summary>
public static class NearestAnswer
{
    private const int ShortestTelling = 5;
    private const double Near = 0.45, NearInWords = 0.33, Met = 0.3, Surely = 0.6, NearlyAsNear = 0.8;
    private const int MostOthers = 2;

    /// <summary>A word that no document knows may ask for something else than what answers the rest: the answer says so first. Beside an answer that says nothing of one of the words stands what else may be meant.</summary>
    public static Reply Checked(Reply reply, QuestionReading reading, Evidence evidence) =>
        reply is Reply.Told({ Points.Count: 0, Sources: [{ Item: not null }, ..] } answer) && reading.Kind is QuestionKind.Content or QuestionKind.Decision && !answer.Text.StartsWith(FalsePremise.NotSaid, StringComparison.Ordinal) && reading.Topic.FirstOrDefault(IsUnknown) is { } unknown
            ? Hedged(reading.Sought == Sought.Any && reading.Counted is not null ? Alone(answer) : WithOthers(answer, reading, evidence), unknown, reading)
            : reply is Reply.Told({ Points.Count: 0, Sources: [{ Item: not null }] } told) && reading.Kind == QuestionKind.Content && TellingOf(told, reading, evidence) is { } telling && reading.Topic.Zip(telling.Covers).Any(one => !one.First.Common && one.Second < Met)
            ? new Reply.Told(WithOthers(told, reading, evidence))
            : reply;

    /// <summary>The passage that speaks of most that was asked about; null where none comes near, or where what it tells could be taken for the answer and is of something else.</summary>
    public static Reply? For(QuestionReading reading, Evidence evidence) =>
        reading.Kind is QuestionKind.Content or QuestionKind.Decision or QuestionKind.Why && reading.Topic.Any(concept => concept is { Unmet: false, Misspelt: false }) && PassageRanking.Rank(reading, evidence).FirstOrDefault(ranked => MayTell(reading, ranked)) is { } best && IsNear(reading, best)
            ? Hedged(reading.Sought == Sought.Any || (reading.Sought is Sought.Number or Sought.Money && !Tells(reading.Sought, best.Passage.Said)) ? Alone(ContentAnswer.Told(reading, best).Answer) : WithOthers(ContentAnswer.Told(reading, best).Answer, reading, evidence), reading.Topic.FirstOrDefault(IsUnknown), reading)
            : null;

    /// <summary>With what comes nearly as near, where it could not be taken for the answer.</summary>
    private static Answer WithOthers(Answer answer, QuestionReading reading, Evidence evidence) =>
        reading.Sought is not (Sought.Any or Sought.Manner or Sought.List or Sought.YesNo or Sought.Place) || answer.Text.StartsWith(FalsePremise.NotSaid, StringComparison.Ordinal) || TellingOf(answer, reading, evidence) is not { } telling ? answer
        : answer with
        {
            Sources = [.. answer.Sources, .. PassageRanking.Rank(reading, evidence)
                .Where(other => other.Passage.Row is null && other.Score >= NearlyAsNear * telling.Score && MayTell(reading, other) && IsNear(reading, other) && !Tells(answer, other))
                .Take(MostOthers).Select(other => Wording.Source(other.Passage.Document, other.Passage.Item, other.Sentence))],
        };

    /// <summary>The passage that an answer rests on.</summary>
    private static RankedPassage? TellingOf(Answer answer, QuestionReading reading, Evidence evidence) =>
        PassageRanking.Rank(reading, evidence).FirstOrDefault(ranked => ranked.Passage.Item == answer.Sources[0].Item && Tells(answer, ranked));

    private static bool Tells(Answer answer, RankedPassage ranked) => (ranked.Passage.Row?.Label ?? ranked.Sentence) is not { } said
        || answer.Text.Contains(Wording.Plain(said), StringComparison.Ordinal) || answer.Sources.Any(source => source.Sentence?.Contains(said, StringComparison.Ordinal) == true);

    // Where a figure, a day or a name is sought and not told, no other stands beside what is.
    private static Answer Alone(Answer answer) => answer with { Sources = [.. answer.Sources.Select(source => source with { Sentence = null })] };

    /// <summary>Whether an answer says that it is the nearest and no more.</summary>
    public static bool IsNoMore(Answer answer) => answer.Text.Contains(NearestIs, StringComparison.Ordinal);

    private const string NearestIs = "Det nærmeste, der står, er:";

    private static Reply.Told Hedged(Answer answer, Concept? unknown, QuestionReading reading) =>
        new(answer with { Text = $"{(unknown is null ? "Et klart svar kan jeg ikke finde" : $"Jeg kan ikke finde noget om «{Typed(unknown, reading)}»")}. {NearestIs} {answer.Text}" });

    // A row is all figures, any of which could be taken for the one that is sought, unless it is just the row that is named.
    private static bool MayTell(QuestionReading reading, RankedPassage ranked) => !(reading is { Sought: Sought.Number or Sought.Money, Foreign: false } && ranked.Passage.Row is { } row && !IsNamed(row, reading)) && (ranked.InPeriod || reading.Sought == Sought.YesNo) && ranked is { OfCommittee: true, Passage: { Withheld: false, Part: not ItemPart.Attachments } } && !ContentAnswer.Announces(ranked.Passage);

    private static bool IsNamed(TableFact row, QuestionReading reading) => Terms.Of(row.Label) is var label
        && (reading.Topic.Any(concept => concept.NamesRow(label)) || label.Where(stem => stem is not "og").All(stem => reading.Topic.Any(concept => concept.Alternatives.Any(alternative => alternative.Stems.Contains(stem)))));

    private static bool IsNear(QuestionReading reading, RankedPassage ranked)
    {
        var tells = Tells(reading.Sought, ranked.Passage.Said);
        var (met, total) = (0.0, 0.0);
        var subject = reading.Topic.FirstOrDefault(concept => !MayBeVerb(concept, reading));
        foreach (var (concept, cover) in reading.Topic.Zip(ranked.Covers))
        {
            if (concept is { Common: true } && cover < Met)
            {
                continue;
            }

            var unmet = cover < Met || (concept.Guessed && cover < Surely && reading.Sought is Sought.Number or Sought.Money);
            if (unmet && (concept.Name || char.IsAsciiDigit(concept.Word[0]) || (tells && !MayBeVerb(concept, reading) && SaysWhich(concept))))
            {
                return false;
            }

            met += concept.MetWeight * cover;
            total += concept.MetWeight;
        }

        return total > 0 && met / total >= (reading.Sought is Sought.Person or Sought.Manner or Sought.Place or Sought.List or Sought.Reason or Sought.Frequency ? NearInWords : Near);

        // What is counted, what it is about and where: of others of these the passage tells something else.
        bool SaysWhich(Concept concept) => reading.Sought == Sought.Person ? IsDefinite(concept.Word) : concept.Place || concept == subject || concept.Word == reading.Counted || concept.Guessed;
    }

    /// <summary>Whether the passage tells what could be taken for the answer: a figure, a day or a name.</summary>
    private static bool Tells(Sought sought, string said) => sought switch
    {
        Sought.Manner or Sought.Reason or Sought.List => false,
        Sought.Any => SoughtValue.Holds(Sought.Number, said) == true,
        _ => SoughtValue.Holds(sought, said) == true,
    };

    /// <summary>Speaks of one certain thing: <c>lyset</c>.</summary>
    private static bool IsDefinite(string word) => word.Length > 4 && Array.Exists(DefiniteEnds, end => word.EndsWith(end, StringComparison.Ordinal));

    private static readonly string[] DefiniteEnds = ["en", "et", "ene", "erne"];

    // Another verb may tell the same, and what is typed in another language no document knows; but a price is of just that which is asked about.
    private static bool MayBeVerb(Concept concept, QuestionReading reading) =>
        (reading.Foreign && concept.Unmet && reading.Sought != Sought.Money) || (!concept.Known && !concept.Anchored && (concept.Word.EndsWith('e') || concept.Word.EndsWith("er", StringComparison.Ordinal)));

    private static bool IsUnknown(Concept concept) => concept.Unmet && concept.Word.Length >= ShortestTelling;

    /// <summary>The word as it was typed, with its letters.</summary>
    private static string Typed(Concept concept, QuestionReading reading) =>
        Array.Find(reading.Text.Split((char[]?)null), word => DanishText.Words(word).Contains(concept.Word))?.Trim('?', '.', ',', '!', '"', ':', '(', ')') ?? concept.Word;
}
