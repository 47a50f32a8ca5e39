using MedBot.Cards.Chat;
using MedBot.Cards.YearWheel;
using MedBot.Domain.YearWheel;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Plans the wheels that somebody waits for, one at a time, and tells what came of it. One that a stop cut short is planned anew.</summary>
internal sealed class PlanWheels(
    IDbContextFactory<MedBotDb> stores, StoreAddress store, WheelLibrary library, StoreWatch watch, PlanYear plan, ViewPlan views, TimeProvider clock, ILogger<PlanWheels> logger) : BackgroundService
{
    private const int FewestSeconds = 2;
    private const int MostSeconds = 60;
    private const int MeetingsASecond = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>How long a plan of so many meetings is worked on.</summary>
    public static int Seconds(int meetings) => Math.Clamp(meetings / MeetingsASecond, FewestSeconds, MostSeconds);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, clock, stoppingToken);
        await new StorePoll(Pause, clock, logger).RunAsync(RunAsync, stoppingToken);
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!await store.AnyAsync("\"YearWheels\" WHERE \"AskedBy\" IS NOT NULL", cancellationToken))
        {
            return;
        }

        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        if (await db.Set<StoredWheel>().FirstOrDefaultAsync(wheel => wheel.AskedBy != null, cancellationToken) is not { AskedBy: { } person } asked)
        {
            return;
        }

        await watch.LookAsync(cancellationToken);
        var year = library.Years.Single(year => year.Wheel.Year == asked.Year);
        if (year.Problem is not Reading<PlanningProblem>.Read(var problem))
        {
            await GiveUpAsync(db, asked, person, $"Årshjulet for {asked.Year} kan ikke planlægges: {((Reading<PlanningProblem>.Refused)year.Problem).Sentence}", "Ret årshjulet, og send det ind igen.", cancellationToken);
            return;
        }

        var announced = await WheelPosts.AnnouncedAsync(db, asked.Year, cancellationToken);
        var planned = await plan.RunAsync(year, problem, TimeSpan.FromSeconds(Seconds(problem.Meetings.Count)), progress: null, cancellationToken, cancellationToken, (store, stored, now) =>
        {
            stored.Answered();
            store.Outbox.Add(OutboxMessage.ToPerson(Key(asked.Year, stored.Version), person, PlanCard.For(views.Of(now, year.Plan, announced)), clock.GetUtcNow()));
        });

        // Where the wheel was changed meanwhile, nothing is kept, and the next round plans it as it is then.
        if (planned is YearPlanned.CalendarsUnread(var code))
        {
            await GiveUpAsync(db, asked, person, $"Årshjulet for {asked.Year} er ikke planlagt, for kalenderne kan ikke læses i Outlook ({code}).", "Prøv igen om lidt.", cancellationToken);
        }

        await watch.LookAsync(cancellationToken);
    }

    private async Task GiveUpAsync(MedBotDb db, StoredWheel asked, string person, string sentence, string wayForward, CancellationToken cancellationToken)
    {
        asked.Answered();
        db.Outbox.Add(OutboxMessage.ToPerson($"wheel/{asked.Year}/noplan/{clock.GetUtcNow():yyyyMMddHHmmss}", person, NotFoundCard.For(sentence, wayForward), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Key(int year, int version) => $"wheel/{year}/plan/{version}";
}
