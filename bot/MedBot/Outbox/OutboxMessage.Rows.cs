using System.Data;
using System.Data.Common;
using MedBot.Storage;

namespace MedBot.Outbox;

/// <summary>Its row, read and changed without EF Core: one message that cannot be delivered for days would keep the model in memory.</summary>
internal sealed partial class OutboxMessage
{
    /// <summary>In the order in which <see cref="Of"/> reads them.</summary>
    public const string Columns =
        """
        "Id", "Key", "Kind", "Conversation", "Target", "Payload", "CreatedAt", "DueAt", "State", "LeaseOwner", "LeaseUntil", "Attempts", "Doubtful", "Reason",
        "SettledAt", "AskedAt", "ReleasedAt", "SentActivity", "SentConversation"
        """;

    /// <summary>What changes as it is sent.</summary>
    private static readonly (string Column, Func<OutboxMessage, object?> Value)[] Changing =
    [
        ("DueAt", message => message.DueAt.UtcDateTime),
        ("State", message => message.State.ToString()),
        ("LeaseOwner", message => message.LeaseOwner),
        ("LeaseUntil", message => message.LeaseUntil?.UtcDateTime),
        ("Attempts", message => message.Attempts),
        ("Doubtful", message => message.Doubtful),
        ("Reason", message => message.Reason),
        ("SettledAt", message => message.SettledAt?.UtcDateTime),
        ("SentActivity", message => message.SentActivity),
        ("SentConversation", message => message.SentConversation),
    ];

    public static OutboxMessage Of(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Key = row.GetString(1),
        Kind = row.GetString(2),
        Conversation = row.GetString(3),
        Target = row.GetString(4),
        Payload = row.GetText(5),
        CreatedAt = row.GetInstant(6),
        DueAt = row.GetInstant(7),
        State = row.GetEnum<OutboxState>(8),
        LeaseOwner = row.GetText(9),
        LeaseUntil = row.GetInstantOrNull(10),
        Attempts = row.GetInt32(11),
        Doubtful = row.GetBoolean(12),
        Reason = row.GetText(13),
        SettledAt = row.GetInstantOrNull(14),
        AskedAt = row.GetInstantOrNull(15),
        ReleasedAt = row.GetInstantOrNull(16),
        SentActivity = row.GetText(17),
        SentConversation = row.GetText(18),
    };

    /// <summary>Writes down what <paramref name="change"/> changes of it, and nothing else.</summary>
    /// <exception cref="DBConcurrencyException">Somebody else took it meanwhile.</exception>
    public async Task ChangeAsync(DbTransaction transaction, Action change, CancellationToken cancellationToken)
    {
        (string state, string? owner) = (State.ToString(), LeaseOwner);
        object?[] before = [.. Changing.Select(column => column.Value(this))];
        change();
        var changed = Changing.Where((column, at) => !Equals(column.Value(this), before[at])).ToArray();
        await using StoreStatement write = new(
            transaction,
            $"""
            UPDATE "Outbox" SET {string.Join(", ", changed.Select(column => $"\"{column.Column}\" = @{column.Column}"))}
            WHERE "Id" = @id AND "State" = @wasState AND "LeaseOwner" IS NOT DISTINCT FROM @wasOwner
            """,
            [.. changed.Select(column => $"@{column.Column}"), "@id", "@wasState", "@wasOwner"]);
        if (await write.RunAsync(cancellationToken, [.. changed.Select(column => column.Value(this)), Id, state, owner]) == 0)
        {
            throw new DBConcurrencyException();
        }
    }
}
