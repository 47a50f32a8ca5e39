using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Turns of phrase that several answers share.</summary>
internal static class Wording
{
    public static string Day(DateOnly day) => SpokenDate.WithoutWeekday(day);

    /// <summary><c>i uge 26</c>, <c>i juni 2026</c>, <c>torsdag den 25. juni 2026</c>.</summary>
    public static string When(Period period) => period.Unit switch
    {
        PeriodUnit.Day => SpokenDate.Of(period.From),
        PeriodUnit.Week => $"i uge {DanishCalendar.Week(period.From)} ({period.From.Day}/{period.From.Month}-{period.To.Day}/{period.To.Month})",
        PeriodUnit.Month when period.From.Day == 1 => $"i {DanishCalendar.MonthName(period.From.Month)} {period.From.Year}",
        PeriodUnit.Year => $"i {period.From.Year}",
        _ => $"fra {Day(period.From)} til {Day(period.To)}",
    };

    public static string In(QuestionReading reading) => reading.Committees.Count == 0 ? "" : $" i {string.Join(" og ", reading.Committees)}";

    public static string Name(MeetingDocument document) => $"{document.Committee} den {Day(document.Date)}";

    public static string And(IReadOnlyList<string> names, string joint = "og") => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {joint} {names[^1]}";

    /// <summary>A document's Markdown as plain text.</summary>
    public static string Plain(string markdown) => markdown.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Trim().TrimStart('-', ' ', '#').Trim('*');

    public static AnswerSource Source(MeetingDocument document, AgendaItem? item = null, string? sentence = null) => new() { Document = document, Item = item, Sentence = sentence };

    public static Reply.Told Told(string text, params IReadOnlyList<AnswerSource> sources) => new(new Answer { Text = text, Sources = sources });
}
