namespace MedBot.Organisation;

internal static class OrganisationSetup
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddSingleton<OrganisationDirectory>()
        .AddSingleton<WatchOrganisationFile>()
        .AddHostedService(provider => provider.GetRequiredService<WatchOrganisationFile>());
}
