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
}
