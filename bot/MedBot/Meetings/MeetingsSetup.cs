using MedBot.Audit;
using MedBot.Duties;
using MedBot.Meetings.Export;
using MedBot.Meetings.Libraries;
using MedBot.Meetings.Posting;
using MedBot.Meetings.Search;
using MedBot.Privacy;
using MedBot.Storage;

namespace MedBot.Meetings;

internal static class MeetingsSetup
{
    public static IServiceCollection AddMeetingImport(this IServiceCollection services) => services
        .AddSingleton<ImportMeeting>()
        .AddSingleton<IndexDocuments>();

    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddMeetingImport()
        .AddPosting()
        .AddSingleton<MeetingLibrary>()
        .AddSingleton<OpenDocuments>()
        .AddSingleton<MeetingPapers>()
        .AddSingleton<TellOfFiles>()
        .AddSingleton<FindCaseHistory>()
        .AddSingleton<FindVisibleItems>()
        .AddSingleton<GatherPapers>()
        .AddSingleton<IDuty, RereadDocuments>()
        .AddSingleton<IPersonalData, PersonalPapers>()
        .AddSingleton<IDeeds, PaperDeeds>()
        .AddScoped<AnswerQuestions>()
        .AddCache()
        .AddSingleton<IStoreSnapshot, ReadOrganisationFromDocuments>()
        .AddSingleton<IStoreSnapshot>(provider => provider.GetRequiredService<MeetingLibrary>());
}
