using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>What MED is, in the words of the law's and the agreement's name and no more.</summary>
public static class AboutMedCard
{
    /// <param name="examples">What could be asked next.</param>
    public static AdaptiveCard For(IEnumerable<string> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new(
        [
            new TextBlock("MED står for medindflydelse og medbestemmelse."),
            new TextBlock("I et MED-udvalg mødes ledere og medarbejdernes repræsentanter om arbejdsforhold, personaleforhold, samarbejde og arbejdsmiljø.") { Spacing = "small" },
            CardParts.Note("Det er ikke taget ud af et referat. Hvad I har aftalt hos jer, kan du søge efter."),
        ])
        {
            Actions = [AskButton.For("Hvilke udvalg er der?"), .. ExampleList.Buttons(examples, 1), AskButton.For("Hjælp", "hjælp")],
            FallbackText = "MED står for medindflydelse og medbestemmelse.",
        };
    }
}
