using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>A round as those see it who may extend and close it, and HR, who may have it deleted.</summary>
internal sealed class RoundAdmin(RoundOpeners openers, ProposalPeople people)
{
    /// <summary>The rounds that the asker may run, the newest first.</summary>
    public async Task<IReadOnlyList<ProposalRound>> RoundsAsync(MedBotDb db, Asker asker, DateOnly today, CancellationToken cancellationToken)
    {
        List<ProposalRound> rounds = await db.Set<ProposalRound>().AsNoTracking().OrderByDescending(round => round.Id).ToListAsync(cancellationToken);
        return rounds.FindAll(round => openers.MayRun(round, asker, today));
    }

    public async Task<AdaptiveCard> CardAsync(MedBotDb db, ProposalRound round, Asker asker, DateOnly today, string? told, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> missing = await DeleteRounds.NotExportedAsync(db, round, cancellationToken);
        return RoundAdminCard.For(
            round,
            [.. (await RoundsAsync(db, asker, today, cancellationToken)).Where(other => other.Id != round.Id).Select(other => new RoundChoice(other.Id, other.Name))],
            asker.Hr,
            [.. missing.Select(people.DepartmentName)],
            told);
    }
}
