using System.Globalization;
using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Gives a round a later last day, and lets the channels know.</summary>
internal sealed class ExtendRound(ChangeProposals changes, RoundOpeners openers, RoundAdmin admin, RoundPosts posts, TimeProvider clock) : ICardAction
{
    public string Verb => RoundAdminCard.Extend;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        RoundAdminCard.Extended form = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Extended)!;
        if (!DateOnly.TryParseExact(form.LastDay, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly lastDay) || lastDay < today)
        {
            return new CardActionAnswer.Message("Vælg den nye frist.");
        }

        return await changes.RunAsync<CardActionAnswer>(async db =>
        {
            if (await db.Set<ProposalRound>().SingleOrDefaultAsync(round => round.Id == form.Round, cancellationToken) is not { } round || !openers.MayRun(round, press.Asker, today))
            {
                return new CardActionAnswer.Message("Runden styres af forpersoner, ledere og HR i dens afdelinger.");
            }

            if (round.Extend(lastDay))
            {
                db.Add(Deed.Of(DeedKind.RoundExtended, round.Name, press.Asker, clock.GetUtcNow()));
                posts.Queue(db, round, $"extended/{lastDay:yyyy-MM-dd}", RoundCard.Extended, today, clock.GetUtcNow());
            }

            return new CardActionAnswer.Card(await admin.CardAsync(db, round, press.Asker, today, round.LastDay == lastDay ? "Fristen er flyttet. Kanalerne får besked." : "Fristen kan kun flyttes frem.", cancellationToken));
        }, cancellationToken);
    }
}
