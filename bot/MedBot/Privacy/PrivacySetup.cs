using MedBot.Duties;

namespace MedBot.Privacy;

internal static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(Retention.Read(configuration))
        .AddSingleton<ReadMyData>()
        .AddSingleton<IDuty, DeleteInTime>();
}
