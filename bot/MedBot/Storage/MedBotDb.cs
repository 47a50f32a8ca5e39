using MedBot.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MedBot.Storage;

/// <summary>The store: SQLite (one file) or PostgreSQL, by the connection string. Each slice maps its own tables in an <see cref="IEntityTypeConfiguration{T}"/> beside them.</summary>
internal sealed class MedBotDb(DbContextOptions<MedBotDb> options) : DbContext(options)
{
    /// <summary>What is to be sent unasked is added here, and saved with what caused it.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(MedBotDb).Assembly);

    /// <summary>Instants lie in the store as UTC without an offset, so that both stores can order and compare them.</summary>
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
}
