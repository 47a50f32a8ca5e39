using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Answers;

/// <summary>A row of a table as an answer: the columns that are asked about, else all of them, each with its head.</summary>
internal static partial class RowText
{
    public static string Of(QuestionReading reading, TableFact row, MeetingDocument document)
    {
        var values = string.Join(" · ", Asked(reading, row, document).Select(value => TableDates.Day(value, document.Date) is { } day ? Headed(value.Head, SpokenDate.WithoutWeekday(day)) : Headed(value.Head, value.Value)));
        return $"{(row.Group is { } group ? $"{group}, " : "")}{row.Label}: {values}";
    }

    /// <summary>By the period that their heads name, by the words of their heads, and by the sort of thing that is sought; each only where it leaves one.</summary>
    public static IReadOnlyList<TableValue> Asked(QuestionReading reading, TableFact row, MeetingDocument document)
    {
        var values = row.Values;
        values = Only(values, value => reading is { Period: { } period, Latest: false } && PeriodReader.Read(FoldedText.Of(value.Head), document.Date).Any(head => head.From == period.From && head.To == period.To));
        if (reading.Sought == Sought.Money || (reading.Sought == Sought.Comparison && Costly().IsMatch(reading.Folded)))
        {
            values = Only(values, value => SoughtValue.Holds(Sought.Money, $"{value.Head} {value.Value}") == true);
        }

        var best = values.Count == 0 ? 0 : values.Max(value => Named(reading, value.Head));
        // Of short and of long absence: their sum is meant as well.
        var several = values.Count(value => Named(reading, value.Head) == best) > 1;
        values = Only(values, value => best > 0 && (Named(reading, value.Head) == best || (several && ComparedRows.Overall().IsMatch(value.Head))));
        return reading.Sought switch
        {
            Sought.Date => Only(values, value => TableDates.Day(value, document.Date) is not null || SoughtValue.Holds(Sought.Date, value.Value) == true),
            Sought.Frequency => Only(values, value => SoughtValue.Holds(Sought.Frequency, value.Value) == true),
            _ => values,
        };
    }

    /// <summary>How many of the words asked about a head holds.</summary>
    private static int Named(QuestionReading reading, string head) =>
        Terms.Of(head) is var terms ? reading.Topic.Count(concept => concept.StandsIn(terms)) : 0;

    [GeneratedRegex(@"\b(dyr|billig)")]
    private static partial Regex Costly();

    private static IReadOnlyList<TableValue> Only(IReadOnlyList<TableValue> values, Func<TableValue, bool> fits) => values.Where(fits).ToArray() is { Length: > 0 } some ? some : values;

    private static string Headed(string head, string value) => head.Length == 0 ? value : $"{head}: {value}";
}
