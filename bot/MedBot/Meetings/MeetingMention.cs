using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Meetings;

/// <summary>A meeting of which a document tells: one whose minutes it takes up, one that something is postponed to, one in a timeline.</summary>
internal sealed class MeetingMention
{
    public long Id { get; init; }

    /// <summary>The document that tells.</summary>
    public required long DocumentId { get; init; }

    /// <summary>The committee's name, as in <see cref="Meeting.CommitteeName"/>.</summary>
    public required string Committee { get; init; }

    public required DateOnly Date { get; init; }
    public required bool Extraordinary { get; init; }
    public required int Item { get; init; }
    public required string Sentence { get; init; }

    /// <summary>Whether the document approves the meeting's minutes; null where it takes no decision on them.</summary>
    public bool? Approved { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<MeetingMention>
    {
        public void Configure(EntityTypeBuilder<MeetingMention> builder)
        {
            builder.ToTable("MeetingMentions");
            builder.HasOne<StoredDocument>().WithMany().HasForeignKey(mention => mention.DocumentId);
        }
    }
}
