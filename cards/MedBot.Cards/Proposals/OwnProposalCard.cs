using System.Globalization;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>A proposal as its sender sees it: the words, each step with time and name, and the talk with the representative.</summary>
public static class OwnProposalCard
{
    /// <param name="view">As the sender may see it.</param>
    /// <param name="once">Known by which an answer that arrives twice is one.</param>
    /// <param name="told">What came of the press that led here.</param>
    /// <param name="next">A later round in which it may be taken up again.</param>
    public static AdaptiveCard For(ProposalView view, Guid once, string? told = null, RoundChoice? next = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var open = ProposalWay.IsOpen(view.State);
        return CardParts.Fullest(ProposalParts.Lengths, longest => new(
        [
            .. ProposalParts.Told(told),
            .. ProposalParts.Header(view),
            .. ProposalParts.Words(view, longest),
            .. Next(view) is { } note ? [CardParts.Note(note)] : Array.Empty<CardElement>(),
            .. view.Continues is { } earlier ? [CardParts.Note($"Det tager forslag nr. {earlier} op igen.")] : Array.Empty<CardElement>(),
            .. ProposalParts.Way(view, longest),
            .. ProposalParts.Talk(view, longest),
            .. open && view.RepresentativeName is not null ? [new TextInput(ProposalButton.TextField, $"Skriv til {view.RepresentativeName}") { IsMultiline = true, MaxLength = 2_000 }] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. open && view.RepresentativeName is not null ? [ProposalButton.For("Send svar", ProposalButton.Answer, view.Id, view.Version, once)] : Array.Empty<CardAction>(),
                .. open || view.State is ProposalState.Draft ? [ProposalButton.For(view.State switch { ProposalState.Draft => "Skriv videre", ProposalState.GivenBack => "Ret og send igen", _ => "Ret" }, ProposalButton.Edit, view.Id, view.Version)] : Array.Empty<CardAction>(),
                .. view.Continues is { } before ? [ProposalButton.For(string.Create(CultureInfo.InvariantCulture, $"Se nr. {before}"), ProposalButton.Open, before, version: 0)] : Array.Empty<CardAction>(),
                .. next is not null ? [ProposalButton.For(CardParts.Shorten($"Brug det i {next.Name}", 32), ProposalButton.TakeUp, view.Id, view.Version)] : Array.Empty<CardAction>(),
                .. ProposalWay.After(view.State, StepKind.Withdrawn) is not null ? [ProposalButton.For("Træk tilbage", ProposalButton.Withdraw, view.Id, view.Version) with { Style = "destructive" }] : Array.Empty<CardAction>(),
            ],
            FallbackText = $"Dit budgetforslag nr. {view.Id}, {CardParts.Shorten(view.Words.Title, 150)}: {ProposalText.State(view.State)}",
        });
    }

    /// <summary>What happens if nobody does anything; null where nothing does.</summary>
    internal static string? Next(ProposalView view) => (view.State, view.GoesOnByItself) switch
    {
        (ProposalState.GivenBack, { } day) => $"Ret det, og send det igen. Gør du ingenting, går det videre som det er den {ProposalText.Day(day)}. Skal det ikke videre, så træk det tilbage.",
        (_, { } day) => $"Det går videre til lederne senest den {ProposalText.Day(day)}, også hvis ingen når at se på det. Du kan rette det indtil da.",
        (ProposalState.Draft, _) => "Kun du kan se kladden. Den er ikke sendt.",
        _ => null,
    };
}
