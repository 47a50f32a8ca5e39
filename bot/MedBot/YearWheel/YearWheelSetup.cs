using MedBot.Duties;
using MedBot.Privacy;
using MedBot.Storage;

namespace MedBot.YearWheel;

internal static class YearWheelSetup
{
    public static IServiceCollection AddYearWheel(this IServiceCollection services) => services
        .AddSingleton<WheelLibrary>()
        .AddSingleton<IStoreSnapshot>(provider => provider.GetRequiredService<WheelLibrary>())
        .AddSingleton<ShowWheel>()
        .AddSingleton<TakeWheel>()
        .AddSingleton<WheelPosts>()
        .AddSingleton<KeepPlan>()
        .AddSingleton<PlanYear>()
        .AddSingleton<ViewPlan>()
        .AddSingleton<OtherTimes>()
        .AddSingleton<ChangeBookings>()
        .AddSingleton<BookPlan>()
        .AddSingleton<BookMeetings>()
        .AddSingleton<ReadBusyTimes>()
        .AddSingleton<TellOfBookings>()
        .AddSingleton<IPersonalData, PersonalBookings>()
        .AddSingleton<IDuty, FollowPlans>()
        .AddHostedService<PlanWheels>()
        .AddSingleton<IDuty, RemindOfThemes>()
        .AddSingleton<IDuty, TellOfForumItems>()
        .AddHostedService<BookingWorker>();
}
