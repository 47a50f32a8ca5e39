using System.Data.Common;
using MedBot.Domain.Meetings;
using MedBot.Domain.YearWheel;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Meetings;

/// <summary>What a document says of a theme that is to be discussed time and again.</summary>
internal sealed class ThemeMention
{
    private const int LongestSentence = 600;

    public long Id { get; private set; }

    /// <summary>The document that says it.</summary>
    public required long DocumentId { get; init; }

    /// <summary>As the document names it.</summary>
    public required string Committee { get; init; }

    public required DateOnly Date { get; init; }
    public required int Item { get; init; }
    public required string Sentence { get; init; }
    public required string Name { get; init; }
    public required bool Listed { get; init; }

    /// <summary>In the form of <see cref="Domain.YearWheel.Cadence.ToString"/>.</summary>
    public string? Cadence { get; init; }

    public DateOnly? LastDiscussed { get; init; }
    public DateOnly? PostponedTo { get; init; }

    private static readonly StoreRows Rows = new("ThemeMentions", "DocumentId", "Committee", "Date", "Item", "Sentence", "Name", "Listed", "Cadence", "LastDiscussed", "PostponedTo");

    /// <summary>Stores what the documents say, in the transaction that stores them.</summary>
    /// <param name="added">Documents by their ids.</param>
    public static Task AddAsync(DbTransaction transaction, IReadOnlyDictionary<long, MeetingDocument> added, CancellationToken cancellationToken) =>
        Rows.AddAsync(transaction, added.AsParallel().AsOrdered().SelectMany(one => ThemeFacts.In(one.Value).Select(fact => Row(one.Key, fact))), cancellationToken);

    /// <param name="condition">Which of them.</param>
    public static Task<IReadOnlyList<ThemeMention>> ReadAsync(DbConnection store, string condition, CancellationToken cancellationToken, params (string Name, object? Value)[] values) => store.ReadAsync(
        $"SELECT \"DocumentId\", \"Committee\", \"Date\", \"Item\", \"Sentence\", \"Name\", \"Listed\", \"Cadence\", \"LastDiscussed\", \"PostponedTo\" FROM \"ThemeMentions\" WHERE {condition}",
        row => new ThemeMention
        {
            DocumentId = row.GetInt64(0),
            Committee = row.GetString(1),
            Date = row.GetFieldValue<DateOnly>(2),
            Item = row.GetInt32(3),
            Sentence = row.GetString(4),
            Name = row.GetString(5),
            Listed = row.GetBoolean(6),
            Cadence = row.GetText(7),
            LastDiscussed = row.GetOrNull<DateOnly>(8),
            PostponedTo = row.GetOrNull<DateOnly>(9),
        },
        cancellationToken,
        values);

    private static object?[] Row(long document, ThemeFact fact)
    {
        var (committee, date, item, sentence) = fact.Source;
        sentence = sentence.Length <= LongestSentence ? sentence : $"{sentence[..LongestSentence]}…";
        return [document, committee, date, item, sentence, fact.Name, fact.Listed, fact.Cadence?.ToString(), fact.LastDiscussed, fact.PostponedTo];
    }

    /// <param name="history">The document was taken in to be asked about alone.</param>
    public ThemeFact Fact(bool history) => new()
    {
        History = history,
        Source = new(Committee, Date, Item, Sentence),
        Name = Name,
        Listed = Listed,
        Cadence = Cadence is null ? null : Domain.YearWheel.Cadence.Read(Cadence),
        LastDiscussed = LastDiscussed,
        PostponedTo = PostponedTo,
    };

    internal sealed class Table : IEntityTypeConfiguration<ThemeMention>
    {
        public void Configure(EntityTypeBuilder<ThemeMention> builder)
        {
            builder.ToTable("ThemeMentions");
            builder.HasOne<StoredDocument>().WithMany().HasForeignKey(mention => mention.DocumentId);
        }
    }
}
