using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>Something went wrong that is not the asker's fault.</summary>
public static class ApologyCard
{
    /// <param name="reference">By which the log knows the failure.</param>
    public static AdaptiveCard For(string reference) => new(
        [
            .. CardParts.Header("Fejl", "Det gik galt hos mig"),
            new TextBlock("Undskyld. Prøv igen om lidt. Bliver det ved, så giv dette nummer til din it-afdeling:") { Spacing = "small" },
            CardParts.Box(new TextBlock(reference) { Weight = "bolder" }),
        ])
    {
        FallbackText = $"Undskyld, det gik galt hos mig. Prøv igen om lidt. Nummer til it-afdelingen: {reference}",
    };
}
