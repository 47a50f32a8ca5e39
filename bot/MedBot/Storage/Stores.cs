using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MedBot.Storage;

/// <summary>EF Core, which is set up for whoever first asks for it: a service that is only asked questions does without.</summary>
internal sealed class Stores(StoreAddress store, ILoggerFactory loggers) : IDbContextFactory<MedBotDb>
{
    private PooledDbContextFactory<MedBotDb>? contexts;

    public MedBotDb CreateDbContext() => LazyInitializer.EnsureInitialized(ref contexts, SetUp).CreateDbContext();

    private PooledDbContextFactory<MedBotDb> SetUp()
    {
        DbContextOptionsBuilder<MedBotDb> options = new();
        store.Configure(options.UseLoggerFactory(loggers));
        return new(options.Options);
    }
}
