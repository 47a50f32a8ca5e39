using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Outbox;

/// <summary>That something was, or is about to be, sent in a conversation, for the limits that all instances share.</summary>
internal sealed class OutboxSend
{
    public long Id { get; init; }
    public required string Conversation { get; init; }

    /// <summary>When it had arrived, if it did; of what is not answered yet, when it must have left. UTC.</summary>
    public required DateTimeOffset At { get; set; }

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
    public static async Task<bool> HoldAsync(MedBotDb db, string owner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = now + Time;
        return await db.Set<OutboxTurn>().Where(turn => turn.Owner == owner || turn.Until == null || turn.Until < now)
            .ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Owner, owner).SetProperty(turn => turn.Until, until), cancellationToken) > 0;
    }

    public static Task LeaveAsync(MedBotDb db, string owner, CancellationToken cancellationToken) =>
        db.Set<OutboxTurn>().Where(turn => turn.Owner == owner).ExecuteUpdateAsync(set => set.SetProperty(turn => turn.Until, (DateTimeOffset?)null), cancellationToken);

    internal sealed class Table : IEntityTypeConfiguration<OutboxTurn>
    {
        public void Configure(EntityTypeBuilder<OutboxTurn> builder)
        {
            builder.ToTable("OutboxTurn");
            builder.Property(turn => turn.Id).ValueGeneratedNever();
        }
    }
}
