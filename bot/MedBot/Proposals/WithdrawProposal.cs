using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>The sender takes a proposal back.</summary>
internal sealed class WithdrawProposal(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.Withdraw;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, JsonSerializer.Deserialize(press.Data, ProposalData.Default.Pressed)!.Id, ProposalSight.ActAsSender, "Forslaget er trukket tilbage.", step => WithdrawAsync(step, cancellationToken), cancellationToken);

    /// <summary>What the leaders have split it into goes with it: the sender may not know of the parts yet.</summary>
    private static async Task<StepResult> WithdrawAsync(ProposalStepPress step, CancellationToken cancellationToken)
    {
        foreach (Proposal part in await step.Db.Set<Proposal>().AsSplitQuery().Where(proposal => proposal.PartOf == step.Proposal.Id).ToListAsync(cancellationToken))
        {
            await WithdrawAsync(step with { Proposal = part }, cancellationToken);
        }

        return step.Proposal.Withdraw(step.By, step.Now);
    }
}
