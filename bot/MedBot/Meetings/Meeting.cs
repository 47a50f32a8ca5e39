using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Meetings;

/// <summary>A meeting (møde) of one committee (udvalg) on one day, with the documents that were imported for it.</summary>
internal sealed class Meeting
{
    public long Id { get; private set; }

    /// <summary>Id in the organisation; of a committee that does not stand there, <see cref="Domain.Organisation.CommitteeName.Fold"/> of its name.</summary>
    public required string Committee { get; set; }

    /// <summary>As the document's title names it.</summary>
    public required string CommitteeName { get; init; }

    public required DateOnly Date { get; init; }
    public required bool Extraordinary { get; init; }
    public TimeOnly? Start { get; set; }
    public string? Place { get; set; }

    /// <summary>Every version of its agenda and of its minutes.</summary>
    public ICollection<StoredDocument> Documents { get; } = [];

    internal sealed class Table : IEntityTypeConfiguration<Meeting>
    {
        public void Configure(EntityTypeBuilder<Meeting> builder)
        {
            builder.ToTable("Meetings");
            builder.HasIndex(meeting => new { meeting.Committee, meeting.Date, meeting.Extraordinary }).IsUnique();
            builder.HasIndex(meeting => meeting.Date);
        }
    }
}
