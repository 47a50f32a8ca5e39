namespace MedBot.Cards.Model;

/// <summary>What the cards have in common: how they begin, how they name their parts, and how they stay small.</summary>
internal static class CardParts
{
    /// <summary>Every card's limit in bytes, however its letters are written in JSON. Teams takes more, nobody reads more.</summary>
    public const int MostBytes = 24_000;

    /// <summary>The kind of thing in small, its name as the card's heading, and what else identifies it below.</summary>
    public static IEnumerable<CardElement> Header(string kind, string name, params IReadOnlyList<string?> details)
    {
        yield return new TextBlock(Shorten(kind, 120)) { Size = "small", Weight = "bolder", Color = "accent" };
        yield return new TextBlock(Shorten(name, 250)) { Style = "heading", Size = "large", Weight = "bolder", Spacing = "none" };
        foreach (string detail in details.OfType<string>())
        {
            yield return new TextBlock(Shorten(detail, 160)) { IsSubtle = true, Spacing = "none" };
        }
    }

    /// <summary>The name of a part of the card, a heading to a screen reader.</summary>
    public static TextBlock Label(string name) => new(Shorten(name, 120)) { Style = "heading", Size = "default", Weight = "bolder", Spacing = "medium" };

    /// <summary>A sentence about the card itself: what it leaves out, or how to go on.</summary>
    public static TextBlock Note(string sentence) => new(sentence) { IsSubtle = true, Size = "small", Spacing = "medium" };

    /// <summary>Something to be mended, or known before one goes on. Teams' warning colours are too pale for small letters, so a mark stands instead.</summary>
    public static TextBlock Warning(string sentence) => new($"⚠ {sentence}") { Weight = "bolder", Spacing = "small" };

    /// <summary>A part that is set off from the rest, in the theme's own colour.</summary>
    public static Container Box(params IReadOnlyList<CardElement> items) => new(items) { Style = "emphasis", Spacing = "medium" };

    /// <summary>The text where it is short, else its beginning up to a word's end.</summary>
    public static string Shorten(string text, int most)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= most)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', most - 1);
        return text[..(end > most / 2 ? end : most - 1)].TrimEnd(',', ';', ':', ' ') + " …";
    }

    /// <summary>The fullest of the forms that is small enough; the last one always is.</summary>
    public static AdaptiveCard Fullest(IEnumerable<int> sizes, Func<int, AdaptiveCard> form)
    {
        AdaptiveCard? card = null;
        foreach (int size in sizes)
        {
            card = form(size);
            if (card.FitsIn(MostBytes))
            {
                break;
            }
        }

        return card ?? throw new ArgumentException("No size is given.", nameof(sizes));
    }
}
