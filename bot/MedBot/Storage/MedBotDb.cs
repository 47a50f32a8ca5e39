using Microsoft.EntityFrameworkCore;

namespace MedBot.Storage;

/// <summary>The store: SQLite (one file) or PostgreSQL, by the connection string. Each slice maps its own tables in an <see cref="IEntityTypeConfiguration{T}"/> beside them.</summary>
internal sealed class MedBotDb(DbContextOptions<MedBotDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyConfigurationsFromAssembly(typeof(MedBotDb).Assembly);
}
