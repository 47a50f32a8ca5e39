using System.Data.Common;
using MedBot.Cards.Privacy;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Following;

/// <summary>What a person follows, and of what they have been told.</summary>
internal sealed class PersonalFollows : IPersonalData
{
    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken) =>
        [StoredOnPerson.Of(PersonalDataText.Follows, await db.Set<Follow>().Where(follow => follow.Person == person.ObjectId).OrderBy(follow => follow.Id).Select(follow => follow.Name).ToListAsync(cancellationToken))];

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        await db.Set<FollowNews>().Where(news => news.Person == person.ObjectId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Follow>().Where(follow => follow.Person == person.ObjectId).ExecuteDeleteAsync(cancellationToken);
    }

    public Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken) =>
        store.RunAsync("DELETE FROM \"FollowNews\" WHERE \"ToldOn\" < @before", cancellationToken, ("@before", kept.Ordinary));
}
