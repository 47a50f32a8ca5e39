using System.Globalization;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Passages;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Answers;

/// <summary>What the documents say of a day or a week: deadlines, rows of timelines, what begins.</summary>
public static partial class DatedAnswer
{
    private const int Most = 4, MostOfMonth = 8;

    /// <summary>How documents may write the day or week, or the deadlines of a month, for the search.</summary>
    public static Concept Sought(Period period)
    {
        var (from, month) = (period.From, DanishCalendar.MonthName(period.From.Month));
        string[][] ways = period.Unit == PeriodUnit.Month ? [[month], ["frist"], ["senest"], ["inden"], ["deadline"]]
            : period.Unit == PeriodUnit.Week
            ? [["uge", Text(DanishCalendar.Week(from))], .. Enumerable.Range(0, 7).SelectMany(day => Ways(from.AddDays(day)))]
            : [.. Ways(from)];
        return new($"{from.Day}. {month}", month, false, [.. ways.Select(way => new Alternative([.. way.Select(DanishStem.Of)], 1))], 1);
    }

    private static IEnumerable<string[]> Ways(DateOnly day) =>
    [
        [Text(day.Day), DanishCalendar.MonthName(day.Month)],
        [$"{day:dd}", $"{day:MM}"],
        [Text(day.Day), Text(day.Month)],
        [$"{day:dd.MM}"],
        [$"{Text(day.Day)}.{Text(day.Month)}"],
        [$"{day:dd.MM.yyyy}"],
    ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <returns>Null where nothing is told of it.</returns>
    public static Reply? For(QuestionReading reading, Evidence evidence) => reading.Period is not { Unit: <= PeriodUnit.Month } asked
        ? null
        : asked.Others.Prepend(asked).Select(period => Of(period, reading, evidence)).FirstOrDefault(reply => reply is not null);

    private static Reply.Told? Of(Period period, QuestionReading reading, Evidence evidence)
    {
        AnswerSource[] told = [.. evidence.Items.Where(found => reading.Committees.Count == 0 || reading.Committees.Contains(evidence.NameOf(found.Document))).OrderByDescending(found => found.Document.Date)
            .SelectMany(found => ItemPassages.Of(found.Document, found.Item).Where(passage => passage.Part is not ItemPart.Attachments && !passage.Withheld)
                .SelectMany(passage => Telling(passage, period)).Where(sentence => period.Unit < PeriodUnit.Month || Deadline().IsMatch(sentence)).Select(sentence => Wording.Source(found.Document, found.Item, sentence)))
            .DistinctBy(source => source.Sentence).Take(period.Unit < PeriodUnit.Month ? Most : MostOfMonth)];
        return told switch
        {
            [] => null,
            _ when reading.Kind == QuestionKind.Meetings => new Reply.Told(new() { Text = $"Jeg kender ingen møder{Wording.In(reading)} {Wording.When(period)}, men der står:", Sources = told }),
            [{ Sentence: { } only } source] => Wording.Told(Wording.Plain(only), source with { Sentence = null }),
            _ => new Reply.Told(new() { Text = $"Det står der om {(period.Unit == PeriodUnit.Month ? DanishCalendar.MonthName(period.From.Month) : period.Unit == PeriodUnit.Week ? $"uge {DanishCalendar.Week(period.From)}" : $"den {Wording.Day(period.From)}")}:", Sources = told }),
        };
    }

    private static IEnumerable<string> Telling(Passage passage, Period period)
    {
        bool Of(string text) => PeriodReader.Read(FoldedText.Of(text), passage.Document.Date)
            // A week or day without its year may be of the next one.
            .SelectMany(told => Tenses.Of(FoldedText.Of(text)) == Tense.Past ? [told] : told.Others.Prepend(told))
            .Any(told => told.Unit <= period.Unit && period.Holds(told.From) && period.Holds(told.To));
        return passage.Row is { } row
            ? row.Values.Any(value => (TableDates.Day(value, passage.Document.Date) is { } day && period.Holds(day)) || Of(value.Value)) ? [$"{row.Label}: {string.Join(" · ", row.Values.Select(value => value.Value))}"] : []
            : passage.Sentences.Where(Of);
    }

    [GeneratedRegex(@"\b(frist\w*|senest|inden|deadline\w*|aflever\w*|udløber)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Deadline();
}
