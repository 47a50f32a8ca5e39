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
    public static async Task<bool> HoldAsync(MedBotDb db, string owner, DateTimeOffset now, CancellationToken cancellationToken)
    {
        DateTimeOffset until = now + Time;
        return await db.Set<DutyLease>().Where(lease => lease.Owner == owner || lease.Until < now)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Owner, owner).SetProperty(lease => lease.Until, until), cancellationToken) > 0;
    }

    /// <summary>Another instance need not wait for one that was stopped.</summary>
    public static Task LeaveAsync(MedBotDb db, string owner, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Set<DutyLease>().Where(lease => lease.Owner == owner).ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, now), cancellationToken);

    internal sealed class Table : IEntityTypeConfiguration<DutyLease>
    {
        public void Configure(EntityTypeBuilder<DutyLease> builder)
        {
            builder.ToTable("DutyLease");
            builder.Property(lease => lease.Id).ValueGeneratedNever();
        }
    }
}
