using MedBot.Cards.Outbox;
using MedBot.Duties;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Asks, once, those who keep a channel: about posts that may have arrived, were refused, or are held since they are many.</summary>
internal sealed class AskKeepers(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, TimeProvider clock) : IDuty
{
    // What goes wrong for one post often goes wrong for many, and they are asked about together.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        DateTimeOffset at = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        List<OutboxMessage> open = await db.Outbox
            .Where(message => message.AskedAt == null
                && (message.State == OutboxState.Unknown || message.State == OutboxState.Refused || message.State == OutboxState.Held)
                && OutboxViews.ChannelKinds.Contains(message.Kind))
            .OrderBy(message => message.Id)
            .ToListAsync(cancellationToken);
        if (open.Count == 0 || (open.Max(Since) > at - Quiet && open.Min(Since) > at - Longest))
        {
            return;
        }

        var today = DateOnly.FromDateTime(now);
        foreach (var asked in open.GroupBy(message => (organisation.Current.KeeperOf(message.Conversation, today)?.AadObjectId, message.State)))
        {
            if (asked.Key is ({ } keeper, var state))
            {
                await AskAsync(db, keeper, state, [.. asked], at, cancellationToken);
            }
        }
    }

    private static DateTimeOffset Since(OutboxMessage message) => message.SettledAt ?? message.CreatedAt;

    private async Task AskAsync(MedBotDb db, string keeper, OutboxState state, IReadOnlyList<OutboxMessage> messages, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var views = await OutboxViews.OfAsync(db, organisation.Current, messages, withSummary: true, cancellationToken);
        foreach (OutboxMessage message in messages)
        {
            message.AskedAt = at;
        }

        // Another instance that asks the same at the same time has the same key.
        var key = $"outbox/{state}/{messages[0].Id}-{messages[^1].Id}/{messages.Sum(message => message.Attempts)}";
        db.Outbox.Add(OutboxMessage.ToPerson(key, keeper, OutboxQuestionCard.For(OutboxViews.Standing(state), views), at));
        await db.SaveChangesAsync(cancellationToken);
    }
}
