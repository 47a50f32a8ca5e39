using MedBot.Duties;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>Which messages that change something have been answered; kept for a day.</summary>
internal sealed partial class SeenActivities(IDbContextFactory<MedBotDb> stores, StoreAddress store, TimeProvider clock, ILogger<SeenActivities> logger) : IDuty
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<bool> HoldsAsync(Turn turn, CancellationToken cancellationToken)
    {
        (string conversation, string id) = (turn.ConversationId, turn.Activity.Id!);
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        return await db.Set<SeenActivity>().AnyAsync(row => row.Conversation == conversation && row.Id == id, cancellationToken);
    }

    /// <summary>Added when the answer has been sent: a repeat that comes in between finds nothing left to change.</summary>
    public async Task AddAsync(Turn turn)
    {
        try
        {
            await using MedBotDb db = await stores.CreateDbContextAsync();
            db.Add(new SeenActivity { Conversation = turn.ConversationId, Id = turn.Activity.Id!, At = clock.GetUtcNow() });
            await db.SaveChangesAsync();
        }
        catch (Exception failure)
        {
            LogNotKept(failure);
        }
    }

    /// <summary>Forgets the old ones.</summary>
    public Task RunAsync(DateTime now, CancellationToken cancellationToken) =>
        store.RunAsync("DELETE FROM \"SeenActivities\" WHERE \"At\" < @before", cancellationToken, ("@before", (clock.GetUtcNow() - Kept).UtcDateTime));

    [LoggerMessage(LogLevel.Warning, "That a message was answered could not be kept; a repeat of it is answered again")]
    private partial void LogNotKept(Exception failure);
}
