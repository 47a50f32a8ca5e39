using MedBot.Storage;

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

        return services
            .AddSingleton(settings)
            .AddSingleton(provider => GraphClients.Create(settings, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<OutlookTime>()
            .AddSingleton<OutlookAddresses>()
            .AddSingleton<FreeBusy>()
            .AddSingleton<IMeetingCalendar, OutlookCalendar>();
    }

    private static string CalendarFolder(StoreAddress store) => Path.Combine(Path.GetDirectoryName(store.File) ?? AppContext.BaseDirectory, "calendars");
}
