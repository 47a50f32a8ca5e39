using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>What can be asked (hjælp).</summary>
public static class HelpCard
{
    /// <param name="examples">What a person would type, the commonest first.</param>
    public static AdaptiveCard For(IReadOnlyList<string> examples)
    {
        ArgumentNullException.ThrowIfNull(examples);
        return new(
        [
            .. CardParts.Header("MedBot", "Det kan du spørge om"),
            new TextBlock("Skriv med dine egne ord, kort eller langt. Stavefejl og forkortelser går an.") { Spacing = "small" },
            ExampleList.Of(examples),
            CardParts.Note("Jeg svarer ud fra MED-udvalgenes dagsordener og referater, og siger det, når svaret ikke står der."),
        ])
        {
            Actions = [.. ExampleList.Buttons(examples, 3)],
            FallbackText = $"Det kan du spørge MedBot om: {string.Join("; ", examples.Take(5))}",
        };
    }
}
