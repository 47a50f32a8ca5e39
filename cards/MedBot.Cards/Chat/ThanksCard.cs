using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>Answers a word of thanks.</summary>
public static class ThanksCard
{
    public static AdaptiveCard Card { get; } = new([new TextBlock("Det var så lidt. Skriv, når der er mere, du vil vide.")]) { FallbackText = "Det var så lidt." };
}
