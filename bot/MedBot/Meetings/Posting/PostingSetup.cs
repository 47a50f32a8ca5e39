namespace MedBot.Meetings.Posting;

internal static class PostingSetup
{
    public static IServiceCollection AddPosting(this IServiceCollection services) => services
       .AddSingleton<PublishPosts>().AddSingleton<TellKeeper>().AddSingleton<DecidePosts>().AddSingleton<ActOnPost>()
            .AddSingleton<KeeperReader>().AddSingleton<KeepMinutes>().AddSingleton<ViewHistory>().AddHostedService<LookForPosts>();
}
