using MedBot.Cards.Meetings;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Libraries;

/// <summary>Queues for the secretary that a file in a library can't be taken in.</summary>
internal sealed class TellOfFiles(OrganisationDirectory directory, DanishClock danish, TimeProvider clock)
{
    /// <summary>Saved by the caller.</summary>
    /// <param name="key">What it is about.</param>
    /// <param name="committees">Those whose documents lie there; where there are several, HR is told.</param>
    public async Task QueueAsync(MedBotDb db, string key, IReadOnlyList<Committee> committees, string fileName, string refusal, CancellationToken cancellationToken)
    {
        var organisation = directory.Current;
        var keeper = committees is [var one]
            ? organisation.KeeperOf(one, DateOnly.FromDateTime(danish.Now))
            : organisation.Hr.Select(organisation.PersonById).FirstOrDefault(person => person?.AadObjectId is not null);
        if (keeper?.AadObjectId is { } person && !await db.Outbox.AnyAsync(message => message.Key == key, cancellationToken))
        {
            db.Outbox.Add(OutboxMessage.ToPerson(key, person, DocumentRefusedCard.For(fileName, refusal), clock.GetUtcNow()));
        }
    }
}
