using MedBot.Cards.Audit;
using MedBot.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Audit;

/// <summary>Something that somebody did and that is written down nowhere else. Saved together with what it was.</summary>
internal sealed class Deed
{
    public const string CommandLine = "command line";

    public long Id { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the person in the organisation, else their Entra object id, or <see cref="CommandLine"/>; null once the name is deleted.</summary>
    public string? By { get; init; }

    public required DeedKind Kind { get; init; }

    /// <summary>Of what; never a text of somebody's.</summary>
    public required string About { get; init; }

    public static Deed Of(DeedKind kind, string about, Asker by, DateTimeOffset now) => new() { Kind = kind, About = about, By = by.Person?.Id ?? by.AadObjectId, At = now };

    internal sealed class Table : IEntityTypeConfiguration<Deed>
    {
        public void Configure(EntityTypeBuilder<Deed> builder)
        {
            builder.ToTable("Deeds");
            builder.HasIndex(deed => deed.At);
        }
    }
}
