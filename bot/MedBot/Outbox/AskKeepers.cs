using MedBot.Cards.Outbox;
using MedBot.Chat;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Asks, once, those who keep a channel: about posts that may have arrived, were refused, or are held since they are many.</summary>
internal sealed class AskKeepers(
    IDbContextFactory<MedBotDb> stores, StoreAddress store, OrganisationDirectory organisation, DanishClock danish, TimeProvider clock, ILogger<AskKeepers> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    // What goes wrong for one post often goes wrong for many, and they are asked about together.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await store.AnyAsync($"\"Outbox\" WHERE \"AskedAt\" IS NULL AND \"State\" IN ('Unknown', 'Refused', 'Held') AND \"Kind\" IN ('{string.Join("', '", OutboxViews.ChannelKinds)}')", cancellationToken))
        {
            return;
        }

        DateTimeOffset now = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        List<OutboxMessage> open = await db.Outbox
            .Where(message => message.AskedAt == null
                && (message.State == OutboxState.Unknown || message.State == OutboxState.Refused || message.State == OutboxState.Held)
                && OutboxViews.ChannelKinds.Contains(message.Kind))
            .OrderBy(message => message.Id)
            .ToListAsync(cancellationToken);
        if (open.Count == 0 || (open.Max(Since) > now - Quiet && open.Min(Since) > now - Longest))
        {
            return;
        }

        ChannelKeepers keepers = await ChannelKeepers.ReadAsync(db, organisation.Current, DateOnly.FromDateTime(danish.Now), cancellationToken);
        foreach (var asked in open.GroupBy(message => (keepers.KeeperOf(message.Conversation)?.AadObjectId, message.State, ByHand: message.Reason is OutboxText.NoActivityId)))
        {
            if (asked.Key is ({ } keeper, var state, _))
            {
                await AskAsync(db, keeper, state, [.. asked], now, cancellationToken);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, clock, stoppingToken);
        await new StorePoll(Pause, clock, logger).RunAsync(RunAsync, stoppingToken);
    }

    private static DateTimeOffset Since(OutboxMessage message) => message.SettledAt ?? message.CreatedAt;

    private async Task AskAsync(MedBotDb db, string keeper, OutboxState state, IReadOnlyList<OutboxMessage> messages, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var views = await OutboxViews.OfAsync(db, organisation.Current, messages, withSummary: true, cancellationToken);
        foreach (OutboxMessage message in messages)
        {
            message.AskedAt = now;
        }

        // Another instance that asks the same at the same time has the same key.
        var key = $"outbox/{state}/{messages[0].Id}-{messages[^1].Id}/{messages.Sum(message => message.Attempts)}";
        db.Outbox.Add(OutboxMessage.ToPerson(key, keeper, OutboxQuestionCard.For(OutboxViews.Standing(state), views), now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
