using MedBot.Chat;
using MedBot.Demo;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Proposals;
using MedBot.Storage;
using MedBot.YearWheel;

namespace MedBot.Cli;

/// <summary>What commands share with the service: its settings, store and organisation, without a web host and its start.</summary>
internal static class CommandServices
{
    /// <param name="makesStore">Whether a store that is not there is made. A mistyped address must look like none that is empty.</param>
    /// <exception cref="NoStoreException">There is none, and none is to be made.</exception>
    public static async Task<ServiceProvider> StartAsync(CommandHost host, bool makesStore, CancellationToken cancellationToken)
    {
        var services = Build(host);
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

    public static ServiceProvider Build(CommandHost host) => Shared(host)
        .AddStorage()
        .AddMeetings()
        .AddProposals()
        .AddYearWheel()
        .AddGraph(host.Configuration, host.Environment)
        .BuildServiceProvider();

    /// <summary>What an import asks for, which is done before the rest would have been loaded.</summary>
    public static ServiceProvider BuildImport(CommandHost host) => Shared(host).AddMeetingImport().BuildServiceProvider();

    private static IServiceCollection Shared(CommandHost host) => new ServiceCollection()
        .AddSingleton(host.Configuration)
        .AddSingleton(host.Environment)
        // What a command says goes to stdout, so the log goes to stderr.
        .AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace))
        .AddStoreAddress()
        .AddOrganisation()
        .AddSingleton<DanishClock>()
        .AddSingleton<DemoOrganisation>();
}
