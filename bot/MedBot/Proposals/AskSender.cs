using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>The representative writes to the sender.</summary>
internal sealed class AskSender(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.Ask;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, ProposalSight.ActAsRepresentative, "Spørgsmålet er sendt.", step => step.Text is { } question ? step.Proposal.Ask(step.Pressed.Line, question, step.By, step.Now) : StepResult.Already, cancellationToken);
}
