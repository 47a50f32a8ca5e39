using System.Data.Common;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Storage;
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

    private static readonly StoreRows Rows = new("MeetingMentions", "DocumentId", "Committee", "Date", "Extraordinary", "Item", "Sentence", "Approved");

    /// <summary>Stores which meetings the documents tell of, in the transaction that stores them.</summary>
    /// <param name="added">Documents by their ids.</param>
    /// <param name="names">Of all committees, the documents' own included.</param>
    public static Task AddAsync(DbTransaction transaction, IReadOnlyDictionary<long, MeetingDocument> added, CommitteeNames names, CancellationToken cancellationToken) => Rows.AddAsync(
        transaction,
        from one in added.AsParallel().AsOrdered()
        let document = one.Value
        from meeting in ToldMeetings.In(document, names)
        let approval = document.Approvals.FirstOrDefault(approval => approval.Date == meeting.Key.Date && names.Committee(document.Committee) == meeting.Key.Committee)
        select new object?[] { one.Key, meeting.Key.Committee, meeting.Key.Date, meeting.Key.Extraordinary, meeting.Told!.Item, meeting.Told.Sentence, approval?.Approved },
        cancellationToken);

    /// <summary>Those that came after the one with that id.</summary>
    public static Task<IReadOnlyList<MeetingMention>> ReadAsync(DbConnection store, long last, CancellationToken cancellationToken) => store.ReadAsync(
        "SELECT \"Id\", \"DocumentId\", \"Committee\", \"Date\", \"Extraordinary\", \"Item\", \"Sentence\", \"Approved\" FROM \"MeetingMentions\" WHERE \"Id\" > @last",
        row => new MeetingMention
        {
            Id = row.GetInt64(0),
            DocumentId = row.GetInt64(1),
            Committee = row.GetString(2),
            Date = row.GetFieldValue<DateOnly>(3),
            Extraordinary = row.GetBoolean(4),
            Item = row.GetInt32(5),
            Sentence = row.GetString(6),
            Approved = row.GetOrNull<bool>(7),
        },
        cancellationToken,
        ("@last", last));

    internal sealed class Table : IEntityTypeConfiguration<MeetingMention>
    {
        public void Configure(EntityTypeBuilder<MeetingMention> builder)
        {
            builder.ToTable("MeetingMentions");
            builder.HasOne<StoredDocument>().WithMany().HasForeignKey(mention => mention.DocumentId);
        }
    }
}
