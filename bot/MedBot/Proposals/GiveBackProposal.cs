using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>The representative gives a proposal back to its sender.</summary>
internal sealed class GiveBackProposal(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.GiveBack;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, ProposalSight.ActAsRepresentative, "Givet tilbage til afsenderen.", step => step.Proposal.GiveBack(step.Text ?? "Se, om der er noget, du vil rette.", step.By, step.Now, step.Version), cancellationToken);
}
