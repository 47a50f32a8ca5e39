using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>The sender takes a proposal back.</summary>
internal sealed class WithdrawProposal(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.Withdraw;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, ProposalSight.ActAsSender, "Forslaget er trukket tilbage.", step => step.Proposal.Withdraw(step.By, step.Now), cancellationToken);
}
