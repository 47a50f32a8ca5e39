using MedBot.Chat;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Teams;

public class SeenActivitiesTests
{
    [SkippableTheory, OnBothStores]
    public async Task What_was_answered_is_known_for_a_day(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        TestClock clock = new(new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
        await using (MedBotDb db = store.CreateDbContext())
        {
            db.AddRange(
                new SeenActivity { Conversation = "a:1", Id = "yesterday", At = clock.Now.AddHours(-25) },
                new SeenActivity { Conversation = "a:1", Id = "today", At = clock.Now.AddHours(-23) });
            await db.SaveChangesAsync();
        }

        await new SeenActivities(store, store.Address, clock, NullLogger<SeenActivities>.Instance).RunAsync(DanishClock.LocalOf(clock.Now), CancellationToken.None);

        await using MedBotDb after = store.CreateDbContext();
        Assert.Equal("today", Assert.Single(after.Set<SeenActivity>()).Id);
    }
}
