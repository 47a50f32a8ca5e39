using MedBot.Chat;
using MedBot.Duties;
using MedBot.Storage;
using MedBot.Tests.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Duties;

public class DutyLeaseTests
{
    [SkippableTheory, OnBothStores]
    public async Task Duties_are_one_instances_and_within_30_seconds_of_its_death_anothers(StoreKind kind)
    {
        await using TestStore store = await TestStore.CreateAsync(kind);
        TestClock clock = new(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        CountedDuty duty = new();
        using RunDuties first = Instance();
        using RunDuties second = Instance();
        await first.RunAsync(CancellationToken.None);
        await second.RunAsync(CancellationToken.None);
        Assert.Equal(1, duty.Runs);

        clock.Now += TimeSpan.FromSeconds(30);
        await second.RunAsync(CancellationToken.None);
        Assert.Equal(2, duty.Runs);

        // The first was slow, not dead: it is not its turn any more.
        clock.Now += TimeSpan.FromSeconds(5);
        await first.RunAsync(CancellationToken.None);
        Assert.Equal(2, duty.Runs);

        await second.StopAsync(CancellationToken.None);
        clock.Now += TimeSpan.FromMinutes(1);
        await first.RunAsync(CancellationToken.None);
        Assert.Equal(3, duty.Runs);

        RunDuties Instance() => new([duty], store.Address, new DanishClock(clock), clock, NullLogger<RunDuties>.Instance);
    }

    [Fact]
    public async Task A_duty_that_waited_too_long_for_somebody_keeps_no_other_from_its_turn()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        TestClock clock = new(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        CountedDuty duty = new();
        using RunDuties duties = new([new TimedOutDuty(), duty], store.Address, new DanishClock(clock), clock, NullLogger<RunDuties>.Instance);
        await duties.RunAsync(CancellationToken.None);
        Assert.Equal(1, duty.Runs);
    }

    [Fact]
    public async Task A_store_that_is_away_keeps_no_instance_from_stopping()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        using RunDuties duties = new([], store.Address, new DanishClock(TimeProvider.System), TimeProvider.System, NullLogger<RunDuties>.Instance);
        await using (MedBotDb db = store.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE \"DutyLease\"");
        }

        Assert.Null(await Record.ExceptionAsync(() => duties.StopAsync(CancellationToken.None)));
    }

    /// <summary>Ends as a request does that nobody answers.</summary>
    private sealed class TimedOutDuty : IDuty
    {
        public Task RunAsync(DateTime now, CancellationToken cancellationToken) => throw new TaskCanceledException();
    }

    private sealed class CountedDuty : IDuty
    {
        public int Runs { get; private set; }

        public Task RunAsync(DateTime now, CancellationToken cancellationToken)
        {
            Runs++;
            return Task.CompletedTask;
        }
    }
}
