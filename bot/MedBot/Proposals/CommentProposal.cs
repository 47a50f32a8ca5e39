using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>The representative adds a comment that follows the proposal.</summary>
internal sealed class CommentProposal(ActOnProposal act) : ICardAction
{
    public string Verb => ProposalButton.Comment;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, ProposalSight.ActAsRepresentative, "Din bemærkning følger med forslaget.", step => step.Text is { } comment ? step.Proposal.Comment(comment, step.By, step.Now, step.Version) : StepResult.Already, cancellationToken);
}
