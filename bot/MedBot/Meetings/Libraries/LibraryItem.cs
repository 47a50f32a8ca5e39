using MedBot.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Meetings.Libraries;

/// <summary>A file of a SharePoint library as it was taken in last.</summary>
internal sealed class LibraryItem
{
    /// <summary>Id of the library.</summary>
    public required string Drive { get; init; }

    /// <summary>Id of the file in it.</summary>
    public required string Item { get; init; }

    /// <summary>Of its content.</summary>
    public required string Version { get; set; }

    /// <summary>What its column Status says.</summary>
    public string? Status { get; set; }

    /// <summary>The meeting that it is of, null where it could not be read.</summary>
    public long? MeetingId { get; set; }

    /// <summary>What it is of the meeting, null where it could not be read.</summary>
    public DocumentKind? Kind { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<LibraryItem>
    {
        public void Configure(EntityTypeBuilder<LibraryItem> builder)
        {
            builder.ToTable("LibraryItems");
            builder.HasKey(item => new { item.Drive, item.Item });
        }
    }
}
