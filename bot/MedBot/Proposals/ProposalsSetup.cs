using MedBot.Duties;
using MedBot.Privacy;

namespace MedBot.Proposals;

internal static class ProposalsSetup
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<ChangeProposals>()
        .AddSingleton<ProposalPeople>()
        .AddSingleton<ShowProposals>()
        .AddSingleton<ViewProposal>()
        .AddSingleton<TellOfProposals>()
        .AddSingleton<ProposalForms>()
        .AddSingleton<RoundPosts>()
        .AddSingleton<RoundOpeners>()
        .AddSingleton<RoundAdmin>()
        .AddSingleton<LeaderLists>()
        .AddSingleton<ExportProposals>()
        .AddSingleton<ActOnLeaderList>()
        .AddSingleton<SubmitForm>()
        .AddSingleton<ActOnProposal>()
        .AddSingleton<IPersonalData, PersonalProposals>()
        .AddSingleton<IDuty, PassOnInTime>()
        .AddSingleton<IDuty, GatherForReaders>()
        .AddSingleton<IDuty, RemindOfRounds>()
        .AddSingleton<IDuty, RemindLeaders>()
        .AddSingleton<IDuty, TellOfRefusedPosts>()
        .AddSingleton<IDuty, DeleteRounds>();
}
