using MedBot.Chat;
using MedBot.Demo;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Proposals;
using MedBot.Storage;
using MedBot.YearWheel;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Cli;

/// <summary>What commands share with the service: its settings, store and organisation, without a web host and its start.</summary>
internal static class CommandServices
{
    /// <param name="makesStore">Whether a store that is not there is made. A mistyped address must look like none that is empty.</param>
    /// <exception cref="NoStoreException">There is none, and none is to be made.</exception>
    public static async Task<ServiceProvider> StartAsync(bool makesStore, CancellationToken cancellationToken)
    {
        var services = Build();
        if (!makesStore)
        {
            await RequireStoreAsync(services, cancellationToken);
        }

        await StartAsync(services, cancellationToken);
        return services;
    }

    /// <exception cref="NoStoreException">There is no store.</exception>
    public static async Task RequireStoreAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        var address = services.GetRequiredService<StoreAddress>();
        if (!await MigrateStore.IsThereAsync(address, cancellationToken))
        {
            throw new NoStoreException(address);
        }
    }

    /// <summary>The store's tables are made, and the organisation is read.</summary>
    public static async Task StartAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        await MigrateStore.RunAsync(services.GetRequiredService<StoreAddress>(), cancellationToken);
        await services.ReadOrganisationAsync(cancellationToken);
        await services.GetRequiredService<DemoOrganisation>().TakeAsync(cancellationToken);
    }

    public static ServiceProvider Build()
    {
        var (configuration, host) = Settings();
        return Shared(configuration, host)
            .AddStorage()
            .AddMeetings()
            .AddProposals()
            .AddYearWheel()
            .AddGraph(configuration, host)
            .BuildServiceProvider();
    }

    /// <summary>What an import asks for, which is done before the rest would have been loaded.</summary>
    public static ServiceProvider BuildImport()
    {
        var (configuration, host) = Settings();
        return Shared(configuration, host).AddMeetingImport().BuildServiceProvider();
    }

    private static (IConfiguration Configuration, IHostEnvironment Host) Settings()
    {
        var environment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Environments.Production;
        var configuration = new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile($"appsettings.{environment}.json", optional: true)
            .AddEnvironmentVariables()
            .Build();
        return (configuration, new HostingEnvironment { EnvironmentName = environment });
    }

    private static IServiceCollection Shared(IConfiguration configuration, IHostEnvironment host) => new ServiceCollection()
        .AddSingleton(configuration)
        .AddSingleton(host)
        // What a command says goes to stdout, so the log goes to stderr.
        .AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
        .AddStoreAddress()
        .AddOrganisation()
        .AddSingleton<DanishClock>()
        .AddSingleton<DemoOrganisation>();
}
