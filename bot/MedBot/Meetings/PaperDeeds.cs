using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings;

/// <summary>What was done with agendas and minutes.</summary>
internal sealed class PaperDeeds : IDeeds
{
    public async Task<IReadOnlyList<DoneBy>> SinceAsync(MedBotDb db, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var taken = await db.Set<StoredDocument>().Where(document => document.ImportedAt >= since)
            .Join(db.Set<Meeting>(), document => document.MeetingId, meeting => meeting.Id, (document, meeting) => new { meeting.CommitteeName, meeting.Date, document.Kind, document.Version, document.Draft, document.ImportedBy, document.ImportedAt })
            .ToListAsync(cancellationToken);
        var done = await db.Set<MeetingEvent>().AsNoTracking().Where(happened => happened.At >= since)
            .Join(db.Set<Meeting>(), happened => happened.MeetingId, meeting => meeting.Id, (happened, meeting) => new { meeting.CommitteeName, meeting.Date, Happened = happened })
            .ToListAsync(cancellationToken);
        return
        [
            .. taken.Select(one => Done(one.CommitteeName, one.Date, one.ImportedBy, new(DanishClock.LocalOf(one.ImportedAt), one.Kind, one.Version == 1 ? MeetingEventKind.TakenIn : MeetingEventKind.Replaced, null, Draft: one.Draft), one.ImportedAt)),
            .. done.Select(one => Done(one.CommitteeName, one.Date, one.Happened.By, new(DanishClock.LocalOf(one.Happened.At), one.Happened.Paper, one.Happened.Kind, null, one.Happened.ByMeeting), one.Happened.At)),
        ];
    }

    private static DoneBy Done(string committee, DateOnly meeting, string? by, HistoryLine line, DateTimeOffset at) => new(at, DeedText.Paper(committee, meeting, MeetingHistoryCard.What(line)), by);
}
