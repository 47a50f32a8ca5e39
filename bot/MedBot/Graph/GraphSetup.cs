using System.Reflection;
using MedBot.Storage;
using Microsoft.AspNetCore.Mvc;

namespace MedBot.Graph;

internal static class GraphSetup
{
    /// <summary>Outlook where there is a tenant, else calendar files beside the store.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (GraphSettings.Read(configuration, environment) is not { } settings)
        {
            return services.AddSingleton<IMeetingCalendar>(provider =>
                new CalendarFiles(CalendarFolder(provider.GetRequiredService<StoreAddress>()), provider.GetRequiredService<TimeProvider>()));
        }

        foreach (var watcher in Assembly.GetExecutingAssembly().GetTypes().Where(type => type.IsClass && typeof(IGraphWatcher).IsAssignableFrom(type)))
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
            routes.MapPost(NotificationsEndpoint.Path, notifications.HandleAsync).WithMetadata(new RequestSizeLimitAttribute(NotificationsEndpoint.LargestBody));
        }
    }

    private static string CalendarFolder(StoreAddress store) => Path.Combine(Path.GetDirectoryName(store.File) ?? AppContext.BaseDirectory, "calendars");
}
