using MedBot.Cards.Following;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Following;

/// <summary>Tells those who follow something what has come out: outside quiet hours, all that waits in one message, and of one thing once a day.</summary>
internal sealed class TellFollowers(IDbContextFactory<MedBotDb> stores, StoreAddress store, MeetingLibrary library, TimeProvider clock) : IDuty
{
    private const int MostPapers = 5;

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (QuietHours.At(now))
        {
            return;
        }

        foreach (var person in await store.ReadAsync("SELECT DISTINCT \"Person\" FROM \"FollowNews\" WHERE \"ToldOn\" IS NULL", row => row.GetString(0), cancellationToken))
        {
            await stores.ChangeAsync(db => TellAsync(db, person, DateOnly.FromDateTime(now), cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> TellAsync(MedBotDb db, string person, DateOnly today, CancellationToken cancellationToken)
    {
        List<FollowNews> waiting = await db.Set<FollowNews>()
            .Where(news => news.Person == person && news.ToldOn == null && !db.Set<FollowNews>().Any(told => told.FollowId == news.FollowId && told.ToldOn == today))
            .OrderBy(news => news.FollowId).ThenBy(news => news.MeetingId)
            .Take(MostPapers)
            .ToListAsync(cancellationToken);
        Dictionary<long, Follow> follows = (await MyFollowsCommand.OfAsync(db, person, cancellationToken)).ToDictionary(follow => follow.Id);
        List<FollowedPaper> papers = [];
        foreach (FollowNews news in waiting)
        {
            news.ToldOn = today;

            // One that was made a draft meanwhile is no longer out.
            if (await db.Set<StoredDocument>().AsNoTracking().FirstOrDefaultAsync(document => document.MeetingId == news.MeetingId && document.Kind == news.Kind && document.Current && !document.Draft, cancellationToken) is { } stored)
            {
                Follow follow = follows[news.FollowId];
                OpenDocument open = OpenDocument.Of(stored.Read());
                papers.Add(new(open, follow.Name, follow.Kind == FollowKind.Topic ? FollowedTopic.ItemsOn(follow.Subject, open, library.Current.Vocabulary) : []));
            }
        }

        if (papers.Count > 0)
        {
            db.Outbox.Add(OutboxMessage.ToPerson($"follow/{waiting[0].FollowId}/{today:yyyy-MM-dd}", person, FollowNewsCard.For(papers), clock.GetUtcNow()));
        }

        return papers.Count > 0;
    }
}
