using System.Data.Common;
using System.Threading.Channels;
using MedBot.Domain.Questions;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>Keeps where the bot may write unasked, and each place's service address, as its activities say them.</summary>
internal sealed partial class ConversationBook(IDbContextFactory<MedBotDb> stores, StoreAddress store, TimeProvider clock, ILogger<ConversationBook> logger) : BackgroundService
{
    private const int MostAtOnce = 200;

    // Written down beside the turns, which do not wait for it, many at a time; what finds no room is met again.
    private readonly Channel<Conversation> met = Channel.CreateBounded<Conversation>(new BoundedChannelOptions(10_000) { SingleReader = true });
    private readonly RecentKeys<string, string> known = new(5_000);

    /// <summary>Something was said there.</summary>
    public void Meet(Turn turn)
    {
        string id = IdOf(turn);
        if (known.TryGet(id, out string? serviceUrl) && serviceUrl == turn.Activity.ServiceUrl)
        {
            return;
        }

        known.Forget(id);
        if (met.Writer.TryWrite(Of(turn)))
        {
            known.TryAdd(id, turn.Activity.ServiceUrl!);
        }
    }

    /// <summary>The bot was added. Its welcome is queued together with the note that it was said, so that it is said once and never lost.</summary>
    /// <returns>True for the first of the activities that tell of it.</returns>
    public async Task<bool> AddAsync(Turn turn, OutgoingActivity welcome, CancellationToken cancellationToken)
    {
        await KeepAsync([Of(turn)], cancellationToken);
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        if (Of(turn).Person is { } person)
        {
            // What could not reach them before need not wait for its next try.
            await db.Outbox.Where(message => message.Kind == DeliveryKind.Personal && message.Target == person && message.State == OutboxState.Waiting && message.Attempts > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.DueAt, now), cancellationToken);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await At(db, turn).Where(row => row.WelcomedAt == null).ExecuteUpdateAsync(set => set.SetProperty(row => row.WelcomedAt, now), cancellationToken) == 0)
        {
            return false;
        }

        Activity activity = turn.Activity;
        db.Outbox.Add(OutboxMessage.InChat($"welcome/{IdOf(turn)}", activity.Limit(), activity.AnswerAddress(), welcome.InReplyTo(activity).ToJson(), now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>The bot was taken away.</summary>
    public async Task RemoveAsync(Turn turn, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await At(db, turn).ExecuteUpdateAsync(set => set.SetProperty(row => row.Removed, true), cancellationToken);
        known.Forget(IdOf(turn));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await met.Reader.WaitToReadAsync(stoppingToken))
        {
            var batch = new Dictionary<string, Conversation>();
            while (batch.Count < MostAtOnce && met.Reader.TryRead(out Conversation? conversation))
            {
                batch[conversation.Id] = conversation;
            }

            try
            {
                await KeepAsync(batch.Values, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                foreach (string id in batch.Keys)
                {
                    known.Forget(id);
                }

                LogNotKept(failure);
            }
        }
    }

    private async Task KeepAsync(IReadOnlyCollection<Conversation> met, CancellationToken cancellationToken)
    {
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        await using DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using StoreStatement keep = new(
            transaction,
            """
            INSERT INTO "Conversations" ("Id", "Place", "ServiceUrl", "Bot", "Person", "Removed") VALUES (@id, @place, @serviceUrl, @bot, @person, false)
            ON CONFLICT ("Id") DO UPDATE SET "ServiceUrl" = excluded."ServiceUrl", "Bot" = excluded."Bot", "Person" = COALESCE(excluded."Person", "Conversations"."Person"), "Removed" = false
            """,
            "@id",
            "@place",
            "@serviceUrl",
            "@bot",
            "@person");

        // In one order, so that two instances do not wait for each other.
        foreach (Conversation conversation in met.OrderBy(conversation => conversation.Id, StringComparer.Ordinal))
        {
            await keep.RunAsync(cancellationToken, conversation.Id, conversation.Place.ToString(), conversation.ServiceUrl, conversation.Bot, conversation.Person);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static string IdOf(Turn turn) => turn.Place == Place.Channel ? turn.Activity.ChannelData?.Team?.Id ?? turn.ConversationId : turn.ConversationId;

    private static IQueryable<Conversation> At(MedBotDb db, Turn turn)
    {
        string id = IdOf(turn);
        return db.Set<Conversation>().Where(row => row.Id == id);
    }

    private static Conversation Of(Turn turn) => new()
    {
        Id = IdOf(turn),
        Place = turn.Place,
        ServiceUrl = turn.Activity.ServiceUrl!,
        Bot = turn.Activity.Recipient!.Id!,
        Person = turn.Place == Place.Personal ? turn.Activity.From!.AadObjectId : null,
    };

    [LoggerMessage(LogLevel.Warning, "Conversations could not be kept; they are when something is said there again")]
    private partial void LogNotKept(Exception failure);
}
