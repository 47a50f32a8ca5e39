using MedBot.Storage;

namespace MedBot.Graph;

internal static class GraphSetup
{
    /// <summary>Outlook where there is a tenant, else calendar files beside the store.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment) =>
        GraphSettings.Read(configuration, environment) is { } settings
            ? services.AddTenant(settings)
            : services.AddSingleton<IMeetingCalendar>(provider => new CalendarFiles(CalendarFolder(provider.GetRequiredService<StoreAddress>()), provider.GetRequiredService<TimeProvider>()));

    // Apart, so that nobody without a tenant loads Graph's 40 MB of types.
    private static IServiceCollection AddTenant(this IServiceCollection services, GraphSettings settings)
    {
        foreach (var (_, watcher) in FoundTypes.Implementing(typeof(IGraphWatcher)))
        {
            services.AddSingleton(watcher).AddSingleton(provider => (IGraphWatcher)provider.GetRequiredService(watcher));
        }

        return services
            .AddSingleton(settings)
            .AddSingleton(provider => GraphClients.Create(settings, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<OutlookTime>()
            .AddSingleton<OutlookAddresses>()
            .AddSingleton<FreeBusy>()
            .AddSingleton<CalendarChanges>()
            .AddSingleton<LibraryChanges>()
            .AddSingleton<GraphSubscriptions>()
            .AddSingleton<NotificationsEndpoint>()
            .AddSingleton<IMeetingCalendar, OutlookCalendar>();
    }

    /// <summary>The service alone: commands look when they are run.</summary>
    public static IServiceCollection AddGraphWatching(this IServiceCollection services) =>
        services.Any(service => service.ServiceType == typeof(GraphSettings)) ? services.AddHostedService<GraphWatchWorker>() : services;

    public static void MapGraph(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<NotificationsEndpoint>() is { } notifications)
        {
            routes.MapPost(NotificationsEndpoint.Path, notifications.HandleAsync).WithMetadata(new BodyLimit(NotificationsEndpoint.LargestBody));
        }
    }

    private static string CalendarFolder(StoreAddress store) => Path.Combine(Path.GetDirectoryName(store.File) ?? AppContext.BaseDirectory, "calendars");
}
