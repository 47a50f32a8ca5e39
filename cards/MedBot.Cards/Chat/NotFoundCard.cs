using MedBot.Cards.Model;
using MedBot.Domain.Organisation;

namespace MedBot.Cards.Chat;

/// <summary>The documents do not hold the answer: said plainly, with a way forward.</summary>
public static class NotFoundCard
{
    /// <param name="sentence">What is not known, <c>Det har jeg ikke noget om i dagsordener og referater.</c></param>
    /// <param name="wayForward">Whom to ask or what to try; null where the buttons say enough.</param>
    /// <param name="instead">What could be asked instead.</param>
    public static AdaptiveCard For(string sentence, string? wayForward = null, params IReadOnlyList<string> instead) => For(sentence, wayForward, ask: null, instead);

    /// <param name="ask">Who may know; null where nobody can be named.</param>
    /// <inheritdoc cref="For(string, string?, IReadOnlyList{string})"/>
    public static AdaptiveCard For(string sentence, string? wayForward, Person? ask, IReadOnlyList<string> instead)
    {
        ArgumentNullException.ThrowIfNull(instead);
        return new(
        [
            new TextBlock(CardParts.Shorten(sentence, 600)),
            .. wayForward is null ? Array.Empty<CardElement>() : [new TextBlock(CardParts.Shorten(wayForward, 600)) { Spacing = "small" }],
        ])
        {
            Actions = [.. instead.Take(3).Select(AskButton.For), .. ask is { Mail: { } mail } ? [OpenUrlAction.ChatWith(ask.Name, mail)] : Array.Empty<CardAction>(), AskButton.For("Hjælp", "hjælp")],
            FallbackText = CardParts.Shorten(sentence, 300),
        };
    }
}
