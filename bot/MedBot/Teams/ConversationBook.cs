using System.Threading.Channels;
using MedBot.Domain.Questions;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>Keeps where the bot may write unasked, and each place's service address, as its activities say them.</summary>
internal sealed partial class ConversationBook(IDbContextFactory<MedBotDb> stores, TimeProvider clock, ILogger<ConversationBook> logger) : BackgroundService
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
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await SaveAsync(db, Of(turn), cancellationToken);
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
                await KeepAsync(batch, stoppingToken);
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

    private async Task KeepAsync(Dictionary<string, Conversation> batch, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        string[] ids = [.. batch.Keys];
        foreach (Conversation kept in await db.Set<Conversation>().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            batch.Remove(kept.Id, out Conversation? met);
            (kept.ServiceUrl, kept.Bot, kept.Person, kept.Removed) = (met!.ServiceUrl, met.Bot, met.Person ?? kept.Person, false);
        }

        db.AddRange(batch.Values);
        await db.SaveChangesAsync(cancellationToken);
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

    private static async Task SaveAsync(MedBotDb db, Conversation conversation, CancellationToken cancellationToken)
    {
        if (await UpdateAsync() > 0)
        {
            return;
        }

        db.Add(conversation);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Another activity of the same conversation came first.
            if (await UpdateAsync() == 0)
            {
                throw;
            }
        }

        Task<int> UpdateAsync() => db.Set<Conversation>().Where(row => row.Id == conversation.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.ServiceUrl, conversation.ServiceUrl)
                .SetProperty(row => row.Bot, conversation.Bot)
                .SetProperty(row => row.Person, row => conversation.Person ?? row.Person)
                .SetProperty(row => row.Removed, false),
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Conversations could not be kept; they are when something is said there again")]
    private partial void LogNotKept(Exception failure);
}
