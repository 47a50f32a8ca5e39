using MedBot.Privacy;

namespace MedBot.Audit;

internal static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<IDeeds, OtherDeeds>()
        .AddSingleton<IPersonalData, OtherDeeds>();
}
