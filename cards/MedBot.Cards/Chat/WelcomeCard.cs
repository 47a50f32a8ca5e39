using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>Said once where the bot is new: what it is for, and how to begin.</summary>
public static class WelcomeCard
{
    /// <summary>To one person.</summary>
    public static AdaptiveCard Personal(IReadOnlyList<string> examples) => Card(
        "Spørg mig om MED-udvalgenes møder, dagsordener og referater, som du ville spørge en kollega. Jeg svarer kort og viser, hvor svaret står.",
        "Skriv «hjælp» for at se alt, du kan spørge om.",
        examples);

    /// <summary>To a group chat or a team.</summary>
    /// <param name="addedBy">Who added the bot; null where Teams does not say it.</param>
    public static AdaptiveCard Shared(string? addedBy, IReadOnlyList<string> examples) => Card(
        "Nævn mig i en besked, så svarer jeg ud fra MED-udvalgenes dagsordener og referater: @MedBot og dit spørgsmål. Lukkede punkter viser jeg aldrig her.",
        addedBy is null ? "Skriv «@MedBot hjælp» for at se alt, I kan spørge om." : $"{addedBy} har tilføjet mig. Skriv «@MedBot hjælp» for at se alt, I kan spørge om.",
        examples);

    private static AdaptiveCard Card(string purpose, string next, IReadOnlyList<string> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new(
        [
            .. CardParts.Header("Velkommen", "Hej, jeg er MedBot"),
            new TextBlock(purpose) { Spacing = "small" },
            CardParts.Label("For eksempel"),
            ExampleList.Of(examples.Take(4)),
            CardParts.Note(next),
        ])
        {
            Actions = [.. ExampleList.Buttons(examples, 2), AskButton.For("Hjælp", "hjælp")],
            FallbackText = $"Hej, jeg er MedBot. {purpose}",
        };
    }
}
