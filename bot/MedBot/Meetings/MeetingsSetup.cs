using MedBot.Storage;

namespace MedBot.Meetings;

internal static class MeetingsSetup
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<ImportMeeting>()
        .AddSingleton<IStoreSnapshot, ReadOrganisationFromDocuments>();
}
