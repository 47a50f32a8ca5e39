using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>The sender writes to the representative.</summary>
internal sealed class AnswerRepresentative(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.Answer;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, ProposalSight.ActAsSender, "Dit svar er sendt.", step => step.Text is { } answer ? step.Proposal.Answer(step.Pressed.Line, answer, step.By, step.Now) : StepResult.Already, cancellationToken);
}
