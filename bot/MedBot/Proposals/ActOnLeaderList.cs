using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Takes one step with all that the leaders of a department have in a round.</summary>
internal sealed class ActOnLeaderList(ChangeProposals changes, ProposalPeople people, LeaderLists lists, TellOfProposals tell, TimeProvider clock)
{
    public const string NotALeader = "Listen er for ledere i rundens afdelinger.";

    public async Task<CardActionAnswer> RunAsync(CardPress press, string done, Func<Proposal, PersonKey, DateTimeOffset, StepResult> step, CancellationToken cancellationToken)
    {
        if (press.Asker.Person is not { } person)
        {
            return new CardActionAnswer.Message(ActOnProposal.NotKnown);
        }

        LeaderListCard.Chosen chosen = JsonSerializer.Deserialize(press.Data, ProposalData.Default.LeaderListChosen)!;
        return await changes.RunAsync<CardActionAnswer>(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, DateOnly.FromDateTime(press.Now), cancellationToken);
            if (await LeaderLists.RoundAsync(db, chosen.Round, viewer, cancellationToken) is not { } round)
            {
                return new CardActionAnswer.Message(NotALeader);
            }

            DateTimeOffset now = clock.GetUtcNow();
            var taken = 0;
            foreach (Proposal proposal in await LeaderLists.ProposalsAsync(db, round.Id, viewer, tracked: true, cancellationToken))
            {
                var steps = proposal.Steps.Count;
                if (step(proposal, viewer.Key, now) is StepResult.Done)
                {
                    taken++;
                    await tell.SenderAsync(db, proposal, round, steps, now, cancellationToken);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            return ActOnProposal.Show(await lists.CardAsync(db, round, new(round.Id), viewer, taken == 0 ? null : $"{ProposalText.Count(taken)}: {done}", cancellationToken), press.Place);
        }, cancellationToken);
    }
}
