using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Organisation;

/// <summary>An organisation file that HR sent in. The one approved last and not withdrawn is in force, before the file on the machine.</summary>
internal sealed class OrganisationVersion
{
    public long Id { get; private set; }

    /// <summary>The file as it was sent, UTF-8.</summary>
    public required string Content { get; init; }

    /// <summary>Entra object id.</summary>
    public required string SentBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SentAt { get; init; }

    public string? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public string? WithdrawnBy { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The one in force, and after it those that would be if it were withdrawn.</summary>
    public static IQueryable<OrganisationVersion> InForce(MedBotDb db) =>
        db.Set<OrganisationVersion>().Where(version => version.ApprovedAt != null && version.WithdrawnAt == null).OrderByDescending(version => version.ApprovedAt);

    /// <summary>As <see cref="InForce"/>, for plain statements.</summary>
    public const string RowsInForce = "\"OrganisationVersions\" WHERE \"ApprovedAt\" IS NOT NULL AND \"WithdrawnAt\" IS NULL ORDER BY \"ApprovedAt\" DESC";

    /// <summary>False where it has been, or has been withdrawn.</summary>
    public bool Approve(string by, DateTimeOffset now)
    {
        if (ApprovedAt is not null)
        {
            return false;
        }

        (ApprovedBy, ApprovedAt) = (by, now);
        return true;
    }

    /// <summary>False where it is not in force.</summary>
    public bool Withdraw(string by, DateTimeOffset now)
    {
        if (ApprovedAt is null || WithdrawnAt is not null)
        {
            return false;
        }

        (WithdrawnBy, WithdrawnAt) = (by, now);
        return true;
    }

    internal sealed class Table : IEntityTypeConfiguration<OrganisationVersion>
    {
        public void Configure(EntityTypeBuilder<OrganisationVersion> builder) => builder.ToTable("OrganisationVersions");
    }
}
