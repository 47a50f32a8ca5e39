using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Meetings.Search;

/// <summary>A stem that occurs in the documents.</summary>
internal sealed class SearchWord
{
    public required string Stem { get; init; }

    /// <summary>In how many items, counted when they were imported.</summary>
    public required int Items { get; init; }

    /// <summary>Part of a participant's name.</summary>
    public required bool Name { get; init; }

    /// <summary>The <see cref="Storage.StoreVersion"/> that last counted it.</summary>
    public required long Changed { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SearchWord>
    {
        public void Configure(EntityTypeBuilder<SearchWord> builder)
        {
            builder.ToTable("SearchWords");
            builder.HasKey(word => new { word.Stem, word.Name });
        }
    }
}
