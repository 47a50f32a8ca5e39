using MedBot.Cards.YearWheel;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Duties;
using MedBot.Organisation;
using MedBot.Outbox;

namespace MedBot.YearWheel;

/// <summary>Reminds a meeting's secretary, four weeks ahead, of the themes for which it is the last meeting in time; and at once of one that is missed or put off too far.</summary>
internal sealed class RemindOfThemes(QueueOnce queue, WheelLibrary library, OrganisationDirectory organisation, TimeProvider clock) : IDuty
{
    private const int DaysAhead = 28;

    private (DateOnly Day, IReadOnlyList<WheelYear> Years)? done;

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var (today, years) = (DateOnly.FromDateTime(now), library.Years);
        if (done is { } before && before.Day == today && ReferenceEquals(before.Years, years))
        {
            return;
        }

        await queue.AddAsync([.. Reminders(today)], cancellationToken);
        done = (today, years);
    }

    private IEnumerable<OutboxMessage> Reminders(DateOnly today)
    {
        foreach (var theme in library.Themes(today).Where(theme => theme is { InForce: true, Due: not null }))
        {
            if (Occasion(theme, today) is { } occasion && Secretary(theme.Committee, today) is { } secretary)
            {
                var key = $"theme/{theme.Committee}/{CommitteeName.Fold(theme.Name)}/{theme.Due!.Due:yyyy-MM-dd}/{occasion}";
                yield return OutboxMessage.ToPerson(key, secretary, ThemesCard.Reminder(theme, today), clock.GetUtcNow());
            }
        }
    }

    private static string? Occasion(ThemeState theme, DateOnly today) =>
        theme.PostponedTooFar ? $"postponed/{theme.PostponedTo:yyyy-MM-dd}"
        : theme.Due!.Overdue ? "overdue"
        : theme.Due.LastChance is { } meeting && meeting.DayNumber - today.DayNumber <= DaysAhead ? $"meeting/{meeting:yyyy-MM-dd}"
        : theme.Due.LastChance is null && theme.Due.Due.DayNumber - today.DayNumber <= DaysAhead ? "nomeeting"
        : null;

    /// <summary>Entra object id of the committee's secretary, else of its chair.</summary>
    private string? Secretary(string committee, DateOnly today)
    {
        var members = organisation.Current.CommitteeById(committee)?.Members.Where(member => member.InOffice(today)).ToList() ?? [];
        var keeper = members.Find(member => member.Roles.Contains(Role.Secretary)) ?? members.Find(member => member.Roles.Contains(Role.Chair));
        return keeper is null ? null : organisation.Current.PersonById(keeper.Person)?.AadObjectId;
    }
}
