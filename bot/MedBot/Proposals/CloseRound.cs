using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Closes a round: what still lies with representatives goes on, and the leaders' list is collected.</summary>
internal sealed class CloseRound(ChangeProposals changes, RoundOpeners openers, RoundAdmin admin, ActOnProposal act, TellOfProposals tell, TimeProvider clock) : ICardAction
{
    public string Verb => RoundAdminCard.Close;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Extended)!.Round;
        return await changes.RunAsync<CardActionAnswer>(async db =>
        {
            if (await db.Set<ProposalRound>().SingleOrDefaultAsync(round => round.Id == id, cancellationToken) is not { } round || !openers.MayRun(round, press.Asker, today))
            {
                return new CardActionAnswer.Message("Runden styres af forpersoner, ledere og HR i dens afdelinger.");
            }

            if (round.Close(today))
            {
                DateTimeOffset now = clock.GetUtcNow();
                db.Add(Deed.Of(DeedKind.RoundClosed, round.Name, press.Asker, now));
                foreach (Proposal proposal in await db.Set<Proposal>().AsSplitQuery().Where(proposal => proposal.RoundId == id).ToListAsync(cancellationToken))
                {
                    var steps = proposal.Steps.Count;
                    proposal.GoOnByItself(now);
                    act.ReachLeaders(proposal, today, now);
                    proposal.Collect(by: null, now);
                    await tell.SenderAsync(db, proposal, round, steps, now, cancellationToken);
                }
            }

            return new CardActionAnswer.Card(await admin.CardAsync(db, round, press.Asker, today, "Runden er lukket, og alle forslag er samlet hos lederne.", cancellationToken));
        }, cancellationToken);
    }
}
