using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>What one can write to the bot.</summary>
public static class HelpCard
{
    /// <param name="examples">What the commands themselves say one would type.</param>
    public static AdaptiveCard For(IReadOnlyList<string> examples) => new(
        [
            new TextBlock("Det kan du skrive til mig") { Weight = "Bolder", Size = "Medium", Style = "heading" },
            .. examples.Select(example => new TextBlock(example)),
        ])
    {
        FallbackText = "Skriv for eksempel: " + string.Join(", ", examples),
    };
}
