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

    /// <summary>Reads the organisation before anything asks for it.</summary>
    /// <exception cref="StartRefusedException">The municipality has named a file, but neither it nor one that HR approved can be used: nobody would be known.</exception>
    public static async Task ReadOrganisationAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        var file = services.GetRequiredService<WatchOrganisationFile>();
        await file.LookAsync(cancellationToken);
        await services.GetRequiredService<ReadApprovedOrganisation>().LookAsync(cancellationToken);
        if (file.Trouble is { } why && services.GetRequiredService<OrganisationDirectory>().FromFile.Committees.Count == 0)
        {
            throw new StartRefusedException($"MedBot__Organisation names no file that can be used, and HR has approved none in chat: {why}");
        }
    }
}
