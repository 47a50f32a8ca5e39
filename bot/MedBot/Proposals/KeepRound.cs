using System.Globalization;
using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>HR sets how long a round is kept after it was closed.</summary>
internal sealed class KeepRound(ChangeProposals changes, RoundAdmin admin, TimeProvider clock) : ICardAction
{
    public string Verb => RoundAdminCard.Keep;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        RoundAdminCard.Kept form = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Kept)!;
        return await changes.RunAsync<CardActionAnswer>(async db =>
        {
            if (!press.Asker.Hr || await db.Set<ProposalRound>().SingleOrDefaultAsync(round => round.Id == form.Round, cancellationToken) is not { } round)
            {
                return new CardActionAnswer.Message("Hvor længe en runde gemmes, bestemmer HR.");
            }

            round.MonthsKept = int.TryParse(form.Months, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && RoundAdminCard.MonthsToChoose.Contains(months) ? months : null;
            db.Add(Deed.Of(DeedKind.RoundKept, round.Name, press.Asker, clock.GetUtcNow()));
            return new CardActionAnswer.Card(await admin.CardAsync(db, round, press.Asker, DateOnly.FromDateTime(press.Now), "Det er gemt.", cancellationToken));
        }, cancellationToken);
    }
}
