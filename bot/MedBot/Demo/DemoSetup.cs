namespace MedBot.Demo;

internal static class DemoSetup
{
    /// <exception cref="StartRefusedException">Whether to fill the store can't be understood.</exception>
    public static IServiceCollection AddDemo(this IServiceCollection services, IConfiguration configuration) =>
        configuration[SeedDemo.Setting] is { } written && !bool.TryParse(written, out _)
            ? throw new StartRefusedException("MedBot__Demo is true or false.")
            : services.AddSingleton<SeedWheel>().AddHostedService<SeedDemo>();
}
