using System.Data.Common;
using MedBot.Cards.Privacy;
using MedBot.Chat;
using MedBot.Privacy;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Messages to a person, and those about a person that others were sent.</summary>
internal sealed class PersonalMessages(RecentAnswers answers) : IPersonalData
{
    private static readonly string[] Kinds = [DeliveryKind.Personal, DeliveryKind.Chat];
    private static readonly OutboxState[] Over = [OutboxState.Sent, OutboxState.Cancelled, OutboxState.Refused];

    public async Task<IReadOnlyList<StoredOnPerson>> ReadAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        List<OutboxMessage> messages = await To(db, person).AsNoTracking().OrderBy(message => message.Id).ToListAsync(cancellationToken);
        var about = await About(db, person).CountAsync(cancellationToken);
        return
        [
            new()
            {
                What = PersonalDataText.Messages,
                Count = messages.Count + about,
                Lines =
                [
                    .. messages.SelectMany(Lines),
                    .. about > 0 ? [$"{about}, som andre har fået, og hvor du er nævnt"] : Array.Empty<string>(),
                ],
            },
        ];
    }

    public async Task ForgetAsync(MedBotDb db, DataSubject person, DateOnly today, CancellationToken cancellationToken)
    {
        await To(db, person).ExecuteDeleteAsync(cancellationToken);
        await About(db, person).Where(message => Kinds.Contains(message.Kind)).ExecuteDeleteAsync(cancellationToken);
        await About(db, person).ExecuteUpdateAsync(set => set.SetProperty(message => message.Payload, (string?)null), cancellationToken);
        answers.Forget(person.ObjectId);
        await db.Set<OutboxSend>().Where(send => send.Conversation == person.ObjectId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<OutboxHold>().Where(hold => hold.Conversation == person.ObjectId).ExecuteDeleteAsync(cancellationToken);
    }

    public Task ExpireAsync(DbConnection store, KeptUntil kept, CancellationToken cancellationToken) => store.RunAsync(
        $"DELETE FROM \"Outbox\" WHERE \"Kind\" IN ('{string.Join("', '", Kinds)}') AND \"State\" IN ('{string.Join("', '", Over)}') AND \"SettledAt\" < @before",
        cancellationToken,
        ("@before", kept.OrdinaryInstant.UtcDateTime));

    /// <summary>All that it says: a copy, not a mention.</summary>
    private static IEnumerable<string> Lines(OutboxMessage message)
    {
        var at = $"{DanishClock.LocalOf(message.CreatedAt):yyyy-MM-dd HH:mm}";
        return message.Payload is { } payload
            ? [$"{at}:", .. CardWords.Of(payload).SelectMany(words => words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(line => $" {line}")]
            : [$"{at}: teksten er slettet"];
    }

    private static IQueryable<OutboxMessage> To(MedBotDb db, DataSubject person) => db.Outbox.Where(message => message.Conversation == person.ObjectId || message.Target == person.ObjectId);

    /// <summary>What has been sent: what waits yet goes as it is, and is forgotten in its time.</summary>
    private static IQueryable<OutboxMessage> About(MedBotDb db, DataSubject person)
    {
        var (within, last) = ($"/{person.Person}/", $"/{person.Person}");
        return db.Outbox.Where(message => message.Conversation != person.ObjectId && Over.Contains(message.State)
            && ((message.Payload != null && message.Payload.Contains(person.Name)) || (person.Person != "" && (message.Key.Contains(within) || message.Key.EndsWith(last)))));
    }
}
