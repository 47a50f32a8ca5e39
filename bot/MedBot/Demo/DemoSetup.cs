namespace MedBot.Demo;

internal static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton<SeedWheel>().AddHostedService<SeedDemo>();
}
