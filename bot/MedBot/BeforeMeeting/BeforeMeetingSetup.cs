using MedBot.Duties;
using MedBot.Organisation;
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

    /// <exception cref="StartRefusedException">A committee that has days of its own does not stand in the organisation file.</exception>
    public static void CheckDeadlines(this IServiceProvider services)
    {
        var organisation = services.GetRequiredService<OrganisationDirectory>().FromFile;
        if (organisation.Committees.Count > 0 && services.GetRequiredService<Deadlines>().Committees.FirstOrDefault(id => organisation.CommitteeById(id) is null) is { } unknown)
        {
            throw new StartRefusedException($"BeforeMeeting__{unknown}__… names a committee that is not in the organisation file: its id is to stand there.");
        }
    }
}
