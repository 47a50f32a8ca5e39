using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Reminds a meeting's secretary, four weeks ahead, of the themes for which it is the last meeting in time; and at once of one that is missed or put off too far.</summary>
internal sealed partial class RemindOfThemes(
    IDbContextFactory<MedBotDb> stores, WheelLibrary library, OrganisationDirectory organisation, DanishClock danish, TimeProvider clock, ILogger<RemindOfThemes> logger) : BackgroundService
{
    private const int DaysAhead = 28;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public async Task RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        foreach (var theme in library.Themes(today).Where(theme => theme is { InForce: true, Due: not null }))
        {
            if (Occasion(theme, today) is { } occasion && Secretary(theme.Committee, today) is { } secretary)
            {
                var key = $"theme/{theme.Committee}/{CommitteeName.Fold(theme.Name)}/{theme.Due!.Due:yyyy-MM-dd}/{occasion}";
                if (!await db.Outbox.AnyAsync(message => message.Key == key, cancellationToken))
                {
                    db.Outbox.Add(OutboxMessage.ToPerson(key, secretary, ThemesCard.Reminder(theme, today), clock.GetUtcNow()));
                }
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another instance reminded at the same time: what is still missing is seen at the next look.
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RunAsync(DateOnly.FromDateTime(danish.Now), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure.GetType(), failure.StackTrace);
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

    // The message of an exception may hold what somebody wrote.
    [LoggerMessage(LogLevel.Error, "Reminders of themes failed and are tried again: {Failure}\n{StackTrace}")]
    private partial void LogFailed(Type failure, string? stackTrace);
}
