using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MedBot.Tests.Questions;

/// <summary>Judges a visible reply by the rules of <c>shared/reference/questions.md</c>.</summary>
internal static partial class Judge
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>What is wrong with the reply; nothing when it passes.</summary>
    public static IReadOnlyList<string> Faults(QuestionCase question, string reply)
    {
        var whole = Normalise(reply);
        if (whole.Length == 0)
        {
            return ["no visible reply"];
        }

        // The asker's own words, quoted back whole, count for nothing.
        var asked = Normalise(question.Text).TrimEnd('?', '!', '.', ' ');
        var text = asked.Length >= 12 ? whole.Replace(asked, " … ", StringComparison.Ordinal) : whole;
        return
        [
            .. whole.Length > question.MaxChars ? [$"too long: {whole.Length} > {question.MaxChars}"] : Array.Empty<string>(),
            .. question.Must.Where(group => !group.Any(wanted => Contains(text, Normalise(wanted)))).Select(group => $"missing: {string.Join(" | ", group.Take(3))}"),
            .. question.MustNot.Where(bad => Contains(text, Normalise(bad))).Select(bad => $"must not say: {bad}"),
        ];
    }

    /// <summary>Lower case, one kind of space, dash and quotation mark, no Markdown marks.</summary>
    internal static string Normalise(string text)
    {
        text = Invisible().Replace(text.Normalize(NormalizationForm.FormC), "");
        text = Dash().Replace(text, "-");
        text = SingleQuote().Replace(text, "'");
        text = DoubleQuote().Replace(text, "\"");
        text = Escape().Replace(text, "$1");
        text = Bold().Replace(text, "");
        return Space().Replace(text, " ").Trim().ToLower(Danish);
    }

    /// <summary>A needle that starts with a letter starts a word; one of three letters or fewer is a whole word; a number is never part of a longer one, of a time or of a date.</summary>
    internal static bool Contains(string text, string needle)
    {
        if (needle.Length == 0)
        {
            return false;
        }

        for (var at = text.IndexOf(needle, StringComparison.Ordinal); at >= 0; at = text.IndexOf(needle, at + 1, StringComparison.Ordinal))
        {
            if (StandsAlone(text, needle, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAlone(string text, string needle, int at)
    {
        var (before, after) = (At(text, at - 1), At(text, at + needle.Length));
        if ((char.IsLetter(needle[0]) && char.IsLetterOrDigit(before))
            || (needle.Length <= 3 && needle.All(char.IsLetter) && char.IsLetterOrDigit(after))
            || (char.IsAsciiDigit(needle[0]) && char.IsAsciiDigit(before))
            || (char.IsAsciiDigit(needle[^1]) && char.IsAsciiDigit(after)))
        {
            return false;
        }

        if (!Number().IsMatch(needle))
        {
            return true;
        }

        var joints = needle.All(char.IsAsciiDigit) ? ".,:/-" : ".,:/";
        return !(joints.Contains(before) && char.IsAsciiDigit(At(text, at - 2)))
            && !(joints.Contains(after) && char.IsAsciiDigit(At(text, at + needle.Length + 1)));
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : ' ';

    [GeneratedRegex(@"[\u00ad\u200b-\u200d\ufeff]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[\u2010-\u2015\u2212]")]
    private static partial Regex Dash();

    [GeneratedRegex(@"[\u2018\u2019\u201a\u201b\u00b4`]")]
    private static partial Regex SingleQuote();

    [GeneratedRegex(@"[\u201c-\u201f\u00ab\u00bb]")]
    private static partial Regex DoubleQuote();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|>~])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\*\*|__|~~")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^\d+([.,]\d+)?$")]
    private static partial Regex Number();
}
