using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Takes away what tells whom a key stands for, and the messages that were sent to the person.</summary>
internal sealed class ForgetMe(ChangeProposals changes) : ICardAction
{
    public string Verb => MyDataCard.Forget;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => press.Asker.Person is not { } person
        ? new CardActionAnswer.Message(ActOnProposal.NotKnown)
        : await changes.RunAsync<CardActionAnswer>(async db =>
        {
            await ForgetAsync(db, person, cancellationToken);
            return new CardActionAnswer.Message("Dit navn er fjernet. Forslagene bliver stående uden navn.");
        }, cancellationToken);

    private static async Task ForgetAsync(MedBotDb db, Person person, CancellationToken cancellationToken)
    {
        if (await db.Set<ProposalPerson>().SingleOrDefaultAsync(known => known.Person == person.Id, cancellationToken) is { } known)
        {
            // A draft that was never sent is nobody's but its writer's.
            db.RemoveRange(await db.Set<Proposal>().Where(proposal => proposal.Sender == known.Key && proposal.State == ProposalState.Draft).ToListAsync(cancellationToken));
            db.RemoveRange(await db.Set<OutboxMessage>().Where(message => message.Conversation == person.AadObjectId && message.Key.StartsWith("proposal/")).ToListAsync(cancellationToken));
            db.Remove(known);
        }
    }
}
