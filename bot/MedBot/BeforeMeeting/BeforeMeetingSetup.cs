using MedBot.Duties;
using MedBot.Privacy;

namespace MedBot.BeforeMeeting;

internal static class BeforeMeetingSetup
{
    public static IServiceCollection AddBeforeMeeting(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(new Deadlines(configuration))
        .AddSingleton<MeetingsAhead>()
        .AddSingleton<MeetingOfOwn>()
        .AddSingleton<ChangeAbsence>()
        .AddSingleton<Contributions>()
        .AddSingleton<SuggestionForms>()
        .AddSingleton<QuestionForms>()
        .AddSingleton<DecideContribution>()
        .AddSingleton<IPersonalData, PersonalBeforeMeeting>()
        .AddSingleton<IDuty, RemindMembers>()
        .AddSingleton<IDuty, TellOfDecisions>();
}
