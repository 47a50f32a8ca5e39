using MedBot.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Organisation;

/// <summary>What somebody said in a channel of its use for a committee's papers. It goes before the organisation file.</summary>
internal sealed class ChannelUse
{
    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Id of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Id of its team.</summary>
    public required string Team { get; init; }

    /// <summary>False where the channel is not to be used though the organisation file names it.</summary>
    public required bool Used { get; set; }

    /// <summary>Who said so last: id in the organisation, else Entra object id.</summary>
    public required string By { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ChannelUse>
    {
        public void Configure(EntityTypeBuilder<ChannelUse> builder)
        {
            builder.ToTable("ChannelUses");
            builder.HasKey(use => new { use.Committee, use.Kind, use.Channel });
        }
    }
}
