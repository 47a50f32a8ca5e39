using System.Data.Common;
using Microsoft.EntityFrameworkCore;
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
        .AddSingleton<IDbContextFactory<MedBotDb>, Stores>()
        .AddSingleton<StoreWatch>()
        .AddHostedService(provider => provider.GetRequiredService<StoreWatch>());

    /// <summary>Brings the store up to this version before anything reads it. Here and no hosted service: the host would log its stack trace.</summary>
    /// <exception cref="StartRefusedException">The store does not answer, or can't be written.</exception>
    public static async Task PrepareStoreAsync(this WebApplication app)
    {
        try
        {
            await MigrateStore.RunAsync(app.Services.GetRequiredService<StoreAddress>(), app.Lifetime.ApplicationStopping);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            // Its text may hold the store's address and user.
            throw new StartRefusedException($"The store does not answer or can't be written ({(failure as DbException)?.SqlState ?? failure.GetType().Name}): see to what ConnectionStrings__Store names, then start again.");
        }
    }
}
