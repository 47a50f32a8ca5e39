namespace MedBot.Cards.Model;

/// <summary>The beginning of a document's text in whole sentences.</summary>
internal static class Excerpt
{
    /// <param name="most">In letters; where the first sentence is longer, it ends with a word and an ellipsis.</param>
    public static string Of(string markdown, int most)
    {
        string text = markdown.Trim();
        if (text.Length <= most)
        {
            return text;
        }

        int end = -1;
        for (int i = 1; i < most; i++)
        {
            bool paragraph = text[i] == '\n' && text[i - 1] == '\n';
            bool sentence = text[i] == ' ' && text[i - 1] is '.' or '!' or '?' && i + 1 < text.Length && char.IsUpper(text[i + 1]) && i > 3 && char.IsLower(text[i - 2]) && char.IsLower(text[i - 3]);
            end = paragraph || sentence ? i : end;
        }

        return end > most / 3 ? text[..end].TrimEnd() + " …" : CardParts.Shorten(text, most);
    }
}
