using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;

namespace MedBot.Domain.YearWheel;

/// <summary>A question on when a theme is to be discussed.</summary>
public sealed partial record ThemeQuestion
{
    /// <summary>What it is about, folded; null where all themes are meant.</summary>
    public string? Theme { get; private init; }

    /// <summary>The full name of the committee that is named.</summary>
    public string? Committee { get; private init; }

    /// <summary>Reads <c>hvornår skal vi drøfte stress?</c> and <c>temaer KommuneMED</c>; null for all else.</summary>
    public static ThemeQuestion? Read(FoldedText folded, CommitteeNames committees)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(committees);

        // Most that begin so ask for something else, and need not be searched for committees.
        if (!All().IsMatch(folded) && !(Asking().IsMatch(folded) && (folded.MayHold(Discussed()) || folded.MayHold(ToBeDiscussed()))))
        {
            return null;
        }

        var named = committees.Find(folded);
        var rest = QuestionReader.Blank(folded, named.Select(committee => committee.Where)).Value.Replace(QuestionReader.Removed, ' ').Trim();
        var committee = named.Count > 0 ? named[0].Committee : null;
        if (All().Match(rest) is { Success: true } all)
        {
            return all.Groups["more"].Value.Trim().Length == 0 ? new() { Committee = committee } : null;
        }

        return Discussed().Match(rest) is { Success: true } discussed || (discussed = ToBeDiscussed().Match(rest)).Success
            ? new() { Theme = discussed.Groups["theme"].Value, Committee = committee }
            : null;
    }

    [GeneratedRegex(@"^\W*hvornaar (skal|er|bliver|kommer)\b")]
    private static partial Regex Asking();

    [GeneratedRegex(@"^\W*((vis|se) )?((alle|vores|mine) )?(temaer|temaerne|temauret|temaur)\b(?<more>[^?!.]*?)( i| hos| for)?\W*$")]
    private static partial Regex All();

    [GeneratedRegex(@"^\W*hvornaar skal (\w+ ?)?\s*(igen |naeste gang )?(droefte|behandle|snakke om|tale om|gennemgaa|evaluere|have|tage) (?<theme>.+?)( op)?( igen| naeste gang)?( i| paa| hos)?\W*$")]
    private static partial Regex Discussed();

    [GeneratedRegex(@"^\W*hvornaar (skal|er|bliver|kommer) (?<theme>.+?) (droeftes|droeftet|behandles|behandlet|tages op|taget op|op|paa dagsordenen)( igen| naeste gang)?( i| paa| hos)?\W*$")]
    private static partial Regex ToBeDiscussed();
}
