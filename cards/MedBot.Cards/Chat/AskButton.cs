using MedBot.Cards.Model;

namespace MedBot.Cards.Chat;

/// <summary>A button that asks the bot something, as if it had been written in the chat.</summary>
public static class AskButton
{
    public const string Verb = "chat/ask";

    /// <param name="Text">What would have been written.</param>
    public sealed record Asked(string Text);

    public static ExecuteAction For(string text) => For(text, text);

    public static ExecuteAction For(string title, string text) => CardButton.For(title, Verb, new Asked(CardParts.Shorten(text, 250)), CardData.Default.Asked);
}
