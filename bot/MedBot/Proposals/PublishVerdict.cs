using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>A leader lets the sender know the verdict.</summary>
internal sealed class PublishVerdict(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.Publish;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, ProposalSight.ActAsLeader, "Afsenderen får besked.", step => step.Proposal.Publish(step.By, step.Now), cancellationToken);
}
