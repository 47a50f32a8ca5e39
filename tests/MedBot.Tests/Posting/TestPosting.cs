using MedBot.Chat;
using MedBot.Meetings.Posting;
using MedBot.Organisation;

namespace MedBot.Tests.Posting;

internal static class TestPosting
{
    public static DecidePosts Decide(OrganisationDirectory organisation, TimeProvider clock)
    {
        PublishPosts publish = new(organisation, clock);
        DanishClock danish = new(clock);
        return new(organisation, publish, new(organisation, publish, danish, clock), danish, clock);
    }
}
