using System.Data.Common;
using MedBot.Storage;

namespace MedBot.Outbox;

/// <summary>Gives out what waits in the outbox, to one instance at a time; and writes down what came of it.</summary>
internal sealed class OutboxQueue(StoreAddress store, IEnumerable<IDelivery> deliveries, Pace pace, RecentAnswers answers, TimeProvider clock)
{
    /// <summary>Longer than any delivery takes: an instance that is sending a message beyond this has died.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(25);

    /// <summary>More posts than these waiting for one channel, and somebody is asked whether they may be posted.</summary>
    public const int MostPosts = 10;

    private const int Candidates = 300;

    // A newer version of the program beside this one may queue kinds that this one cannot send.
    private readonly Dictionary<string, IDelivery> byKind = deliveries.ToDictionary(delivery => delivery.Kind);

    private readonly string ofOurKinds = $"\"Kind\" IN ('{string.Join("', '", deliveries.Select(delivery => delivery.Kind))}')";

    /// <summary>What waits where the service has not asked for a pause, <c>@now</c>.</summary>
    private string Due =>
        $"""
        "Outbox" WHERE "State" = 'Waiting' AND "DueAt" <= @now AND {ofOurKinds}
        AND "Conversation" NOT IN (SELECT "Conversation" FROM "OutboxHolds" WHERE "Until" > @now)
        """;

    /// <summary>What an instance was sending when it died.</summary>
    private string Left => $"\"Outbox\" WHERE \"State\" = 'Sending' AND \"LeaseUntil\" < @now AND {ofOurKinds}";

    public Task<bool> IsAnyDueAsync(CancellationToken cancellationToken) => store.AnyAsync(Due, cancellationToken, ("@now", clock.GetUtcNow().UtcDateTime));

    /// <summary>What may leave now, in its order, as far as conversations are concerned; none where another instance has the turn.</summary>
    public async Task<IReadOnlyList<WaitingMessage>> LookAsync(string owner, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        bool mine = await OutboxTurn.HoldAsync(connection, owner, now, cancellationToken);
        await OutboxSend.AddAsync(transaction, answers.Take(), cancellationToken);
        IReadOnlyList<WaitingMessage> waiting = [];
        if (mine)
        {
            await HoldCrowdsAsync(connection, now, cancellationToken);
            waiting = await WaitingAsync(connection, now, cancellationToken);
            string[] conversations = [.. waiting.Select(message => message.Conversation).Distinct()];
            pace.Know(await SendsAsync(connection, conversations, now, cancellationToken), now);
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
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        if (!await OutboxTurn.HoldAsync(connection, owner, now, cancellationToken))
        {
            return [];
        }

        var these = OneOf.These(connection, "@ids", [.. next.Select(message => message.Id)]);
        var begun = await connection.ReadAsync(
            $"SELECT {OutboxMessage.Columns} FROM {Due} AND \"Id\" {these.Condition} ORDER BY \"DueAt\", \"Id\"", OutboxMessage.Of, cancellationToken, ("@now", now.UtcDateTime), ("@ids", these.Value));
        foreach (OutboxMessage message in begun.OrderBy(message => message.Id))
        {
            await message.ChangeAsync(transaction, () => message.Begin(owner, now + LeaseTime), cancellationToken);
        }

        IReadOnlyList<OutboxSend> told = answers.Take();
        Departure[] departures = [.. begun.Select(message => new Departure(message, byKind[message.Kind], new() { Conversation = message.Conversation, At = now + OutboxTurn.Time }))];
        await OutboxSend.AddAsync(transaction, [.. told, .. departures.Select(departure => departure.Send)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        pace.Know(told, now);
        foreach (Departure departure in departures)
        {
            pace.Begin(departure.Send);
        }

        return departures;
    }

    /// <summary>Nothing is begun that has not left: another instance may send.</summary>
    public Task LeaveTurnAsync(string owner, CancellationToken cancellationToken) => OutboxTurn.LeaveAsync(store, owner, cancellationToken);

    /// <summary>Writes down what came of deliveries.</summary>
    public async Task SettleAsync(string owner, IReadOnlyList<Outcome> outcomes, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);

        // A message whose lease has run out is somebody else's by now.
        var these = OneOf.These(connection, "@ids", [.. outcomes.Select(outcome => outcome.Departure.Message.Id)]);
        var held = (await connection.ReadAsync(
            $"SELECT {OutboxMessage.Columns} FROM \"Outbox\" WHERE \"Id\" {these.Condition} AND \"LeaseOwner\" = @owner AND \"State\" = 'Sending'",
            OutboxMessage.Of,
            cancellationToken,
            ("@ids", these.Value),
            ("@owner", owner))).ToDictionary(message => message.Id);
        foreach ((Departure departure, DeliveryResult? result, _) in outcomes.OrderBy(outcome => outcome.Departure.Message.Id))
        {
            if (held.TryGetValue(departure.Message.Id, out OutboxMessage? message))
            {
                await message.ChangeAsync(transaction, () => Settle(message, result, now), cancellationToken);
            }
        }

        foreach ((Departure departure, DeliveryResult? result, DateTimeOffset arrived) in outcomes.OrderBy(outcome => outcome.Departure.Send.Id))
        {
            await departure.Send.SettleAsync(connection, result is null ? null : arrived, cancellationToken);
        }

        foreach ((Departure departure, DeliveryResult? result, _) in outcomes.OrderBy(outcome => outcome.Departure.Message.Conversation, StringComparer.Ordinal))
        {
            if (result is DeliveryResult.NotYet(var until) && until > now && held.ContainsKey(departure.Message.Id))
            {
                await OutboxHold.KeepAsync(connection, departure.Message.Conversation, until, cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Nobody can tell whether it arrived.</summary>
    public async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (!await store.AnyAsync(Left, cancellationToken, ("@now", now.UtcDateTime)))
        {
            return;
        }

        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        foreach (OutboxMessage message in await connection.ReadAsync(
            $"SELECT {OutboxMessage.Columns} FROM {Left} ORDER BY \"Id\"", OutboxMessage.Of, cancellationToken, ("@now", now.UtcDateTime)))
        {
            await message.ChangeAsync(transaction, () => Settle(message, new DeliveryResult.Unknown("ProcessDied"), now), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private void Settle(OutboxMessage message, DeliveryResult? result, DateTimeOffset now)
    {
        if (result is null)
        {
            message.Return();
        }
        else
        {
            message.Settle(result, byKind[message.Kind].AfterUnknown, now);
        }
    }

    private static async Task HoldCrowdsAsync(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var posts = $"\"Kind\" = '{DeliveryKind.Post}' AND \"ReleasedAt\" IS NULL AND \"DueAt\" <= @now";
        await connection.RunAsync(
            $"""
            UPDATE "Outbox" SET "State" = 'Held' WHERE {posts} AND "State" = 'Waiting'
            AND "Conversation" IN (SELECT "Conversation" FROM "Outbox" WHERE {posts} AND "State" IN ('Waiting', 'Held') GROUP BY "Conversation" HAVING COUNT(*) > {MostPosts})
            """,
            cancellationToken,
            ("@now", now.UtcDateTime));
    }

    /// <summary>Those behind others that have to wait for their conversation are seen.</summary>
    private Task<IReadOnlyList<WaitingMessage>> WaitingAsync(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var full = OneOf.These(connection, "@full", pace.Full(now));
        return connection.ReadAsync(
            $"SELECT \"Id\", \"Conversation\" FROM {Due} AND NOT (\"Conversation\" {full.Condition}) ORDER BY \"DueAt\", \"Id\" LIMIT {Candidates}",
            row => new WaitingMessage(row.GetInt64(0), row.GetString(1)),
            cancellationToken,
            ("@now", now.UtcDateTime),
            ("@full", full.Value));
    }

    private Task<IReadOnlyList<OutboxSend>> SendsAsync(DbConnection connection, string[] conversations, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var these = OneOf.These(connection, "@conversations", conversations);
        return connection.ReadAsync(
            $"SELECT \"Id\", \"Conversation\", \"At\" FROM \"OutboxSends\" WHERE \"At\" > @lately OR (\"At\" > @longAgo AND \"Conversation\" {these.Condition})",
            row => new OutboxSend { Id = row.GetInt64(0), Conversation = row.GetString(1), At = row.GetInstant(2) },
            cancellationToken,
            ("@lately", (now - pace.TenantPeriod).UtcDateTime),
            ("@longAgo", (now - pace.LongestPeriod).UtcDateTime),
            ("@conversations", these.Value));
    }
}

/// <summary>A message that may leave, and where.</summary>
internal sealed record WaitingMessage(long Id, string Conversation);

/// <summary>A message that is about to leave, counted as <paramref name="Send"/>: not later than that says.</summary>
internal sealed record Departure(OutboxMessage Message, IDelivery Delivery, OutboxSend Send);

/// <param name="Result">Null where it did not leave.</param>
/// <param name="Arrived">By when it had arrived, if it did.</param>
internal sealed record Outcome(Departure Departure, DeliveryResult? Result, DateTimeOffset Arrived);
