using System.Data.Common;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Outbox;

/// <summary>That something was, or is about to be, sent in a conversation, for the limits that all instances share.</summary>
internal sealed class OutboxSend
{
    private static readonly StoreRows Rows = new("OutboxSends", nameof(Conversation), nameof(At));

    public long Id { get; set; }
    public required string Conversation { get; init; }

    /// <summary>When it had arrived, if it did; of what is not answered yet, when it must have left. UTC.</summary>
    public required DateTimeOffset At { get; set; }

    /// <summary>Adds them, and so gives them their ids.</summary>
    public static async Task AddAsync(DbTransaction transaction, IReadOnlyList<OutboxSend> sends, CancellationToken cancellationToken)
    {
        var ids = await Rows.AddForIdsAsync(transaction, sends.Select(send => new object?[] { send.Conversation, send.At.UtcDateTime }), cancellationToken);
        foreach (var (send, id) in sends.Zip(ids))
        {
            send.Id = id;
        }
    }

    /// <param name="arrived">By when it had arrived, if it did; null where it did not leave.</param>
    public Task SettleAsync(DbConnection store, DateTimeOffset? arrived, CancellationToken cancellationToken) => arrived is { } at
        ? store.RunAsync("UPDATE \"OutboxSends\" SET \"At\" = @at WHERE \"Id\" = @id", cancellationToken, ("@at", at.UtcDateTime), ("@id", Id))
        : store.RunAsync("DELETE FROM \"OutboxSends\" WHERE \"Id\" = @id", cancellationToken, ("@id", Id));

    internal sealed class Table : IEntityTypeConfiguration<OutboxSend>
    {
        public void Configure(EntityTypeBuilder<OutboxSend> builder)
        {
            builder.ToTable("OutboxSends");
            builder.HasIndex(send => send.At);
            builder.HasIndex(send => new { send.Conversation, send.At });
        }
    }
}

/// <summary>The service asked for a pause in a conversation: no instance sends there before.</summary>
internal sealed class OutboxHold
{
    public required string Conversation { get; init; }
    public required DateTimeOffset Until { get; set; }

    /// <summary>Begins, or lasts longer.</summary>
    public static Task KeepAsync(DbConnection store, string conversation, DateTimeOffset until, CancellationToken cancellationToken) => store.RunAsync(
        """
        INSERT INTO "OutboxHolds" ("Conversation", "Until") VALUES (@conversation, @until)
        ON CONFLICT ("Conversation") DO UPDATE SET "Until" = excluded."Until" WHERE "OutboxHolds"."Until" < excluded."Until"
        """,
        cancellationToken,
        ("@conversation", conversation),
        ("@until", until.UtcDateTime));

    internal sealed class Table : IEntityTypeConfiguration<OutboxHold>
    {
        public void Configure(EntityTypeBuilder<OutboxHold> builder)
        {
            builder.ToTable("OutboxHolds");
            builder.HasKey(hold => hold.Conversation);
        }
    }
}

/// <summary>The one row that says which instance sends now, so that one alone keeps the tenant's pace, and until when.</summary>
internal sealed class OutboxTurn
{
    /// <summary>Each begun batch asks for it anew, so a dead instance's is over soon.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(2);

    public int Id { get; init; }

    /// <summary>Counted up by an earlier version of the program, beside which this one may run for a while.</summary>
    public long Number { get; init; }

    public string? Owner { get; init; }

    /// <summary>UTC; null when nobody sends.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Takes it, or keeps it for longer.</summary>
    /// <returns>False where another instance has it.</returns>
    public static async Task<bool> HoldAsync(DbConnection store, string owner, DateTimeOffset now, CancellationToken cancellationToken) => await store.RunAsync(
        "UPDATE \"OutboxTurn\" SET \"Owner\" = @owner, \"Until\" = @until WHERE \"Owner\" = @owner OR \"Until\" IS NULL OR \"Until\" < @now",
        cancellationToken,
        ("@owner", owner),
        ("@until", (now + Time).UtcDateTime),
        ("@now", now.UtcDateTime)) > 0;

    public static Task LeaveAsync(StoreAddress store, string owner, CancellationToken cancellationToken) =>
        store.RunAsync("UPDATE \"OutboxTurn\" SET \"Until\" = NULL WHERE \"Owner\" = @owner", cancellationToken, ("@owner", owner));

    internal sealed class Table : IEntityTypeConfiguration<OutboxTurn>
    {
        public void Configure(EntityTypeBuilder<OutboxTurn> builder)
        {
            builder.ToTable("OutboxTurn");
            builder.Property(turn => turn.Id).ValueGeneratedNever();
        }
    }
}
