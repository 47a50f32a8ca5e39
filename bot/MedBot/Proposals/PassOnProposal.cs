using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>The representative passes a proposal on, with a recommendation or without.</summary>
internal sealed class PassOnProposal(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.PassOn;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, ProposalSight.ActAsRepresentative, "Givet videre til lederne.", step => step.Proposal.PassOn(step.Text, step.By, step.Now, step.Version), cancellationToken);
}
