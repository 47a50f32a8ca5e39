using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Outbox;

/// <summary>That something was, or is going to be, sent in a conversation, for the limits that all instances share.</summary>
internal sealed class OutboxSend
{
    public long Id { get; private set; }
    public required string Conversation { get; init; }
    public required DateTimeOffset At { get; init; }

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

/// <summary>The one row at which instances wait for each other while one of them gives out times.</summary>
internal sealed class OutboxTurn
{
    public int Id { get; init; }
    public long Number { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<OutboxTurn>
    {
        public void Configure(EntityTypeBuilder<OutboxTurn> builder)
        {
            builder.ToTable("OutboxTurn");
            builder.Property(turn => turn.Id).ValueGeneratedNever();
        }
    }
}
