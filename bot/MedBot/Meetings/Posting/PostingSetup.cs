namespace MedBot.Meetings.Posting;

internal static class PostingSetup
{
    public static IServiceCollection AddPosting(this IServiceCollection services) => services
       .AddSingleton<PublishPosts>().AddSingleton<TellKeeper>().AddSingleton<DecidePosts>().AddSingleton<ActOnPost>();
}
