using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>A proposal as its representative (medarbejderrepræsentant) sees it, to be asked about, commented, passed on or given back.</summary>
public static class ReviewProposalCard
{
    /// <param name="view">As the representative may see it.</param>
    /// <param name="once">Known by which a question that arrives twice is one.</param>
    /// <param name="told">What came of the press that led here.</param>
    public static AdaptiveCard For(ProposalView view, Guid once, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        var mine = view.State is ProposalState.WithRepresentative;
        var open = mine || view.State is ProposalState.GivenBack;
        return CardParts.Fullest(ProposalParts.Lengths, longest => new(
        [
            .. ProposalParts.Told(told),
            .. ProposalParts.Header(view),
            new TextBlock($"Fra {view.SenderName ?? "en, hvis navn er slettet"}. {(view.Words.NameMayBePassedOn ? "Navnet må gives videre til lederne." : "Kun du må vide, hvem der har sendt det.")}") { Spacing = "small" },
            .. ProposalParts.Words(view, longest),
            .. view.GoesOnByItself is { } day ? [CardParts.Note($"Det går videre til lederne af sig selv den {ProposalText.Day(day)}. Du kan ikke rette i det eller standse det.")] : Array.Empty<CardElement>(),
            .. ProposalParts.Way(view, longest),
            .. ProposalParts.Talk(view, longest),
            .. open ? [new TextInput(ProposalButton.TextField, mine ? "Spørgsmål, bemærkning, anbefaling eller grund" : "Skriv til afsenderen") { IsMultiline = true, MaxLength = 2_000 }] : Array.Empty<CardElement>(),
            .. mine ? [CardParts.Note("Et spørgsmål, og grunden til at give tilbage, ser kun afsenderen. En bemærkning og en anbefaling følger med til lederne.")] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. mine ? [ProposalButton.For("Giv videre", ProposalButton.PassOn, view.Id, view.Version)] : Array.Empty<CardAction>(),
                .. open ? [ProposalButton.For("Spørg afsenderen", ProposalButton.Ask, view.Id, view.Version, once)] : Array.Empty<CardAction>(),
                .. mine ? [ProposalButton.For("Skriv bemærkning", ProposalButton.Comment, view.Id, view.Version), ProposalButton.For("Giv tilbage", ProposalButton.GiveBack, view.Id, view.Version)] : Array.Empty<CardAction>(),
            ],
            FallbackText = $"Budgetforslag nr. {view.Id} til dig som medarbejderrepræsentant: {CardParts.Shorten(view.Words.Title, 150)}",
        });
    }
}
