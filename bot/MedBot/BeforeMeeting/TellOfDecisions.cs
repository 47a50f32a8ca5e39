using MedBot.Cards.BeforeMeeting;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Sends those whose item or question was taken the decision, when the minutes are there.</summary>
internal sealed class TellOfDecisions(IDbContextFactory<MedBotDb> stores, StoreAddress store, MeetingsAhead ahead, MeetingPapers papers, Contributions contributions) : IDuty
{
    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        if (QuietHours.At(now))
        {
            return;
        }

        foreach (Guid key in await store.ReadAsync("SELECT \"Key\" FROM \"Contributions\" WHERE \"State\" = 'Taken' AND NOT \"Told\"", row => row.GetGuid(0), cancellationToken))
        {
            await stores.ChangeAsync(db => TellAsync(db, key, cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> TellAsync(MedBotDb db, Guid key, CancellationToken cancellationToken)
    {
        Contribution contribution = await db.Set<Contribution>().SingleAsync(known => known.Key == key, cancellationToken);
        if (contribution.Told || ahead.Organisation.PersonById(contribution.Sender) is not { } sender)
        {
            return false;
        }

        // A suggestion may come up later than meant; a question is to its meeting.
        IQueryable<Meeting> meetings = db.Set<Meeting>().Where(meeting => meeting.Committee == contribution.Committee);
        meetings = contribution.IsQuestion ? meetings.Where(meeting => meeting.Date == contribution.Date) : meetings.Where(meeting => meeting.Date >= contribution.SentOn);
        List<StoredDocument> minutes = await meetings.OrderBy(meeting => meeting.Date)
            .SelectMany(meeting => meeting.Documents.Where(document => document.Kind == DocumentKind.Minutes && document.Current && !document.Draft && !document.History))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        foreach (MeetingDocument document in minutes.Select(stored => stored.Read()))
        {
            if (ItemOf(contribution, document) is { Decision: not null } item)
            {
                var open = !item.Closed;
                contribution.Told = true;
                contributions.Queue(db, $"contribution/{key}/concluded", sender, ContributionNewsCard.Concluded(contributions.View(contribution), document, papers.Status(document.Meeting), open ? item : null));
                return true;
            }
        }

        return false;
    }

    /// <summary>Of a question the item with its number, if it is still about the same; else the one whose title is most like it.</summary>
    private static AgendaItem? ItemOf(Contribution contribution, MeetingDocument minutes)
    {
        AgendaItem[] alike = [.. minutes.Items.Where(item => CaseHistory.SameMatter(item.Title, contribution.Title))];
        return Array.Find(alike, item => item.Number == contribution.Item) ?? (alike is [var first, ..] ? first : null);
    }
}
