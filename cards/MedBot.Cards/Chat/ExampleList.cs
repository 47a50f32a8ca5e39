using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

internal static class ExampleList
{
    private const int Most = 20;

    public static IEnumerable<CardElement> Of(IReadOnlyList<string> examples)
    {
        yield return new TextBlock(CardText.Escaped(string.Join('\n', examples.Take(Most).Select(example => $"- {MarkdownEscape.Inline(CardParts.Shorten(example, 120))}")))) { Spacing = "small" };
    }
}
