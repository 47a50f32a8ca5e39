namespace MedBot.Duties;

internal static class DutiesSetup
{
    public static IServiceCollection AddDuties(this IServiceCollection services) => services.AddHostedService<RunDuties>();
}
