using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Teams;

/// <summary>A message that changed something and was answered: Teams may deliver it again, to another instance too.</summary>
internal sealed class SeenActivity
{
    public required string Conversation { get; init; }

    /// <summary>Teams' id of the activity, its own only within the conversation.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SeenActivity>
    {
        public void Configure(EntityTypeBuilder<SeenActivity> builder)
        {
            builder.ToTable("SeenActivities");
            builder.HasKey(seen => new { seen.Conversation, seen.Id });
            builder.HasIndex(seen => seen.At);
        }
    }
}
