using MedBot.Domain.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Cli;
using MedBot.Tests.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Outbox;

public class OutboxCommandTests
{
    [Fact]
    public async Task The_command_lists_what_is_not_sent_and_settles_it()
    {
        await using TestStore store = await TestStore.CreateAsync(StoreKind.Sqlite);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await using (MedBotDb db = store.CreateDbContext())
        {
            for (int i = 1; i <= 3; i++)
            {
                OutboxMessage message = OutboxMessage.Post($"test/{i}", new ChannelReference { Team = "19:t", Id = "19:c" }, SharedBot.Card("Hemmelig tekst"), now);
                message.Begin("me", now);
                message.Settle(i == 3 ? new DeliveryResult.Refused("MessageWritesBlocked") : new DeliveryResult.Unknown("HTTP 502"), AfterUnknown.Ask, now);
                db.Outbox.Add(message);
            }

            await db.SaveChangesAsync();
        }

        await using (MedBotDb db = store.CreateDbContext())
        {
            OutboxMessage paused = OutboxMessage.Post("test/4", new ChannelReference { Team = "19:t", Id = "19:paused" }, SharedBot.Card("Hemmelig tekst"), now);
            OutboxMessage failed = OutboxMessage.Post("test/5", new ChannelReference { Team = "19:t", Id = "19:d" }, SharedBot.Card("Hemmelig tekst"), now);
            failed.Begin("me", now);
            failed.Settle(new DeliveryResult.NotYet(now.AddHours(1)), AfterUnknown.Ask, now);
            db.AddRange(paused, failed, new OutboxHold { Conversation = "19:paused", Until = now.AddHours(2) });
            await db.SaveChangesAsync();
        }

        (_, string listed, _) = await TypedCommand.RunAsync(store.Address.ConnectionString, "outbox");
        Assert.Contains("1: Opslag", listed, StringComparison.Ordinal);
        Assert.Contains("er måske kommet frem", listed, StringComparison.Ordinal);
        Assert.Contains("blokeret", listed, StringComparison.Ordinal);
        Assert.Contains("Teams har bedt om en pause til", listed, StringComparison.Ordinal);
        Assert.Contains("Det kom ikke af sted første gang. Jeg prøver igen", listed, StringComparison.Ordinal);
        Assert.DoesNotContain("Hemmelig", listed, StringComparison.Ordinal);

        foreach (var (verb, number, told) in new[] { ("arrived", "1", "1 står nu som kommet frem."), ("again", "2", "2 bliver sendt igen."), ("cancel", "3", "3 bliver ikke sendt.") })
        {
            Assert.Equal((0, $"{told}{Environment.NewLine}", ""), await TypedCommand.RunAsync(store.Address.ConnectionString, "outbox", verb, number));
        }

        Assert.Equal(2, (await TypedCommand.RunAsync(store.Address.ConnectionString, "outbox", "arrived", "1")).Code);
        await using MedBotDb after = store.CreateDbContext();
        Assert.Equal([OutboxState.Sent, OutboxState.Waiting, OutboxState.Cancelled, OutboxState.Waiting, OutboxState.Waiting], await after.Outbox.OrderBy(message => message.Id).Select(message => message.State).ToArrayAsync());
    }
}
