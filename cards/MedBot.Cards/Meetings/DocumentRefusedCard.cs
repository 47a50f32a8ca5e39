using MedBot.Cards.Model;

namespace MedBot.Cards.Meetings;

/// <summary>A file could not be read as a meeting document: why, and what to do.</summary>
public static class DocumentRefusedCard
{
    /// <param name="sentence">Which part was looked for and not found, or what is wrong with the file.</param>
    public static AdaptiveCard For(string fileName, string sentence)
    {
        string file = CardParts.Shorten(fileName, 160);
        return new(
        [
            .. CardParts.Header("Ikke taget imod", file),
            CardParts.Box(new TextBlock(CardParts.Shorten(sentence, 900))),
            CardParts.Note("Der er ikke gemt noget. Ret filen, og send den igen. Jeg læser dagsordener og referater som Word, PDF, tekst og Markdown."),
        ])
        {
            FallbackText = $"{file} er ikke taget imod: {CardParts.Shorten(sentence, 300)}",
        };
    }
}
