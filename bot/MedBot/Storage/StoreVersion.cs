using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Storage;

/// <summary>The one row that tells every process that meetings or documents have changed.</summary>
internal sealed class StoreVersion
{
    public int Id { get; init; }
    public long Number { get; init; }

    /// <summary>First in the transaction that changes something: others who change wait here for its end, so that it decides on what it reads.</summary>
    public static Task RaiseAsync(MedBotDb db, CancellationToken cancellationToken) =>
        db.Set<StoreVersion>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, row => row.Number + 1), cancellationToken);

    /// <inheritdoc cref="RaiseAsync(MedBotDb, CancellationToken)"/>
    public static async Task RaiseAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using StoreStatement raise = new(transaction, "UPDATE \"StoreVersion\" SET \"Number\" = \"Number\" + 1");
        await raise.RunAsync(cancellationToken);
    }

    /// <summary>As <see cref="RaiseAsync(MedBotDb, CancellationToken)"/>, where what changes is not kept in memory: nobody needs to read it anew.</summary>
    public static Task HoldAsync(MedBotDb db, CancellationToken cancellationToken) =>
        db.Set<StoreVersion>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Number, row => row.Number), cancellationToken);

    public static async Task<long> ReadAsync(DbConnection store, CancellationToken cancellationToken) =>
        (await store.ReadAsync("SELECT \"Number\" FROM \"StoreVersion\"", row => row.GetInt64(0), cancellationToken)).Single();

    internal sealed class Table : IEntityTypeConfiguration<StoreVersion>
    {
        public void Configure(EntityTypeBuilder<StoreVersion> builder)
        {
            builder.ToTable("StoreVersion");
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
