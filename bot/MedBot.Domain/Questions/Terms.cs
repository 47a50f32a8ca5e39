using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>The stems of a text, as they are searched for.</summary>
public static class Terms
{
    public static HashSet<string> Of(params IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(DanishText.Stems)];
}
