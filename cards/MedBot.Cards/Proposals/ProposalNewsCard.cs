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
                new TextBlock(Sentence(one)) { Weight = "bolder" },
                .. one.Text is { Length: > 0 } text ? [new TextBlock(CardParts.Shorten(text, 1_500)) { Spacing = "none" }] : Array.Empty<CardElement>(),
            ]),
        ])
        {
            Actions = [ProposalButton.For("Se forslaget", ProposalButton.Open, id, version)],
            FallbackText = $"Dit budgetforslag nr. {id}: {string.Join(", ", news.Select(one => ProposalText.Step(one.Kind).ToLowerInvariant()))}",
        };
    }

    /// <summary>To the sender: a line of the talk with the representative.</summary>
    public static AdaptiveCard Line(long id, int version, string title, string text) => new(
        [
            .. CardParts.Header($"Om budgetforslag nr. {id}", title),
            new TextBlock("Din medarbejderrepræsentant skriver:") { Weight = "bolder" },
            new TextBlock(CardParts.Shorten(text, 2_000)) { Spacing = "none" },
        ])
    {
        Actions = [ProposalButton.For("Se og svar", ProposalButton.Open, id, version)],
        FallbackText = $"Om budgetforslag nr. {id}: {CardParts.Shorten(text, 200)}",
    };

    // Names stand where the proposal is opened, not in what is sent.
    private static string Sentence(ProposalNews news) => news.Kind switch
    {
        StepKind.GivenToRepresentative when news.TakenOver => "En ny medarbejderrepræsentant har overtaget det",
        StepKind.Commented => "Din medarbejderrepræsentant har skrevet en bemærkning",
        StepKind.GivenBack => "Din medarbejderrepræsentant har givet det tilbage",
        StepKind.PassedOn => "Din medarbejderrepræsentant har givet det videre",
        _ => ProposalText.Step(news.Kind),
    };
}

/// <param name="Text">The reason, comment or recommendation.</param>
/// <param name="TakenOver">A representative followed another in office.</param>
public sealed record ProposalNews(StepKind Kind, string? Text, bool TakenOver = false);
