using System.Text.RegularExpressions;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Facts and figures out of texts and tables.</summary>
internal static partial class ContentAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        if (reading.Topic.All(concept => concept.Word.All(char.IsAsciiDigit)))
        {
            return Declined.Nothing;
        }

        var all = PassageRanking.Rank(reading, evidence);
        if (AttachmentsAnswer.IsAsked(reading, all))
        {
            return AttachmentsAnswer.Content(reading, evidence);
        }

        RankedPassage[] ranked = [.. all.Where(one => one.Passage.Part != ItemPart.Attachments)];
        if (PairAnswer.For(reading, evidence) is { } pair)
        {
            return pair;
        }

        if (reading.Topic.Count > 1 && Difference().IsMatch(reading.Folded))
        {
            return OneByOne(reading, evidence);
        }

        if (reading.Committees.Count > 1)
        {
            return Compared(reading, evidence, ranked);
        }

        return Array.Find(ranked, passage => Answers(reading, passage, evidence)) is not { } best ? Declined.Nothing
            : best.Passage.Withheld ? Declined.TooFew
            : Told(reading, best);
    }

    /// <summary>A sentence that says who holds an office, and speaks of all that is asked; null where there is none.</summary>
    public static Reply? Named(QuestionReading reading, Evidence evidence) =>
        PassageRanking.Rank(reading, evidence).FirstOrDefault(passage => passage.Passage.Row is null && !passage.Passage.Withheld && passage.Passage.Sentences.Count > 0 && reading.Topic.Count > 1 && passage.OfCommittee
            && passage.Covers.All(cover => cover >= 0.95) && SoughtValue.NamesSomebody(passage.Passage.Sentences[passage.Best])) is { } best ? Told(reading, best) : null;

    /// <summary>An office that somebody holds whose name is not told.</summary>
    public static Reply Nameless(QuestionReading reading, Evidence evidence) =>
        PassageRanking.Rank(reading, evidence).FirstOrDefault(passage => passage.Passage.Row is null && !passage.Passage.Withheld && passage.Passage.Sentences.Count > 0 && Coverage.Holds(reading, passage)
            && passage.Covers.All(cover => cover > 0.7) && !SoughtValue.NamesSomebody(passage.Passage.Sentences[passage.Best])) is { } best
            ? new Reply.Told(new() { Text = "Navnet fremgår ikke. Det nærmeste, jeg kan finde, er:", Sources = [Wording.Source(best.Passage.Document, best.Passage.Item, best.Passage.Sentences[best.Best])] })
            : Declined.Nothing;

    /// <summary>What each of the things is between which the difference is asked for.</summary>
    private static Reply OneByOne(QuestionReading reading, Evidence evidence)
    {
        RankedPassage[] each = [.. reading.Topic.Select(concept => reading with { Topic = [concept], General = true })
            .Select(one => PassageRanking.Rank(one, evidence).FirstOrDefault(passage => passage.Passage.Row is null && !passage.Passage.Withheld && passage.Passage.Part != ItemPart.Attachments && Answers(one, passage, evidence))).OfType<RankedPassage>()];
        return each.Length == 0 ? Declined.Nothing : new Reply.Told(new()
        {
            Text = "Det står der om hver:",
            Sources = [.. each.Take(3).Select(passage => Wording.Source(passage.Passage.Document, passage.Passage.Item, Excerpts.Around(passage)))],
        });
    }

    public static bool Answers(QuestionReading reading, RankedPassage ranked, Evidence evidence) =>
        Coverage.Holds(reading, ranked, evidence.Mine.Contains(evidence.NameOf(ranked.Passage.Document))) && (reading.Sought is not (Sought.Number or Sought.Money or Sought.Frequency or Sought.Date or Sought.Comparison) || SoughtValue.Holds(reading.Sought, ranked.Passage.Text) != false);

    /// <summary>One answer for each committee.</summary>
    private static Reply Compared(QuestionReading reading, Evidence evidence, IReadOnlyList<RankedPassage> ranked)
    {
        RankedPassage[] best = [.. reading.Committees.Select(committee => ranked.FirstOrDefault(passage => evidence.NameOf(passage.Passage.Document) == committee && !passage.Passage.Withheld && Answers(reading, passage, evidence))).OfType<RankedPassage>()];
        string[] missing = [.. reading.Committees.Where(committee => !best.Any(passage => evidence.NameOf(passage.Passage.Document) == committee))];
        return best.Length == 0 ? Declined.Nothing : new Reply.Told(new()
        {
            Text = missing.Length > 0 ? $"Jeg har ikke noget om det fra {Wording.And(missing)}." : "Det står der hos hver:",
            Points = [.. best.Select(passage => $"{passage.Passage.Document.Committee}: {Shortest(reading, passage)}")],
            Sources = [.. best.Select(passage => Wording.Source(passage.Passage.Document, passage.Passage.Item))],
        });
    }

    public static Reply Told(QuestionReading reading, RankedPassage best)
    {
        var shortest = Hedged(reading, Shortest(reading, best));
        var around = best.Passage.Row is null ? Excerpts.Around(best) : best.Passage.Row.Caption;
        return Wording.Told(shortest, Wording.Source(best.Passage.Document, best.Passage.Item, around is null || Wording.Plain(around) == shortest ? null : around));
    }

    /// <summary>What is proposed is not decided, though the question takes it for settled.</summary>
    private static string Hedged(QuestionReading reading, string sentence) =>
        reading.Kind is QuestionKind.Content or QuestionKind.Decision && Proposal().IsMatch(sentence) && !Proposing().IsMatch(reading.Folded)
            ? $"Det fremgår ikke, at det er besluttet. Der står: {sentence}"
            : sentence;

    [GeneratedRegex(@"\bforslag(et)? (i høring )?om (at|en|et)\b|\b(overvejer|overvejes) (at|om)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposal();

    [GeneratedRegex(@"\bforskel")]
    private static partial Regex Difference();

    [GeneratedRegex(@"forslag|foreslaa|overvej|hoering|ville|skal|plan|hvis")]
    private static partial Regex Proposing();

    public static string Shortest(QuestionReading reading, RankedPassage best) =>
        best.Passage.Row is { } row ? RowText.Of(reading, row, best.Passage.Document)
        : best.Passage.Sentences.Count == 0 ? Wording.Plain(best.Passage.Text)
        : Wording.Plain(best.Passage.Sentences[Math.Min(best.Best, best.Passage.Sentences.Count - 1)]);
}
