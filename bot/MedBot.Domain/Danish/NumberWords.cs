namespace MedBot.Domain.Danish;

/// <summary>Numbers that are written as words.</summary>
public static class NumberWords
{
    private static readonly string[] Counted =
        ["nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve"];

    private static readonly string[] Ordered =
        ["nulte", "foerste", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende", "ellevte", "tolvte"];

    /// <summary>The number that a folded word says or spells in digits, null for another word.</summary>
    public static int? Read(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        if (folded.Length < 5 && folded.All(char.IsAsciiDigit))
        {
            return folded.Length == 0 ? null : int.Parse(folded, System.Globalization.CultureInfo.InvariantCulture);
        }

        var at = Array.IndexOf(Counted, folded is "et" ? "en" : folded);
        at = at < 0 ? Array.IndexOf(Ordered, folded is "andet" ? "anden" : folded) : at;
        return at < 0 ? null : at;
    }
}
