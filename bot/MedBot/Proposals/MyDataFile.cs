using System.Text;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Gives a person all that is stored on them in the work with proposals, as a text file.</summary>
internal sealed class MyDataFile(ChangeProposals changes, ProposalPeople people, ViewProposal views) : ICardAction, IFileMaker
{
    public string Verb => MyDataCard.Fetch;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        await MakeAsync(press, cancellationToken) is { } file ? new CardActionAnswer.File(file) : new CardActionAnswer.Message(ActOnProposal.NotKnown);

    public async Task<MadeFile?> MakeAsync(CardPress press, CancellationToken cancellationToken) => press.Asker.Person is not { } person ? null
        : await changes.ReadAsync(async db => new MadeFile(
            "Mine data i MedBot.txt",
            "Alt, hvad der er gemt om dig i arbejdet med budgetforslag",
            Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(await TextAsync(db, person, DateOnly.FromDateTime(press.Now), cancellationToken))).ToArray()), cancellationToken);

    private async Task<string> TextAsync(MedBotDb db, Person person, DateOnly today, CancellationToken cancellationToken)
    {
        ProposalViewer viewer = await people.ViewerAsync(db, person, today, cancellationToken);
        List<Proposal> touched = await db.Set<Proposal>().AsNoTracking().AsSplitQuery()
            .Where(proposal => proposal.Sender == viewer.Key || proposal.Representative == viewer.Key || proposal.Steps.Any(step => step.By == viewer.Key) || proposal.Talk.Any(line => line.By == viewer.Key))
            .OrderBy(proposal => proposal.Id)
            .ToListAsync(cancellationToken);
        Proposal[] own = [.. touched.Where(proposal => proposal.Sender == viewer.Key && proposal.KnownToSender)];
        return MyDataText.For(
            person.Name,
            viewer.Key,
            await views.OfAsync(db, own, viewer, cancellationToken),
            own,
            [.. touched.Except(own)],
            await db.Set<ProposalRound>().AsNoTracking().Where(round => round.OpenedBy == viewer.Key).OrderBy(round => round.Id).ToListAsync(cancellationToken),
            await db.Set<OutboxMessage>().AsNoTracking().Where(message => message.Conversation == person.AadObjectId && message.Key.StartsWith("proposal/")).OrderBy(message => message.Id).ToListAsync(cancellationToken));
    }
}
