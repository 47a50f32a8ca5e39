using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.Following;

/// <summary>What a person follows, each to be stopped.</summary>
public static class FollowsCard
{
    private const int MostButtons = 4;

    /// <param name="follows">The names of committees and topics.</param>
    /// <param name="told">What came of what was written.</param>
    public static AdaptiveCard For(IReadOnlyList<(string Name, bool Topic)> follows, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(follows);
        return new(
        [
            .. CardParts.Header("Følg med", follows.Count == 0 ? "Du følger ikke noget" : "Det følger du"),
            .. told is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(CardParts.Shorten(told, 300)) { Weight = "bolder" })],
            .. DocumentText.List(follows.Select(follow => follow.Topic ? $"Emnet {CardParts.Shorten(follow.Name, 60)}" : CardParts.Shorten(follow.Name, 120))),
            CardParts.Note(follows.Count == 0
                ? "Skriv «følg» og et udvalg eller et emne, fx «følg KommuneMED» eller «følg emnet sygefravær»."
                : "Jeg skriver på arbejdsdage mellem 8 og 20, og højst én gang om dagen om det samme."),
        ])
        {
            Actions =
            [
                .. follows.Take(MostButtons).Select(follow => AskButton.For($"Stop {follow.Name}", follow.Topic ? $"stop emnet {follow.Name}" : $"stop {follow.Name}")),
                .. follows.Count > 1 ? [AskButton.For("Stop det hele", "stop alt")] : Array.Empty<CardAction>(),
            ],
            FallbackText = CardParts.Shorten(told ?? (follows.Count == 0 ? "Du følger ikke noget." : $"Du følger {string.Join(", ", follows.Select(follow => follow.Name))}"), 300),
        };
    }
}
