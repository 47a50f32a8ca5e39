using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Gives out what waits in the outbox, to one instance at a time; and writes down what came of it.</summary>
internal sealed class OutboxQueue(IDbContextFactory<MedBotDb> stores, StoreAddress store, IEnumerable<IDelivery> deliveries, Pace pace, RecentAnswers answers, TimeProvider clock)
{
    /// <summary>Longer than any delivery takes: an instance that is sending a message beyond this has died.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(25);

    /// <summary>More posts than these waiting for one channel, and somebody is asked whether they may be posted.</summary>
    public const int MostPosts = 10;

    private const int Candidates = 300;

    // A newer version of the program beside this one may queue kinds that this one cannot send.
    private readonly Dictionary<string, IDelivery> byKind = deliveries.ToDictionary(delivery => delivery.Kind);

    /// <summary>Asked twice a second, so without EF Core.</summary>
    public Task<bool> IsAnyDueAsync(CancellationToken cancellationToken) => store.AnyAsync($"({Due("@now")}) AS due", cancellationToken, ("@now", clock.GetUtcNow().UtcDateTime));

    /// <summary>What may leave now, in its order, as far as conversations are concerned; none where another instance has the turn.</summary>
    public async Task<IReadOnlyList<WaitingMessage>> LookAsync(string owner, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        bool mine = await OutboxTurn.HoldAsync(db, owner, now, cancellationToken);
        db.AddRange(answers.Take());
        await db.SaveChangesAsync(cancellationToken);
        List<WaitingMessage> waiting = [];
        if (mine)
        {
            await HoldCrowdsAsync(db, now, cancellationToken);
            waiting = await WaitingAsync(db, now, cancellationToken);
            string[] conversations = [.. waiting.Select(message => message.Conversation).Distinct()];
            pace.Know(await SendsAsync(db, conversations, now, cancellationToken), now);
        }

        await transaction.CommitAsync(cancellationToken);
        var before = new Dictionary<string, int>();
        return
        [
            .. waiting.Where(message =>
            {
                int others = before.GetValueOrDefault(message.Conversation);
                before[message.Conversation] = others + 1;
                return pace.FreeIn(message.Conversation, others) <= now;
            }),
        ];
    }

    /// <summary>These are to leave now. Those that were cancelled, or whose conversation has been asked for a pause since, are left out; all, where another instance has taken the turn.</summary>
    public async Task<IReadOnlyList<Departure>> BeginAsync(string owner, IReadOnlyList<WaitingMessage> next, CancellationToken cancellationToken)
    {
        long[] ids = [.. next.Select(message => message.Id)];
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        if (!await OutboxTurn.HoldAsync(db, owner, now, cancellationToken))
        {
            return [];
        }

        OutboxMessage[] begun = await Due(db, now).Where(message => ids.Contains(message.Id)).OrderBy(message => message.DueAt).ThenBy(message => message.Id).ToArrayAsync(cancellationToken);
        IReadOnlyList<OutboxSend> told = answers.Take();
        List<Departure> departures = [];
        foreach (OutboxMessage message in begun)
        {
            message.Begin(owner, now + LeaseTime);
            departures.Add(new(message, byKind[message.Kind], new() { Conversation = message.Conversation, At = now + OutboxTurn.Time }));
        }

        db.AddRange(told.Concat(departures.Select(departure => departure.Send)));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        pace.Know(told, now);
        departures.ForEach(departure => pace.Begin(departure.Send));
        return departures;
    }

    /// <summary>Nothing is begun that has not left: another instance may send.</summary>
    public async Task LeaveTurnAsync(string owner, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await OutboxTurn.LeaveAsync(db, owner, cancellationToken);
    }

    /// <summary>Writes down what came of deliveries.</summary>
    public async Task SettleAsync(string owner, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);

        // A message whose lease has run out is somebody else's by now.
        long[] ids = [.. outcomes.Select(outcome => outcome.Departure.Message.Id)];
        var held = await db.Outbox
            .Where(message => ids.Contains(message.Id) && message.LeaseOwner == owner && message.State == OutboxState.Sending)
            .ToDictionaryAsync(message => message.Id, cancellationToken);
        long[] rows = [.. outcomes.Select(outcome => outcome.Departure.Send.Id)];
        var sends = await db.Set<OutboxSend>().Where(send => rows.Contains(send.Id)).ToDictionaryAsync(send => send.Id, cancellationToken);
        foreach ((Departure departure, DeliveryResult? result, DateTimeOffset arrived) in outcomes)
        {
            if (sends.TryGetValue(departure.Send.Id, out OutboxSend? send))
            {
                send.At = arrived;
                db.Entry(send).State = result is null ? EntityState.Deleted : EntityState.Modified;
            }

            if (!held.TryGetValue(departure.Message.Id, out OutboxMessage? row))
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
        if (!await store.AnyAsync("\"Outbox\" WHERE \"State\" = 'Sending' AND \"LeaseUntil\" < @now", cancellationToken, ("@now", now.UtcDateTime)))
        {
            return;
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        string[] kinds = [.. byKind.Keys];
        var left = db.Outbox.Where(message => message.State == OutboxState.Sending && message.LeaseUntil < now && kinds.Contains(message.Kind));
        foreach (OutboxMessage message in await left.ToListAsync(cancellationToken))
        {
            message.Settle(new DeliveryResult.Unknown("ProcessDied"), byKind[message.Kind].AfterUnknown, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<OutboxMessage> Due(MedBotDb db, DateTimeOffset now) => db.Outbox.FromSqlRaw(Due("{0}"), now.UtcDateTime);

    /// <summary>What waits where the service has not asked for a pause: one rule, with EF Core and without it.</summary>
    /// <param name="now">The parameter that holds it.</param>
    private string Due(string now) =>
        $"""
        SELECT * FROM "Outbox" WHERE "State" = 'Waiting' AND "DueAt" <= {now} AND "Kind" IN ('{string.Join("', '", byKind.Keys)}')
        AND "Conversation" NOT IN (SELECT "Conversation" FROM "OutboxHolds" WHERE "Until" > {now})
        """;

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
                .Where(message => message.State == OutboxState.Waiting && crowded.Contains(message.Conversation))
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxState.Held), cancellationToken);
        }
    }

    /// <summary>Those behind others that have to wait for their conversation are seen.</summary>
    private async Task<List<WaitingMessage>> WaitingAsync(MedBotDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string[] full = pace.Full(now);
        return await Due(db, now)
            .Where(message => !full.Contains(message.Conversation))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id)
            .Take(Candidates)
            .Select(message => new WaitingMessage(message.Id, message.Conversation))
            .ToListAsync(cancellationToken);
    }

    private async Task<List<OutboxSend>> SendsAsync(MedBotDb db, string[] conversations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset lately = now - pace.TenantPeriod;
        DateTimeOffset longAgo = now - pace.LongestPeriod;
        return await db.Set<OutboxSend>().AsNoTracking()
            .Where(send => send.At > lately || (send.At > longAgo && conversations.Contains(send.Conversation)))
            .ToListAsync(cancellationToken);
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
}

/// <summary>A message that may leave, and where.</summary>
internal sealed record WaitingMessage(long Id, string Conversation);

/// <summary>A message that is about to leave, counted as <paramref name="Send"/>: not later than that says.</summary>
internal sealed record Departure(OutboxMessage Message, IDelivery Delivery, OutboxSend Send);

/// <param name="Result">Null where it did not leave.</param>
/// <param name="Arrived">By when it had arrived, if it did.</param>
internal sealed record Outcome(Departure Departure, DeliveryResult? Result, DateTimeOffset Arrived);
