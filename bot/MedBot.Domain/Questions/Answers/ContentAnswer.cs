using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Facts and figures out of texts and tables.</summary>
internal static class ContentAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        if (reading.Topic.Count == 0)
        {
            return Declined.Nothing;
        }

        var ranked = PassageRanking.Rank(reading, evidence);
        if (reading.Committees.Count > 1)
        {
            return Compared(reading, evidence, ranked);
        }

        return ranked.FirstOrDefault(passage => Answers(reading, passage)) is { } best ? Told(reading, best) : Declined.Nothing;
    }

    /// <summary>An office that somebody holds whose name is not told.</summary>
    public static Reply Nameless(QuestionReading reading, Evidence evidence) =>
        PassageRanking.Rank(reading, evidence).FirstOrDefault(passage => passage.Passage.Row is null && Coverage.Holds(reading, passage)) is { } best
            ? new Reply.Told(new() { Text = "Navnet fremgår ikke. Det nærmeste, jeg kan finde, er:", Sources = [Wording.Source(best.Passage.Document, best.Passage.Item, best.Passage.Sentences[best.Best])] })
            : Declined.Nothing;

    private static bool Answers(QuestionReading reading, RankedPassage ranked) =>
        Coverage.Holds(reading, ranked) && (reading.Sought is not (Sought.Number or Sought.Frequency or Sought.Date or Sought.Comparison) || SoughtValue.Holds(reading.Sought, ranked.Passage.Text) != false);

    /// <summary>One answer for each committee.</summary>
    private static Reply Compared(QuestionReading reading, Evidence evidence, IReadOnlyList<RankedPassage> ranked)
    {
        RankedPassage[] best = [.. reading.Committees.Select(committee => ranked.FirstOrDefault(passage => evidence.NameOf(passage.Passage.Document) == committee && Answers(reading, passage))).OfType<RankedPassage>()];
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
        var shortest = Shortest(reading, best);
        var around = best.Passage.Row is null ? Excerpts.Around(best) : best.Passage.Row.Caption;
        return Wording.Told(shortest, Wording.Source(best.Passage.Document, best.Passage.Item, around is null || Wording.Plain(around) == shortest ? null : around));
    }

    private static string Shortest(QuestionReading reading, RankedPassage best) =>
        best.Passage.Row is { } row ? RowText(reading, row, best.Passage.Document)
        : best.Passage.Sentences.Count == 0 ? Wording.Plain(best.Passage.Text)
        : Wording.Plain(best.Passage.Sentences[Math.Min(best.Best, best.Passage.Sentences.Count - 1)]);

    /// <summary>The columns whose heads are asked about, else all of the row.</summary>
    private static string RowText(QuestionReading reading, TableFact row, MeetingDocument document)
    {
        var asked = row.Values.Where(value => value.Head.Length > 0 && Terms.Of(value.Head) is var head && reading.Topic.Any(concept => concept.Alternatives.Any(alternative => alternative.Stems.All(head.Contains)))).ToArray();
        var shown = asked.Length > 0 ? asked : [.. row.Values];
        var values = string.Join(" · ", shown.Select(value => TableDates.Day(value, document.Date) is { } day ? $"{SpokenDate.WithoutWeekday(day)}"
            : value.Head.Length == 0 ? value.Value : $"{value.Head}: {value.Value}"));
        return $"{(row.Group is { } group ? $"{group}, " : "")}{row.Label}: {values}";
    }
}
