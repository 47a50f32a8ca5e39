using MedBot.Audit;
using MedBot.Privacy;
using MedBot.Storage;

namespace MedBot.Organisation;

internal static class OrganisationSetup
{
    public static IServiceCollection AddOrganisation(this IServiceCollection services) => services
        .AddSingleton<OrganisationDirectory>()
        .AddSingleton<ReadApprovedOrganisation>()
        .AddSingleton<IStoreSnapshot>(provider => provider.GetRequiredService<ReadApprovedOrganisation>())
        .AddSingleton<IPersonalData, PersonalOrganisation>()
        .AddSingleton<IDeeds, OrganisationDeeds>()
        .AddSingleton<WatchOrganisationFile>()
        .AddHostedService(provider => provider.GetRequiredService<WatchOrganisationFile>());
}
