using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.Proposals;

/// <summary>Tells the leaders, once a day, what has come in.</summary>
public static class ArrivedCard
{
    public static AdaptiveCard For(string departmentName, int count) => new(
        [
            .. CardParts.Header("Budgetforslag hos lederne", departmentName),
            new TextBlock($"{ProposalText.Count(count)} er givet videre og venter på, at I tager imod."),
        ])
    {
        Actions = [AskButton.For("Se listen", "liste over budgetforslag")],
        FallbackText = $"{ProposalText.Count(count)} venter hos lederne i {departmentName}",
    };

    /// <summary>Nothing has happened for a while.</summary>
    /// <param name="waiting">How many have no status yet.</param>
    /// <param name="last">When one of them was touched last.</param>
    public static AdaptiveCard Untouched(string departmentName, int waiting, DateOnly last) => new(
        [
            .. CardParts.Header("Budgetforslag hos lederne", departmentName),
            new TextBlock($"{ProposalText.Count(waiting)} venter stadig på en status. Der er ikke sket noget siden {ProposalText.Day(last)}."),
        ])
    {
        Actions = [AskButton.For("Se listen", "liste over budgetforslag")],
        FallbackText = $"{ProposalText.Count(waiting)} venter på en status i {departmentName}",
    };
}
