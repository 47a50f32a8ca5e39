using MedBot.Duties;
using MedBot.Privacy;

namespace MedBot.Following;

internal static class FollowingSetup
{
    public static IServiceCollection AddFollowing(this IServiceCollection services) => services
        .AddSingleton<IPersonalData, PersonalFollows>()
        .AddSingleton<IDuty, NoticePapers>()
        .AddSingleton<IDuty, TellFollowers>();
}
