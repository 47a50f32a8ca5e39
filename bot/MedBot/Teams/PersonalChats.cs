using System.Data.Common;
using MedBot.Cards.Privacy;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Teams;

/// <summary>The addresses of people's chats with the bot.</summary>
internal sealed class PersonalChats : IPersonalData
{
    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken) =>
        [StoredOnPerson.Of(PersonalDataText.Chats, await Of(db, person).Select(chat => chat.Id).ToListAsync(cancellationToken))];

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        IQueryable<string> chats = Of(db, person).Select(chat => chat.Id);
        await db.Set<SeenActivity>().Where(seen => chats.Contains(seen.Conversation)).ExecuteDeleteAsync(cancellationToken);
        await Of(db, person).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>An address where the bot was taken away leads nowhere; one who adds it again says it anew.</summary>
    public Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken) =>
        store.RunAsync("DELETE FROM \"Conversations\" WHERE \"Removed\" AND \"Person\" IS NOT NULL", cancellationToken);

    private static IQueryable<Conversation> Of(MedBotDb db, DataSubject person) => db.Set<Conversation>().Where(chat => chat.Person == person.ObjectId);
}
