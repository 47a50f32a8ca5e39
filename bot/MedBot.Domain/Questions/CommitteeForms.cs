using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>What a committee is called, by its name.</summary>
internal static partial class CommitteeForms
{
    private const int LongName = 8;

    /// <summary>"AfdelingsMED Økonomi &amp; Stab" goes by its department, by the initials, and by both with MED before or after.</summary>
    public static IEnumerable<string> Of(string name)
    {
        var words = CommitteeNameParts.WordsOf(name);
        var whole = string.Concat(words);
        yield return whole;
        // "Direktørgruppemødet" is Direktørgruppen's.
        if (words.Length == 1 && whole.Length >= LongName && (whole.EndsWith("en", StringComparison.Ordinal) || whole.EndsWith("et", StringComparison.Ordinal)))
        {
            yield return whole[..^1];
            yield return whole[..^2];
        }
        if (words.Length > 2 && words[^1] == "med")
        {
            yield return string.Concat(words[..^1]);
        }

        if (whole.StartsWith("hovedudvalg", StringComparison.Ordinal))
        {
            yield return "hu";
        }

        if (whole.StartsWith("kommunemed", StringComparison.Ordinal))
        {
            yield return "kmed";
            yield return "hovedudvalg";
            yield return "hovedmed";
            yield return "hovedmedudvalg";
            yield break;
        }

        foreach (var initials in InitialsOf(name))
        {
            yield return initials.ToLowerInvariant();
        }

        var area = CommitteeNameParts.Read(name).Area;
        var joined = string.Concat(area);
        string[] shorts = area.Count > 1 ? [joined, string.Concat(area.Select(Initial))] : [joined];
        foreach (var form in shorts.Where(form => !form.EndsWith("med", StringComparison.Ordinal)))
        {
            yield return form + "med";
            yield return "med" + form;
            yield return "afdelingsmed" + form;
            yield return "medudvalg" + form;
            yield return form + "afdelingsmed";
            yield return form + words[0];
            if (form != joined && form.Length > 1 && !StopWords.Contains(form))
            {
                yield return form;
            }
        }
    }

    /// <summary>The letters by which a committee is called behind its name (<c>Hovedsamarbejdsudvalget HSU</c>, <c>… (HSU)</c>).</summary>
    public static IEnumerable<string> InitialsOf(string name) => Initials().Matches(name).Select(initials => initials.Value);

    private static string Initial(string word) => word[..(word.StartsWith("oe", StringComparison.Ordinal) || word.StartsWith("ae", StringComparison.Ordinal) || word.StartsWith("aa", StringComparison.Ordinal) ? 2 : 1)];

    [GeneratedRegex(@"(?<=\p{Ll}[ (]+)[A-ZÆØÅ]{2,3}U\b|(?<=\()[A-ZÆØÅ]{2,6}(?=\))")]
    private static partial Regex Initials();
}
