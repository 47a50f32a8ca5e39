using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;

namespace MedBot.Tests.Outbox;

public class OutboxQueueTests
{
    [SkippableTheory, OnBothStores]
    public async Task Only_what_waits_is_due_and_no_pause_is_asked_for_and_can_be_sent_here_is_taken(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        OutboxQueue queue = new(store.Address, [new Posts()], new Pace(OutboxLimits.OfTeams), new RecentAnswers(TimeProvider.System), TimeProvider.System);
        await using (MedBotDb db = store.CreateDbContext())
        {
            OutboxMessage[] all = [Post("waits", "19:1"), Post("later", "19:2"), Post("paused", "19:3"), Post("pause over", "19:4"), Post("being sent", "19:5"), Post("cancelled", "19:6")];
            all[1].DueAt = now.AddHours(1);
            all[4].Begin("other", now.AddHours(1));
            all[5].Cancel(now);
            db.AddRange(all);
            db.Add(OutboxMessage.ToPerson("of another kind", "person", Card, now));
            db.Add(new OutboxHold { Conversation = "19:3", Until = now.AddHours(1) });
            db.Add(new OutboxHold { Conversation = "19:4", Until = now.AddHours(-1) });
            await db.SaveChangesAsync();
        }

        List<string> taken = [];
        while (await queue.IsAnyDueAsync(CancellationToken.None))
        {
            var waiting = await queue.LookAsync("test", CancellationToken.None);
            var begun = await queue.BeginAsync("test", waiting, CancellationToken.None);
            Assert.NotEmpty(begun);
            taken.AddRange(begun.Select(departure => departure.Message.Key));
        }

        Assert.Equal(["waits", "pause over"], taken);
        Assert.Empty(await queue.LookAsync("test", CancellationToken.None));

        OutboxMessage Post(string key, string channel) => OutboxMessage.Post(key, new ChannelReference { Team = "19:team", Id = channel }, Card, now);
    }

    private static AdaptiveCard Card => new(new TextBlock("Opslag")) { FallbackText = "Opslag" };

    private sealed class Posts : IDelivery
    {
        public string Kind => DeliveryKind.Post;
        public AfterUnknown AfterUnknown => AfterUnknown.Ask;

        public Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken) => throw new InvalidOperationException();
    }
}
