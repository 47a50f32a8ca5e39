using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>What somebody is told of a proposal unasked.</summary>
public static class ProposalNewsCard
{
    /// <summary>To the sender: what has happened, by whom, and why.</summary>
    public static AdaptiveCard For(long id, int version, string title, string roundName, IReadOnlyList<ProposalNews> news)
    {
        ArgumentNullException.ThrowIfNull(news);
        return new(
        [
            .. CardParts.Header($"Dit budgetforslag nr. {id} · {roundName}", title),
            .. news.SelectMany(one => (CardElement[])
            [
                new TextBlock(one.Who is null ? ProposalText.Step(one.Kind) : $"{ProposalText.Step(one.Kind)} ({one.Who})") { Weight = "bolder" },
                .. one.Text is { Length: > 0 } text ? [new TextBlock(CardParts.Shorten(text, 1_500)) { Spacing = "none" }] : Array.Empty<CardElement>(),
            ]),
        ])
        {
            Actions = [ProposalButton.For("Se forslaget", ProposalButton.Open, id, version)],
            FallbackText = $"Dit budgetforslag nr. {id}: {string.Join(", ", news.Select(one => ProposalText.Step(one.Kind).ToLowerInvariant()))}",
        };
    }

    /// <summary>A line of the talk between sender and representative.</summary>
    public static AdaptiveCard Line(long id, int version, string title, string? who, string text) => new(
        [
            .. CardParts.Header($"Om budgetforslag nr. {id}", title),
            new TextBlock($"{who ?? "Den anden"} skriver:") { Weight = "bolder" },
            new TextBlock(CardParts.Shorten(text, 2_000)) { Spacing = "none" },
        ])
    {
        Actions = [ProposalButton.For("Se og svar", ProposalButton.Open, id, version)],
        FallbackText = $"Om budgetforslag nr. {id}: {CardParts.Shorten(text, 200)}",
    };
}

/// <param name="Who">Null for what happened by itself.</param>
/// <param name="Text">The reason, comment or recommendation.</param>
public sealed record ProposalNews(StepKind Kind, string? Who, string? Text);
