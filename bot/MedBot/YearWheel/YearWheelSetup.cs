namespace MedBot.YearWheel;

internal static class YearWheelSetup
{
    public static IServiceCollection AddYearWheel(this IServiceCollection services) => services
        .AddSingleton<ChangeBookings>()
        .AddSingleton<BookPlan>()
        .AddSingleton<BookMeetings>()
        .AddSingleton<ReadBusyTimes>()
        .AddHostedService<BookingWorker>();
}
