using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>Reads amounts of money as Danes type them: <c>1,4 mio.</c>, <c>250.000</c>, <c>250 t.kr.</c>, <c>en halv million</c>.</summary>
/// <remarks>What can be read in two ways is asked about, never guessed.</remarks>
public static partial class DanishAmount
{
    private const string HowToWrite = "Skriv fx 250.000 kr. eller 1,4 mio. kr.";

    /// <summary>Reads what stands in a field for one amount.</summary>
    public static AmountReading Read(string? text)
    {
        var rest = Tidy(text ?? "");
        if (Nothing.IsMatch(rest))
        {
            return new AmountReading.None();
        }

        var eachYear = PerYear.IsMatch(rest);
        rest = PerYear.Replace(rest, "").Trim();
        if (Negative.IsMatch(rest))
        {
            return new AmountReading.Unclear("Skriv beløbet uden minus. Om det er en besparelse eller en investering, vælger du for sig.");
        }

        if (Range.IsMatch(rest))
        {
            return new AmountReading.Unclear("Skriv ét beløb og ikke et spænd. Vælg det, du tror mest på.");
        }

        if (OtherMeasure.IsMatch(rest))
        {
            return new AmountReading.Unclear($"Skriv beløbet i kroner. {HowToWrite}");
        }

        return Sum(rest) switch
        {
            (var kroner, null) when kroner > 100_000_000_000m => new AmountReading.Unclear($"Beløbet er meget stort. {HowToWrite}"),
            (0, null) => new AmountReading.None(),
            (var kroner, null) => new AmountReading.Read(kroner, eachYear),
            (_, var sentence) => new AmountReading.Unclear(sentence),
        };
    }

    /// <summary>The amounts of money that a text names with their unit, in order.</summary>
    public static IReadOnlyList<decimal> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Mention.Matches(Tidy(text)).Select(match => Read(match.Value)).OfType<AmountReading.Read>().Select(read => read.Kroner)];
    }

    /// <summary>The sum of the terms, such as <c>1 million 250 tusinde</c>, or the sentence that asks.</summary>
    private static (decimal Kroner, string? Unclear) Sum(string text)
    {
        var (sum, lastScale, at) = (0m, decimal.MaxValue, 0);
        foreach (Match match in Term.Matches(text))
        {
            Group number = match.Groups["number"];
            Group words = match.Groups["words"];
            var scale = Scale(match.Groups["scale"].Value);
            var kroner = match.Groups["kroner"].Success || match.Groups["before"].Success;
            if (match.Index != at || scale >= lastScale)
            {
                return (0, HowToWrite);
            }

            (decimal Value, string? Unclear) read = number.Success ? Number(number.Value, scale, kroner) : Words(words.Value, scale, kroner);
            if (read.Unclear is not null)
            {
                return read;
            }

            var times = match.Groups["times"].Success ? decimal.Parse(match.Groups["times"].Value, CultureInfo.InvariantCulture) : 1;
            (sum, lastScale, at) = (sum + (times * read.Value * scale), scale, match.Index + match.Length);
        }

        return at == text.Length && text.Length > 0 ? (sum, null) : (0, HowToWrite);
    }

    private static (decimal Value, string? Unclear) Words(string words, decimal scale, bool kroner) => DanishNumberWords.Read(words) switch
    {
        null => (0, HowToWrite),
        { } value when scale > 1 || kroner || value >= 1000 => (value, null),
        { } value => (0, KronerOrThousands(value)),
    };

    private static (decimal Value, string? Unclear) Number(string digits, decimal scale, bool kroner)
    {
        if (digits.Length > 20)
        {
            return (0, $"Beløbet er meget stort. {HowToWrite}");
        }

        if (Grouped.IsMatch(digits))
        {
            var value = decimal.Parse(Separators.Replace(Cents.Replace(digits, ""), ""), CultureInfo.InvariantCulture) + CentsOf(digits);
            // 1.250 mio. is either a thousand millions or a slip of the decimal comma.
            return scale >= 1_000_000 ? (0, $"Mener du {Say(value)} eller {Say(value / 1000)} millioner? Skriv decimaler med komma, fx 1,4 mio. kr.") : (value, null);
        }

        if (Whole.IsMatch(digits))
        {
            var value = decimal.Parse(digits, CultureInfo.InvariantCulture);
            if (scale > 1 || kroner)
            {
                return (value, null);
            }

            return value switch
            {
                0 => (0, null),
                < 1000 => (0, KronerOrThousands(value)),
                >= 1990 and < 2100 => (0, $"Er {digits} et årstal eller et beløb? {HowToWrite}"),
                _ => (value, null),
            };
        }

        if (WithComma.IsMatch(digits))
        {
            var value = decimal.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture);
            return (scale > 1 || ((kroner || value >= 1000) && Cents.IsMatch(digits)))
                ? (value, null)
                : (0, $"Mener du {Say(value)} kr. eller noget andet? {HowToWrite}");
        }

        // An English decimal point is understood where nothing else can be meant.
        return scale > 1 && WithPoint.IsMatch(digits) ? (decimal.Parse(digits, CultureInfo.InvariantCulture), null) : (0, $"Jeg kan ikke læse {digits}. {HowToWrite}");
    }

    private static string KronerOrThousands(decimal value) => $"Mener du {Say(value)} kr. eller {Say(value * 1000)} kr.? Skriv fx {Say(value)} t.kr.";

    private static string Say(decimal value) => value.ToString("#,##0.###", Danish);

    private static decimal CentsOf(string digits) => Cents.Match(digits) is { Success: true } cents ? decimal.Parse("0." + cents.Value[1..], CultureInfo.InvariantCulture) : 0;

    private static decimal Scale(string unit) => unit switch
    {
        "" => 1,
        "k" or "t" => 1_000,
        _ when unit.StartsWith("tus", StringComparison.Ordinal) || unit.StartsWith("t.", StringComparison.Ordinal) || unit.StartsWith("tk", StringComparison.Ordinal) => 1_000,
        _ when unit.StartsWith("mia", StringComparison.Ordinal) || unit.StartsWith("milliard", StringComparison.Ordinal) => 1_000_000_000,
        _ => 1_000_000,
    };

    private static string Tidy(string text)
    {
        text = Blank.Replace(text.ToLowerInvariant().Replace('−', '-').Replace('–', '-').Replace('×', 'x'), " ").Trim();
        text = HalfBehindNumber.Replace(text, match => match.Groups[1].Value + Fraction(match.Groups[2].Value)[1..]);
        text = LooseHalf.Replace(text, match => Fraction(match.Value));
        text = GluedScale.Replace(About.Replace(text, ""), " ").Trim();
        return UnitFirst.Replace(text, "$2 $1");
    }

    private static string Fraction(string sign) => sign switch { "½" or "1/2" => "0,5", "¼" or "1/4" => "0,25", _ => "0,75" };

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    private const string ScalePattern = @"t\.?\s?kr\b\.?|tusinde?r?\b|tus\b\.?|mio\b\.?|mill\b\.?|millioner\b|million\b|mia\b\.?|milliarder\b|milliard\b|k\b|t\.";
    private const string KronerPattern = @"(?:,-\s?)?(?:kroner\b|kr\b\.?|dkk\b)|,-";
    private const string NumberPattern = @"[0-9]+(?:[ .,'][0-9]+)*";

    [GeneratedRegex(@"\G(?=\S)(?:(?:og|\+)\s+)?(?<before>(?:kr\b\.?|dkk\b)\s*)?(?:(?<times>[0-9]{1,3})\s?[x*]\s?)?(?:(?<number>" + NumberPattern + @")\s?|(?<words>(?:(?!" + ScalePattern + "|" + KronerPattern + @")[a-zæøåé]+\s?)+))(?<scale>" + ScalePattern + @")?\s?(?<kroner>" + KronerPattern + @")?\s?")]
    private static partial Regex Term { get; }

    [GeneratedRegex(@"(?<![0-9.,]\s?-\s?|[0-9])(?:(?:(?:kr\b\.?|dkk\b)\s*)?" + NumberPattern + @"\s*(?:" + ScalePattern + "|" + KronerPattern + @")|(?:kr\b\.?|dkk\b)\s*" + NumberPattern + @"|\b(?:(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|halv|halvanden|kvart|trekvart|og|hundrede?)\s+){1,4}(?:tusinde?|million(?:er)?|milliard(?:er)?)\b)")]
    private static partial Regex Mention { get; }

    [GeneratedRegex(@"^(?:|0|0\s*kr\.?|-+|\?+|nej|nul|ingen|intet|ukendt|ved ikke|ved det ikke|kendes ikke|uden beløb|ikke opgjort|n/a)\.?$")]
    private static partial Regex Nothing { get; }

    [GeneratedRegex(@"\s*(?:/\s?år\b|\b(?:pr\.?|per|om|hvert|i)\s?år(?:et)?\b|\bårligt?\b|\bpr\.?\s?anno\b|\bp\.\s?a\.?)", RegexOptions.CultureInvariant)]
    private static partial Regex PerYear { get; }

    [GeneratedRegex(@"^(?:-|minus\b|(?:kr\.?\s*)-\s*[0-9])|^\(.*\)$")]
    private static partial Regex Negative { get; }

    [GeneratedRegex(@"[0-9a-zæøå.]\s*-\s*[0-9]|\b(?:til|eller|mellem|op til|højst|mindst|under|over)\b")]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"%|\bprocent|€|\$|£|\beur\b|\beuro\b|\busd\b|\bdollars?\b|\bsek\b|\bnok\b|\btimer?\b|\bårsværk\b|\bstillinger\b")]
    private static partial Regex OtherMeasure { get; }

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(?:(?<point>[. '])[0-9]{3})(?:\k<point>[0-9]{3})*(?:,[0-9]{1,2})?$|^[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}$")]
    private static partial Regex Grouped { get; }

    [GeneratedRegex(@"^[0-9]+$")]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"^[0-9]+,[0-9]+$")]
    private static partial Regex WithComma { get; }

    [GeneratedRegex(@"^[0-9]+\.[0-9]{1,2}$")]
    private static partial Regex WithPoint { get; }

    [GeneratedRegex(@",[0-9]{1,2}$")]
    private static partial Regex Cents { get; }

    [GeneratedRegex(@"[. ',]")]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank { get; }

    [GeneratedRegex(@"([0-9])\s?(½|¼|¾)")]
    private static partial Regex HalfBehindNumber { get; }

    [GeneratedRegex(@"½|¼|¾|(?<![0-9/])[13]/[24](?![0-9/])")]
    private static partial Regex LooseHalf { get; }

    [GeneratedRegex(@"(?<=[a-zæøåé])(?=tusind|million|milliard)")]
    private static partial Regex GluedScale { get; }

    [GeneratedRegex(@"^(" + ScalePattern + @")(?:\s?kr\b\.?)?\s?(" + NumberPattern + ")$")]
    private static partial Regex UnitFirst { get; }

    [GeneratedRegex(@"^(?:ca\b\.?|cirka\b|omkring\b|omtrent\b|rundt regnet\b|i alt\b|~)\s*")]
    private static partial Regex About { get; }
}
