using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Gives out what waits in the outbox, each message at its own time, to one instance at a time; and writes down what came of it.</summary>
internal sealed class OutboxQueue(IDbContextFactory<MedBotDb> stores, IEnumerable<IDelivery> deliveries, OutboxLimits limits, RecentAnswers answers, TimeProvider clock)
{
    /// <summary>Longer than any delivery takes: an instance that holds a message beyond this has died.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(25);

    private const int Candidates = 300;
    private static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromHours(1);

    // A newer version of the program beside this one may queue kinds that this one cannot send.
    private readonly Dictionary<string, IDelivery> byKind = deliveries.ToDictionary(delivery => delivery.Kind);

    // Conversations that had to wait when times were last given out, so that others behind them are seen.
    private readonly Dictionary<string, DateTimeOffset> blocked = [];

    public async Task<bool> HasWorkAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await Due(db, now).AnyAsync(cancellationToken);
    }

    /// <summary>Takes what may be sent within the next moment, each with the time at which it is to leave.</summary>
    public async Task<IReadOnlyList<(OutboxMessage Message, IDelivery Delivery, DateTimeOffset At)>> TakeAsync(string owner, int most, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // First: others who give out times wait here, and then see these.
        await db.Set<OutboxTurn>().ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Number, turn => turn.Number + 1), cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        db.AddRange(answers.Take());
        await db.SaveChangesAsync(cancellationToken);

        var waiting = await WaitingAsync(db, now, cancellationToken);
        Pace pace = await PaceAsync(db, [.. waiting.Select(message => message.Conversation).Distinct()], now, cancellationToken);
        Dictionary<long, DateTimeOffset> times = Choose(waiting, pace, now, most);
        long[] ids = [.. times.Keys];
        OutboxMessage[] taken = await db.Outbox.Where(message => ids.Contains(message.Id)).ToArrayAsync(cancellationToken);
        foreach (OutboxMessage message in taken)
        {
            message.Lease(owner, times[message.Id] + LeaseTime);
            db.Add(new OutboxSend { Conversation = message.Conversation, At = times[message.Id] });
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. taken.Select(message => (message, byKind[message.Kind], times[message.Id])).OrderBy(one => one.Item3)];
    }

    /// <summary>Something was sent there just now that may have left later than its time.</summary>
    public async Task CountAsync(string conversation, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        db.Add(new OutboxSend { Conversation = conversation, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes down what came of deliveries; null where the time went by and nothing was sent.</summary>
    public async Task SettleAsync(string owner, IReadOnlyList<(OutboxMessage Message, DeliveryResult? Result)> outcomes, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        long[] ids = [.. outcomes.Select(outcome => outcome.Message.Id)];

        // A message whose lease has run out is somebody else's by now.
        var held = await db.Outbox.Where(message => ids.Contains(message.Id) && message.LeaseOwner == owner).ToDictionaryAsync(message => message.Id, cancellationToken);
        foreach ((OutboxMessage message, DeliveryResult? result) in outcomes)
        {
            if (!held.TryGetValue(message.Id, out OutboxMessage? row))
            {
                continue;
            }

            if (result is null)
            {
                row.Return();
                continue;
            }

            row.Settle(result, byKind[row.Kind].AfterUnknown, now);
            if (result is DeliveryResult.NotYet(var until) && until > now)
            {
                await HoldAsync(db, row.Conversation, until, cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What an instance was sending when it died: nobody can tell whether it arrived.</summary>
    public async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        string[] kinds = [.. byKind.Keys];
        var left = db.Outbox.Where(message => message.State == OutboxState.Sending && message.LeaseUntil < now && kinds.Contains(message.Kind));
        foreach (OutboxMessage message in await left.ToListAsync(cancellationToken))
        {
            message.Settle(new DeliveryResult.Unknown("ProcessDied"), byKind[message.Kind].AfterUnknown, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<OutboxMessage> Due(MedBotDb db, DateTimeOffset now)
    {
        string[] kinds = [.. byKind.Keys];
        return db.Outbox.Where(message => message.State == OutboxState.Waiting && message.DueAt <= now && kinds.Contains(message.Kind));
    }

    private async Task<List<Waiting>> WaitingAsync(MedBotDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (string conversation in blocked.Where(pair => pair.Value <= now + Ahead).Select(pair => pair.Key).ToArray())
        {
            blocked.Remove(conversation);
        }

        string[] waitLonger = [.. blocked.Keys];
        IQueryable<string> held = db.Set<OutboxHold>().Where(hold => hold.Until > now).Select(hold => hold.Conversation);
        return await Due(db, now)
            .Where(message => !waitLonger.Contains(message.Conversation) && !held.Contains(message.Conversation))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id)
            .Take(Candidates)
            .Select(message => new Waiting(message.Id, message.Conversation))
            .ToListAsync(cancellationToken);
    }

    private async Task<Pace> PaceAsync(MedBotDb db, string[] conversations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset lately = now - limits.PerTenant.Max(limit => limit.Period) - TimeSpan.FromSeconds(1);
        DateTimeOffset longAgo = now - LongestPeriod - TimeSpan.FromSeconds(1);
        var pace = new Pace(limits);
        var sends = db.Set<OutboxSend>().Where(send => send.At > lately || (send.At > longAgo && conversations.Contains(send.Conversation)));
        foreach (OutboxSend send in await sends.OrderBy(send => send.At).AsNoTracking().ToListAsync(cancellationToken))
        {
            pace.Take(send.Conversation, send.At);
        }

        return pace;
    }

    /// <summary>Times one after the other; at each the first in line whose conversation may have it.</summary>
    private Dictionary<long, DateTimeOffset> Choose(List<Waiting> waiting, Pace pace, DateTimeOffset now, int most)
    {
        var times = new Dictionary<long, DateTimeOffset>();
        DateTimeOffset at = pace.NextInTenant(now);
        while (times.Count < most && at <= now + Ahead)
        {
            int chosen = waiting.FindIndex(message => pace.NextIn(message.Conversation, at) <= at);
            if (chosen < 0)
            {
                break;
            }

            times.Add(waiting[chosen].Id, at);
            pace.Take(waiting[chosen].Conversation, at);
            waiting.RemoveAt(chosen);
            at = pace.NextInTenant(at);
        }

        foreach (string conversation in waiting.Select(message => message.Conversation).Distinct())
        {
            if (pace.NextIn(conversation, now) is var free && free > now + Ahead)
            {
                blocked[conversation] = free;
            }
        }

        return times;
    }

    private static async Task HoldAsync(MedBotDb db, string conversation, DateTimeOffset until, CancellationToken cancellationToken)
    {
        OutboxHold? hold = await db.FindAsync<OutboxHold>([conversation], cancellationToken);
        if (hold is null)
        {
            db.Add(new OutboxHold { Conversation = conversation, Until = until });
        }
        else if (hold.Until < until)
        {
            hold.Until = until;
        }
    }

    private sealed record Waiting(long Id, string Conversation);
}
