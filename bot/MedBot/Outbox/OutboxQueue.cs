using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Gives out what waits in the outbox, each message at its own time, to one instance at a time; and writes down what came of it.</summary>
internal sealed class OutboxQueue(IDbContextFactory<MedBotDb> stores, IEnumerable<IDelivery> deliveries, OutboxLimits limits, RecentAnswers answers, TimeProvider clock)
{
    /// <summary>Longer than any delivery takes: an instance that is sending a message beyond this has died.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(25);

    /// <summary>More posts than these waiting for one channel, and somebody is asked whether they may be posted.</summary>
    public const int MostPosts = 10;

    private const int Candidates = 300;

    // Times are given out for so long at once, and the next ones when half of it has gone: instances then seldom wait for each other.
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Reserved = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromHours(1);

    // A newer version of the program beside this one may queue kinds that this one cannot send.
    private readonly Dictionary<string, IDelivery> byKind = deliveries.ToDictionary(delivery => delivery.Kind);

    // Conversations that had to wait when times were last given out, so that others behind them are seen.
    private readonly Dictionary<string, DateTimeOffset> blocked = [];

    /// <summary>How long until it is worth while to take; null where nothing waits.</summary>
    public async Task<TimeSpan?> UntilNextAsync(TimeSpan lead, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        if (!await Due(db, now).AnyAsync(cancellationToken))
        {
            return null;
        }

        DateTimeOffset begins = now + lead + (Ahead / 2);
        var last = await db.Set<OutboxSend>().Where(send => send.At > begins).OrderByDescending(send => send.At).Select(send => send.At).FirstOrDefaultAsync(cancellationToken);
        return last > begins ? last - begins : TimeSpan.Zero;
    }

    /// <summary>Takes what may be sent within the next moment, each with the time at which it is to leave; the first not before <paramref name="lead"/> has gone.</summary>
    public async Task<IReadOnlyList<Departure>> TakeAsync(string owner, int most, TimeSpan lead, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // First: others who give out times wait here, and then see these.
        await db.Set<OutboxTurn>().ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Number, turn => turn.Number + 1), cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        db.AddRange(answers.Take());
        await db.SaveChangesAsync(cancellationToken);

        await HoldCrowdsAsync(db, now, cancellationToken);
        var waiting = await WaitingAsync(db, now, cancellationToken);
        Pace pace = await PaceAsync(db, [.. waiting.Select(message => message.Conversation).Distinct()], now, cancellationToken);
        Dictionary<long, DateTimeOffset> times = Choose(waiting, pace, now + lead, most);
        long[] ids = [.. times.Keys];
        OutboxMessage[] taken = await db.Outbox.Where(message => ids.Contains(message.Id)).ToArrayAsync(cancellationToken);
        foreach (OutboxMessage message in taken)
        {
            message.Reserve(owner, times[message.Id] + Reserved);
            db.Add(new OutboxSend { Conversation = message.Conversation, At = times[message.Id] });
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. taken.Select(message => new Departure(message, byKind[message.Kind], times[message.Id])).OrderBy(departure => departure.At)];
    }

    /// <summary>The time of these is near. Those that were cancelled, or whose conversation has been asked for a pause since, are left out.</summary>
    public async Task<IReadOnlyList<Departure>> BeginAsync(string owner, IReadOnlyList<Departure> departures, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        long[] ids = [.. departures.Select(departure => departure.Message.Id)];
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        IQueryable<string> held = Held(db, now);
        OutboxMessage[] begun = await db.Outbox
            .Where(message => ids.Contains(message.Id) && message.LeaseOwner == owner && message.State == OutboxState.Waiting && !held.Contains(message.Conversation))
            .ToArrayAsync(cancellationToken);
        foreach (OutboxMessage message in begun)
        {
            message.Begin(now + LeaseTime);
        }

        await db.SaveChangesAsync(cancellationToken);
        return [.. departures.Where(departure => Array.Exists(begun, message => message.Id == departure.Message.Id))];
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

        // A message whose lease has run out is somebody else's by now; one that was still waiting may have been cancelled.
        var held = await db.Outbox
            .Where(message => ids.Contains(message.Id) && message.LeaseOwner == owner && (message.State == OutboxState.Sending || message.State == OutboxState.Waiting))
            .ToDictionaryAsync(message => message.Id, cancellationToken);
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
        return db.Outbox.Where(message =>
            message.State == OutboxState.Waiting && message.DueAt <= now && (message.LeaseUntil == null || message.LeaseUntil < now) && kinds.Contains(message.Kind));
    }

    private static IQueryable<string> Held(MedBotDb db, DateTimeOffset now) => db.Set<OutboxHold>().Where(hold => hold.Until > now).Select(hold => hold.Conversation);

    private static async Task HoldCrowdsAsync(MedBotDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var posts = db.Outbox.Where(message => message.Kind == DeliveryKind.Post && message.ReleasedAt == null && message.DueAt <= now);
        string[] crowded = await posts
            .Where(message => message.State == OutboxState.Waiting || message.State == OutboxState.Held)
            .GroupBy(message => message.Conversation)
            .Where(channel => channel.Count() > MostPosts)
            .Select(channel => channel.Key)
            .ToArrayAsync(cancellationToken);
        if (crowded.Length > 0)
        {
            await posts
                .Where(message => message.State == OutboxState.Waiting && message.LeaseOwner == null && crowded.Contains(message.Conversation))
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxState.Held), cancellationToken);
        }
    }

    private async Task<List<Waiting>> WaitingAsync(MedBotDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (string conversation in blocked.Where(pair => pair.Value <= now + Ahead).Select(pair => pair.Key).ToArray())
        {
            blocked.Remove(conversation);
        }

        string[] waitLonger = [.. blocked.Keys];
        IQueryable<string> held = Held(db, now);
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
    private Dictionary<long, DateTimeOffset> Choose(List<Waiting> waiting, Pace pace, DateTimeOffset from, int most)
    {
        var times = new Dictionary<long, DateTimeOffset>();
        DateTimeOffset at = pace.NextInTenant(from);
        if (at > from + (Ahead / 2))
        {
            // Another instance has just been here.
            return times;
        }

        while (times.Count < most && at <= from + Ahead)
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
            if (pace.NextIn(conversation, from) is var free && free > from + Ahead)
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

/// <summary>A message, and when it is to leave.</summary>
internal sealed record Departure(OutboxMessage Message, IDelivery Delivery, DateTimeOffset At);
