using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MedBot.Storage;

internal static class StorageSetup
{
    public static IServiceCollection AddStoreAddress(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => StoreAddress.From(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IHostEnvironment>().IsDevelopment()));
        return services;
    }

    public static IServiceCollection AddStorage(this IServiceCollection services) => services
        .AddStoreAddress()
        .AddPooledDbContextFactory<MedBotDb>((provider, options) => provider.GetRequiredService<StoreAddress>().Configure(options))
        .AddHostedService<MigrateAtStart>()
        .AddSingleton<StoreWatch>()
        .AddHostedService(provider => provider.GetRequiredService<StoreWatch>());

    private sealed class MigrateAtStart(StoreAddress address) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => MigrateStore.RunAsync(address, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
