using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>Several things may be meant: the asker picks one.</summary>
public static class ChoiceCard
{
    public const int MostChoices = 6;

    /// <param name="choices">Each a button: what stands on it, and what it asks.</param>
    public static AdaptiveCard For(string question, IReadOnlyList<(string Title, string Text)> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return new(
        [
            new TextBlock(CardParts.Shorten(question, 600)),
            .. choices.Count > MostChoices ? [CardParts.Note($"Viser {MostChoices} af {choices.Count} muligheder. Skriv gerne navn og dato, så finder jeg det rigtige.")] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. choices.Take(MostChoices).Select(choice => AskButton.For(choice.Title, choice.Text))],
            FallbackText = $"{CardParts.Shorten(question, 300)} {string.Join(", ", choices.Take(MostChoices).Select(choice => CardParts.Shorten(choice.Title, 80)))}",
        };
    }
}
