using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Meetings;

/// <summary>A sentence that asks for papers as a file: <c>eksportér sagen 81.38.00-A00-5-25</c>, <c>eksportér KommuneMED fra 1. januar til 30. juni 2026</c>.</summary>
/// <param name="CaseNumber">A case is taken with all its meetings, whatever period is named.</param>
/// <param name="Committee">The committee's full name; null where the sentence names none.</param>
/// <param name="Period">Null where the sentence names none.</param>
public sealed partial record ExportSentence(string? CaseNumber, string? Committee, Period? Period)
{
    /// <returns>Null where it is no such sentence, and where a round of budget proposals is asked for.</returns>
    public static ExportSentence? Read(string text, CommitteeNames committees, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(committees);
        if (!Asks().IsMatch(text.Trim()) || OfBudget().IsMatch(text))
        {
            return null;
        }

        var folded = FoldedText.Of(text);
        IReadOnlyList<NamedCommittee> named = committees.Find(folded);
        var number = CaseNumbers.Find(text) ?? (NumberedCase().Match(text) is { Success: true } match ? match.Groups["number"].Value : null);
        return new(
            number,
            named is [var first, ..] ? first.Committee : null,
            number is null ? Whole(PeriodReader.Read(QuestionReader.Blank(folded, named.Select(one => one.Where)), today)) : null);
    }

    /// <summary>From the first day named to the last.</summary>
    private static Period? Whole(IReadOnlyList<Period> periods)
    {
        if (periods is not [var first, .., var last])
        {
            return periods is [var only] ? only : null;
        }

        // "Fra 1. oktober til 31. marts 2027": the year stands with the last day alone.
        DateOnly from = first.YearNamed || !last.YearNamed ? first.From : first.From.AddYears(last.To.Year - first.From.Year);
        return new(from <= last.To ? from : from.AddYears(-1), last.To, PeriodUnit.Season) { YearNamed = last.YearNamed };
    }

    [GeneratedRegex("^eksport", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    /// <summary>A number of another form than the known ones.</summary>
    [GeneratedRegex(@"\bsag(?:en|snr|snummer)?\.? (?:nr\.? ?)?(?<number>\S*\d\S*)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberedCase();

    [GeneratedRegex(@"\bbudget(?:runde|forslag)", RegexOptions.IgnoreCase)]
    private static partial Regex OfBudget();
}
