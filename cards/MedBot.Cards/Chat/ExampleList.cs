using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>What could be asked: as a list, and as buttons.</summary>
internal static class ExampleList
{
    private const int Most = 20;
    private const int LongestButton = 32;

    public static TextBlock Of(IEnumerable<string> examples) =>
        new(CardText.Escaped(string.Join('\n', examples.Take(Most).Select(example => $"- {MarkdownEscape.Inline(CardParts.Shorten(example, 120))}")))) { Spacing = "small" };

    /// <summary>Those that are short enough for a button.</summary>
    public static IEnumerable<ExecuteAction> Buttons(IEnumerable<string> examples, int most) =>
        examples.Where(example => example.Length <= LongestButton).Take(most).Select(AskButton.For);
}
