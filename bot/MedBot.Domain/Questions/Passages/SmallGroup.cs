using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Figures that by the text's own words cover fewer than five persons: a colleague could be told from them, so they are never quoted.</summary>
internal static partial class SmallGroup
{
    private const double Fewest = 5;

    /// <summary>Whether a sentence counts a handful of people and tells how they fare.</summary>
    public static bool In(string sentence) => sentence.AsSpan().ContainsAny(Wellbeing) && Handful().IsMatch(sentence) && Figure().IsMatch(Handful().Replace(sentence, " "));

    /// <summary>Whether a row has a column that counts its people, and they are few.</summary>
    public static bool In(TableFact row) => row.Values.Skip(1).Any() && row.Values.Any(value => PeopleHead().IsMatch(value.Head)
        && double.TryParse(value.Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < Fewest);

    [GeneratedRegex(@"\b(én|en|et|to|tre|fire|[1-4]) (\p{L}+ )?(ansatte?|medarbejdere?|personer|person|kolleger|kollega|besvarelser?|respondenter|svarpersoner|tilskadekomne)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Handful();

    // First, for most texts hold none of it.
    private static readonly SearchValues<string> Wellbeing = SearchValues.Create(["fravær", "sygedag", "sygemeld", "trivsel", "tilfreds", "krænk", "score"], StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\d|\b(uger|dage|måneder)\b")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<!\bpr\.? .*)(?<!\b(ledige|vakante|ubesatte|nye|opslåede|nedlagte|manglende) )\b(ansatte|medarbejdere|personer|besvarelser|respondenter|fuldtidsstillinger|stillinger|deltagere)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PeopleHead();
}
