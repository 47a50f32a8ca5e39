using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>Something failed: said plainly, with the number under which the log knows it.</summary>
public static class ApologyCard
{
    public static AdaptiveCard For(string reference) => new(
        new TextBlock("Det gik galt hos mig") { Weight = "Bolder", Size = "Medium", Style = "heading" },
        new TextBlock("Prøv igen om lidt. Sker det igen, så send nummeret til dem, der driver MedBot."),
        new FactSet(new Fact("Nummer", reference)))
    {
        FallbackText = $"Det gik galt hos mig. Prøv igen om lidt. Nummer {reference}.",
    };
}
