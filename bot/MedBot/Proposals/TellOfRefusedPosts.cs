using MedBot.Cards.Proposals;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Duties;
using MedBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>HR hears, once a round and post, of which departments the round's post was refused: nobody there will know of the round.</summary>
internal sealed class TellOfRefusedPosts(ChangeProposals changes, ProposalPeople people, TimeProvider clock) : IDuty
{
    private const string Told = "proposal/refused/";

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (!await changes.IsAnyRoundAsync(cancellationToken))
        {
            return;
        }

        await changes.RunAsync(async db =>
        {
            List<OutboxMessage> refused = await db.Set<OutboxMessage>().AsNoTracking()
                .Where(message => message.State == OutboxState.Refused && message.Key.StartsWith(RoundPosts.Prefix))
                .ToListAsync(cancellationToken);
            foreach (var post in refused.GroupBy(message => message.Key[..message.Key.LastIndexOf('/')]))
            {
                var key = $"{Told}{post.Key}/";
                var round = Guid.Parse(post.Key[RoundPosts.Prefix.Length..].Split('/')[0]);
                if (await db.Set<OutboxMessage>().AnyAsync(message => message.Key.StartsWith(key), cancellationToken)
                    || await db.Set<ProposalRound>().AsNoTracking().SingleOrDefaultAsync(known => known.Key == round, cancellationToken) is not { } known)
                {
                    continue;
                }

                string[] departments = [.. post.Select(message => people.DepartmentName(message.Key[(message.Key.LastIndexOf('/') + 1)..]))];
                foreach (Person hr in people.Organisation.Hr.Select(people.Organisation.PersonById).OfType<Person>())
                {
                    TellOfProposals.Queue(db, $"{key}{hr.Id}", hr, RoundAdminCard.NotPosted(known.Name, departments), clock.GetUtcNow());
                }
            }

            return true;
        }, cancellationToken);
    }
}
