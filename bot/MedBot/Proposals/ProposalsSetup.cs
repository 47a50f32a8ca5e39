namespace MedBot.Proposals;

internal static class ProposalsSetup
{
    public static IServiceCollection AddProposals(this IServiceCollection services) => services
        .AddSingleton<ChangeProposals>()
        .AddSingleton<ProposalPeople>()
        .AddSingleton<ViewProposal>()
        .AddSingleton<TellOfProposals>()
        .AddSingleton<ProposalForms>()
        .AddSingleton<RoundPosts>()
        .AddSingleton<RoundOpeners>()
        .AddSingleton<RoundAdmin>()
        .AddSingleton<LeaderLists>()
        .AddSingleton<ActOnLeaderList>()
        .AddSingleton<SubmitForm>()
        .AddSingleton<ActOnProposal>()
        .AddSingleton<IProposalDuty, PassOnInTime>()
        .AddSingleton<IProposalDuty, GatherForReaders>()
        .AddSingleton<IProposalDuty, RemindOfRounds>()
        .AddSingleton<IProposalDuty, RemindLeaders>()
        .AddSingleton<IProposalDuty, DeleteRounds>()
        .AddHostedService<ProposalDuties>();
}
