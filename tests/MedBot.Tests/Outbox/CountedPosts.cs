using System.Collections.Concurrent;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Outbox;

/// <summary>Posts to many channels of one team, and how often each of them arrived.</summary>
internal sealed class CountedPosts(StoreAddress store)
{
    private const int Channels = 40;
    private const string Team = "19:team@thread.tacv2";
    private static readonly OutboxState[] Unsettled = [OutboxState.Waiting, OutboxState.Sending, OutboxState.Unknown, OutboxState.Held];
    private readonly ConcurrentDictionary<string, int> arrived = [];
    private int rounds;

    /// <summary>Messages that came as unknown, and had to be settled by hand.</summary>
    public int Unknown { get; private set; }

    /// <summary>Of those, the ones that somebody who looked into the channel did not find.</summary>
    public int Missing { get; private set; }

    public int Posts => rounds * Channels;
    public int Lost => Posts - arrived.Count;
    public int Doubled => arrived.Values.Count(times => times > 1);

    public void Arrived(string summary) => arrived.AddOrUpdate(summary, 1, (_, times) => times + 1);

    /// <summary>The team can be posted to.</summary>
    public async Task PrepareAsync(string serviceUrl)
    {
        await MigrateStore.RunAsync(store, CancellationToken.None);
        await using MedBotDb db = store.Context();
        db.Add(new Conversation { Id = Team, Place = Place.Channel, ServiceUrl = serviceUrl, Bot = "28:bot" });
        await db.SaveChangesAsync();
    }

    /// <summary>No more than a few wait, besides those that pause after a failure: what is next to be killed is in the middle of one.</summary>
    public async Task<bool> IsPostedAsync()
    {
        DateTimeOffset soon = TimeProvider.System.GetUtcNow().AddSeconds(1);
        await using MedBotDb db = store.Context();
        return await db.Outbox.CountAsync(message => message.State == OutboxState.Waiting && message.DueAt < soon) < Channels / 4;
    }

    public async Task PostAsync()
    {
        rounds++;
        await using MedBotDb db = store.Context();
        for (int channel = 0; channel < Channels; channel++)
        {
            string key = $"post/{rounds}/{channel}";
            db.Outbox.Add(OutboxMessage.Post(key, new ChannelReference { Team = Team, Id = $"19:{channel}" }, new AdaptiveCard(new TextBlock(key)) { FallbackText = key }, TimeProvider.System.GetUtcNow()));
        }

        await db.SaveChangesAsync();
    }

    public async Task UntilSettledAsync()
    {
        while (true)
        {
            await using MedBotDb db = store.Context();
            DateTimeOffset soon = TimeProvider.System.GetUtcNow().AddMinutes(1);
            if (!await db.Outbox.AnyAsync(message => (message.State == OutboxState.Waiting && message.DueAt < soon) || message.State == OutboxState.Sending))
            {
                return;
            }

            await Task.Delay(200);
        }
    }

    /// <summary>As a secretary does, until all are settled: looks into the channels, and says of each that is unknown whether it is there; those that are held since they are many may be posted.</summary>
    public async Task SettleByHandAsync(Action<string>? told = null)
    {
        for (int looks = 0; ; looks++)
        {
            await using MedBotDb db = store.Context();
            OutboxMessage[] open = await db.Outbox.Where(message => message.Kind == DeliveryKind.Post && Unsettled.Contains(message.State)).ToArrayAsync();
            if (open.Length == 0)
            {
                return;
            }

            foreach (OutboxMessage message in open)
            {
                Settle(message);
            }

            await db.SaveChangesAsync();
            if (looks % 20 == 0)
            {
                told?.Invoke($"{open.Length} posts to settle");
            }

            await Task.Delay(500);
        }
    }

    private void Settle(OutboxMessage message)
    {
        if (message.State == OutboxState.Unknown)
        {
            Unknown++;
            Missing += arrived.ContainsKey(message.Key) ? 0 : 1;
            _ = arrived.ContainsKey(message.Key) ? message.Arrived(TimeProvider.System.GetUtcNow()) : message.SendAgain(TimeProvider.System.GetUtcNow());
        }
        else if (message.State == OutboxState.Held)
        {
            message.SendAgain(TimeProvider.System.GetUtcNow());
        }
    }
}
