using MedBot.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Meetings;

/// <summary>One version of a meeting's agenda or minutes.</summary>
internal sealed class StoredDocument
{
    public long Id { get; private set; }
    public long MeetingId { get; init; }
    public required DocumentKind Kind { get; init; }

    /// <summary>1 for the first that was imported.</summary>
    public required int Version { get; init; }

    /// <summary>The newest version, the one that is shown.</summary>
    public bool Current { get; set; } = true;

    /// <summary>For the committee's members alone.</summary>
    public required bool Draft { get; init; }

    /// <summary>Imported to be asked about, never to be posted or reminded of.</summary>
    public required bool History { get; init; }

    /// <summary>An agenda that is posted without asking first.</summary>
    public required bool Post { get; init; }

    /// <summary>The document in the form of <see cref="MeetingDocumentJson"/>.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, by which the same again is known.</summary>
    public required string Hash { get; init; }

    public required string FileName { get; init; }

    /// <summary>Entra object id of the one who sent it, <c>command line</c> or <c>demo</c>.</summary>
    public required string ImportedBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset ImportedAt { get; init; }

    public MeetingDocument Read() => MeetingDocumentJson.Read(Content);

    internal sealed class Table : IEntityTypeConfiguration<StoredDocument>
    {
        public void Configure(EntityTypeBuilder<StoredDocument> builder)
        {
            builder.ToTable("Documents");
            builder.HasOne<Meeting>().WithMany(meeting => meeting.Documents).HasForeignKey(document => document.MeetingId);
            builder.HasIndex(document => new { document.MeetingId, document.Kind, document.Version }).IsUnique();

            // One version at most is the current one.
            builder.HasIndex(document => new { document.MeetingId, document.Kind }).IsUnique().HasFilter("\"Current\"");
        }
    }
}
