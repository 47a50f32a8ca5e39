namespace MedBot.Domain.Danish;

/// <summary>Numbers below a thousand written in words: <c>tre</c>, <c>femogtyve</c>, <c>to hundrede</c>, <c>halvanden</c>, <c>to og en halv</c>.</summary>
public static class DanishNumberWords
{
    // A longer word stands before its own beginning: "tretten" before "tre".
    private static readonly (string Word, decimal Value)[] Words =
    [
        ("trekvart", 0.75m), ("kvart", 0.25m), ("halvanden", 1.5m), ("halvandet", 1.5m),
        ("halvtreds", 50), ("halvfjerds", 70), ("halvfems", 90), ("halv", 0.5m), ("halve", 0.5m),
        ("elleve", 11), ("tolv", 12), ("tretten", 13), ("fjorten", 14), ("femten", 15), ("seksten", 16), ("sytten", 17), ("atten", 18), ("nitten", 19),
        ("tyve", 20), ("tredive", 30), ("fyrre", 40), ("tres", 60), ("firs", 80),
        ("en", 1), ("én", 1), ("et", 1), ("ét", 1), ("to", 2), ("tre", 3), ("fire", 4), ("fem", 5), ("seks", 6), ("syv", 7), ("otte", 8), ("ni", 9), ("ti", 10),
    ];

    private static readonly (string Word, decimal Value)[] LongestFirst = [.. Words.OrderByDescending(word => word.Word.Length)];

    /// <summary>Null where something else than a number stands there.</summary>
    public static decimal? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.Replace(" ", "", StringComparison.Ordinal);
        decimal hundreds = 0, current = 0, last = 0;
        while (rest.Length > 0)
        {
            if (rest.StartsWith("hundred", StringComparison.Ordinal))
            {
                hundreds = Math.Max(current, 1) * 100;
                current = 0;
                rest = rest["hundred".Length..].TrimStart('e');
            }
            else if (current + hundreds > 0 && rest.StartsWith("og", StringComparison.Ordinal))
            {
                rest = rest["og".Length..];
            }
            else if (LongestFirst.FirstOrDefault(word => rest.StartsWith(word.Word, StringComparison.Ordinal)) is { Word: { } found } word)
            {
                // "en halv" is a half; "to og en halv" is two and a half.
                current = word.Value < 1 && last == 1 ? current - 1 + word.Value : current + word.Value;
                last = word.Value;
                rest = rest[found.Length..];
            }
            else
            {
                return null;
            }
        }

        return hundreds + current;
    }
}
