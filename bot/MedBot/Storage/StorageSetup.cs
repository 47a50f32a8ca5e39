using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedBot.Storage;

internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(provider => StoreAddress.From(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>().IsDevelopment()))
            .AddPooledDbContextFactory<MedBotDb>((provider, options) => provider.GetRequiredService<StoreAddress>().Configure(options))
            .AddHostedService<MigrateAtStart>()
            .AddSingleton<StoreWatch>()
            .AddHostedService(provider => provider.GetRequiredService<StoreWatch>());
    }

    private sealed class MigrateAtStart(IDbContextFactory<MedBotDb> stores, StoreAddress address) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var db = await stores.CreateDbContextAsync(cancellationToken);
            await MigrateStore.RunAsync(db, address, cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
