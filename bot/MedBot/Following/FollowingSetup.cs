using MedBot.Duties;

namespace MedBot.Following;

internal static class FollowingSetup
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton<IDuty, NoticePapers>()
        .AddSingleton<IDuty, TellFollowers>();
}
