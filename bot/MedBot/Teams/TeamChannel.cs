using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Teams;

/// <summary>A channel of a team in which the bot is installed.</summary>
internal sealed class TeamChannel
{
    public required string Id { get; init; }

    /// <summary>Id of the team.</summary>
    public required string Team { get; init; }

    public required string Name { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<TeamChannel>
    {
        public void Configure(EntityTypeBuilder<TeamChannel> builder)
        {
            builder.ToTable("TeamChannels");
            builder.HasIndex(channel => channel.Team);
        }
    }
}
