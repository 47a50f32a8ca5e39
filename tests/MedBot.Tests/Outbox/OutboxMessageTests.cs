using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Outbox;

public class OutboxMessageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [SkippableTheory, OnBothStores]
    public async Task A_second_message_under_the_same_key_is_impossible(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await using (MedBotDb db = store.CreateDbContext())
        {
            db.Outbox.Add(Post());
            await db.SaveChangesAsync();
        }

        await using MedBotDb again = store.CreateDbContext();
        again.Outbox.Add(Post());
        await Assert.ThrowsAsync<DbUpdateException>(() => again.SaveChangesAsync());
    }

    [Fact]
    public void What_was_not_taken_is_sent_again_after_pauses_that_grow()
    {
        OutboxMessage message = Post();
        var pauses = new List<double>();
        for (int i = 0; i < 12; i++)
        {
            message.Begin("me", Now);
            message.Settle(new DeliveryResult.NotYet(Now), AfterUnknown.Ask, Now);
            Assert.Equal(OutboxState.Waiting, message.State);
            pauses.Add((message.DueAt - Now).TotalSeconds);
        }

        Assert.Equal([4, 8, 16, 32, 64, 128, 256, 512, 600, 600, 600, 600], pauses);
    }

    [Fact]
    public void The_services_own_pause_is_kept_where_it_is_longer()
    {
        OutboxMessage message = Post();
        message.Begin("me", Now);
        message.Settle(new DeliveryResult.NotYet(Now.AddHours(1)), AfterUnknown.Ask, Now);
        Assert.Equal(Now.AddHours(1), message.DueAt);
    }

    [Fact]
    public void A_post_that_may_have_arrived_waits_for_somebody_to_look()
    {
        OutboxMessage message = Unknown(AfterUnknown.Ask);
        Assert.Equal((OutboxState.Unknown, "HTTP 502"), (message.State, message.Reason));
        Assert.True(message.SendAgain(Now));
        Assert.Equal(OutboxState.Waiting, message.State);
        Assert.False(message.Arrived(Now));
    }

    [Fact]
    public void An_update_that_may_have_arrived_is_simply_sent_again() => Assert.Equal(OutboxState.Waiting, Unknown(AfterUnknown.SendAgain).State);

    [Fact]
    public void A_personal_message_that_may_have_arrived_is_sent_once_more_and_says_so()
    {
        OutboxMessage message = Unknown(AfterUnknown.SendOnceMore);
        Assert.Equal((OutboxState.Waiting, true), (message.State, message.Doubtful));
        string first = FrozenCard.Read(message.Payload!).Doubtful().Card["body"]![0]!["text"]!.ToString();
        Assert.Equal("Måske har du fået denne før", first);

        message.Begin("me", Now);
        message.Settle(new DeliveryResult.Unknown("HTTP 500"), AfterUnknown.SendOnceMore, Now);
        Assert.Equal(OutboxState.Unknown, message.State);
    }

    [Fact]
    public void A_message_whose_turn_went_by_has_made_no_attempt()
    {
        OutboxMessage message = Post();
        message.Begin("me", Now);
        message.Return();
        Assert.Equal((OutboxState.Waiting, 0, null), (message.State, message.Attempts, message.LeaseOwner));
    }

    [Fact]
    public void What_is_waiting_can_be_cancelled_and_what_is_being_sent_cannot()
    {
        OutboxMessage message = Post();
        Assert.True(message.Cancel(Now));
        OutboxMessage other = Post();
        other.Begin("me", Now);
        Assert.False(other.Cancel(Now));
    }

    [Fact]
    public void What_was_refused_cannot_have_arrived_but_can_be_sent_again_or_dropped()
    {
        OutboxMessage message = Post();
        message.Begin("me", Now);
        message.Settle(new DeliveryResult.Refused("MessageWritesBlocked"), AfterUnknown.Ask, Now);
        Assert.False(message.Arrived(Now));
        Assert.True(message.SendAgain(Now));
        Assert.True(message.Cancel(Now));
    }

    [Fact]
    public async Task Texts_are_removed_30_days_after_they_were_sent()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await using (MedBotDb db = store.CreateDbContext())
        {
            OutboxMessage sent = Post();
            sent.Begin("me", Now);
            sent.Settle(new DeliveryResult.Sent("1", "2"), AfterUnknown.Ask, Now);
            db.Outbox.Add(sent);
            await db.SaveChangesAsync();
        }

        var clock = new Teams.TestClock(Now.AddDays(29));
        OutboxCleaning cleaning = new(store.Address, clock);
        await cleaning.RunAsync(DanishClock.LocalOf(clock.Now), CancellationToken.None);
        Assert.NotNull(await PayloadAsync());
        clock.Now = Now.AddDays(31);
        await cleaning.RunAsync(DanishClock.LocalOf(clock.Now), CancellationToken.None);
        Assert.Null(await PayloadAsync());

        async Task<string?> PayloadAsync()
        {
            await using MedBotDb db = store.CreateDbContext();
            return (await db.Outbox.SingleAsync()).Payload;
        }
    }

    private static OutboxMessage Post() =>
        OutboxMessage.Post("agenda/1/19:a", new ChannelReference { Team = "19:team", Id = "19:a" }, new AdaptiveCard(new TextBlock("Dagsorden")) { FallbackText = "Dagsorden" }, Now);

    private static OutboxMessage Unknown(AfterUnknown afterUnknown)
    {
        OutboxMessage message = Post();
        message.Begin("me", Now);
        message.Settle(new DeliveryResult.Unknown("HTTP 502"), afterUnknown, Now);
        return message;
    }
}
