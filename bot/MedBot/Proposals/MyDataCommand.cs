using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Tells a person what is stored on them.</summary>
internal sealed class MyDataCommand(ChangeProposals changes, ProposalPeople people, ViewProposal views) : IChatCommand
{
    public string Example => "mine data";

    public HelpTopic Topic => HelpTopic.Messages;

    public double Fit(Question question) => ProposalCommands.Fit(question, "mine data", "hvad har du gemt om mig", "vis mine data");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? ProposalCommands.OnlyPersonal
        : question.Asker.Person is not { } person ? ProposalCommands.NotKnown
        : await changes.ReadAsync(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, question.Today, cancellationToken);
            IReadOnlyList<ProposalView> own = await ProposalCommands.ViewsAsync(db, db.Set<Proposal>().Where(proposal => proposal.Sender == viewer.Key), views, viewer, cancellationToken);
            IQueryable<Proposal> others = db.Set<Proposal>().Where(proposal => proposal.Sender != viewer.Key);
            return MyDataCard.For(
                own,
                steps: await others.SelectMany(proposal => proposal.Steps).CountAsync(step => step.By == viewer.Key, cancellationToken),
                lines: await db.Set<Proposal>().SelectMany(proposal => proposal.Talk).CountAsync(line => line.By == viewer.Key, cancellationToken),
                waiting: await db.Set<OutboxMessage>().CountAsync(message => message.Conversation == person.AadObjectId && message.Key.StartsWith("proposal/"), cancellationToken));
        }, cancellationToken);
}
