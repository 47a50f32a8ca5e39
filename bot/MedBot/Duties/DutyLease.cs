using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Duties;

/// <summary>The one row that says which instance sees to the duties, and until when nobody else may think that it died.</summary>
internal sealed class DutyLease
{
    /// <summary>Well below the 30 seconds within which another instance is to take over.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    public int Id { get; init; }
    public required string Owner { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Takes it, or keeps it for longer.</summary>
    /// <returns>False where another instance has it.</returns>
    public static async Task<bool> HoldAsync(StoreAddress store, string owner, DateTimeOffset now, CancellationToken cancellationToken) => await store.RunAsync(
        "UPDATE \"DutyLease\" SET \"Owner\" = @owner, \"Until\" = @until WHERE \"Owner\" = @owner OR \"Until\" < @now",
        cancellationToken,
        ("@owner", owner),
        ("@until", (now + Time).UtcDateTime),
        ("@now", now.UtcDateTime)) > 0;

    /// <summary>Another instance need not wait for one that was stopped.</summary>
    public static Task LeaveAsync(StoreAddress store, string owner, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.RunAsync("UPDATE \"DutyLease\" SET \"Until\" = @now WHERE \"Owner\" = @owner", cancellationToken, ("@now", now.UtcDateTime), ("@owner", owner));

    internal sealed class Table : IEntityTypeConfiguration<DutyLease>
    {
        public void Configure(EntityTypeBuilder<DutyLease> builder)
        {
            builder.ToTable("DutyLease");
            builder.Property(lease => lease.Id).ValueGeneratedNever();
        }
    }
}
