using System.Globalization;
using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.Proposals;

/// <summary>A list of proposals, one of which is chosen and opened.</summary>
public static class ProposalListCard
{
    private static readonly int[] Most = [20, 10, 5];

    /// <summary>The sender's own (mine forslag).</summary>
    public static AdaptiveCard Own(IReadOnlyList<ProposalView> proposals) => For(
        "Dine budgetforslag",
        proposals,
        "Du har ingen budgetforslag endnu.",
        AskButton.For("Nyt forslag", "budgetforslag")) with
    {
        OnPage = "proposals",
    };

    /// <summary>What lies with a representative: also the one message a day that tells of it.</summary>
    public static AdaptiveCard ToReview(IReadOnlyList<ProposalView> proposals) => For(
        "Budgetforslag hos dig som medarbejderrepræsentant",
        proposals,
        "Der ligger ingen budgetforslag hos dig.");

    private static AdaptiveCard For(string name, IReadOnlyList<ProposalView> proposals, string none, params IReadOnlyList<CardAction> more)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        return CardParts.Fullest(Most, most => Card(name, proposals, [.. proposals.Take(most)], none, more));
    }

    private static AdaptiveCard Card(string name, IReadOnlyList<ProposalView> proposals, ProposalView[] shown, string none, IReadOnlyList<CardAction> more) => new(
        [
            .. CardParts.Header("Budgetforslag", name, proposals.Count > 0 ? ProposalText.Count(proposals.Count) : none),
            .. shown.Select(Row),
            .. shown.Length < proposals.Count ? [CardParts.Note($"Viser {shown.Length} af {proposals.Count}.")] : Array.Empty<CardElement>(),
            .. Chooser(shown),
        ])
    {
        Actions = [.. shown.Length > 0 ? [OpenChosen] : Array.Empty<CardAction>(), .. more],
        FallbackText = $"{name}: {(proposals.Count > 0 ? ProposalText.Count(proposals.Count) : none)}",
    };

    internal static IEnumerable<CardElement> Chooser(IReadOnlyList<ProposalView> proposals) => proposals.Count == 0 ? [] :
    [
        new ChoiceInput("id", "Vælg et forslag", [.. proposals.Select(proposal => new Choice(CardParts.Shorten($"{proposal.Id}. {proposal.Words.Title}", 80), Number(proposal)))]) { Style = "compact", Value = Number(proposals[0]), Spacing = "medium" },
    ];

    internal static ExecuteAction OpenChosen => new(ProposalButton.Open, JsonSerializer.SerializeToElement(new(0), ProposalData.Default.Pressed)) { Title = "Se forslaget" };

    internal static Container Row(ProposalView proposal) => new(
        new TextBlock($"{proposal.Id}. {CardParts.Shorten(proposal.Words.Title, 150)}"),
        new TextBlock(CardParts.Shorten($"{(proposal.SenderWroteLast ? "Afsenderen har skrevet sidst · " : "")}{ProposalText.State(proposal.State)} · {ProposalText.Kind(proposal.Words.Kind)}, {ProposalText.Amounts(proposal.Words)}", 200)) { IsSubtle = true, Size = "small", Spacing = "none" })
    {
        Spacing = "small",
    };

    private static string Number(ProposalView proposal) => proposal.Id.ToString(CultureInfo.InvariantCulture);
}
