using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>A meeting's history: the versions of its papers and what was done with them, and what the asker may do next.</summary>
internal sealed class ViewHistory(OrganisationDirectory organisation)
{
    public async Task<MeetingHistory> ReadAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, Asker asker, DateTime now, CancellationToken cancellationToken)
    {
        Meeting meeting = folder.Meeting;
        var versions = await db.Set<StoredDocument>().Where(document => document.MeetingId == meeting.Id)
            .Select(document => new { document.ImportedAt, document.Kind, document.Version, document.ImportedBy, document.Draft })
            .ToListAsync(cancellationToken);
        List<MeetingEvent> events = await db.Set<MeetingEvent>().AsNoTracking().Where(happened => happened.MeetingId == meeting.Id).OrderBy(happened => happened.Id).ToListAsync(cancellationToken);
        var approvals = await ApprovalsAsync(db, papers, folder, cancellationToken);
        var standing = folder.Minutes is null ? null : papers.WholeStandingOf(folder);
        var keeps = papers.Committee.IsKeptBy(asker, DateOnly.FromDateTime(now));
        return new(
            meeting.Id,
            new(papers.Committee.Name, meeting.Date, meeting.Extraordinary),
            standing,
            standing is MinutesStanding.ByHand(var word) ? NameOf(word.By) : null,
            folder.Minutes?.Document.Draft is true,
            [
                .. versions.Select(version => (At: version.ImportedAt, Line: new HistoryLine(DanishClock.LocalOf(version.ImportedAt), version.Kind, version.Version == 1 ? MeetingEventKind.TakenIn : MeetingEventKind.Replaced, NameOf(version.ImportedBy), Draft: version.Draft)))
                    .Concat(events.Select(happened => (happened.At, Line: new HistoryLine(DanishClock.LocalOf(happened.At), happened.Paper, happened.Kind, NameOf(happened.By), happened.ByMeeting, happened.Remark))))
                    .Concat(approvals)
                    .OrderBy(one => one.At).Select(one => one.Line),
            ],
            keeps ? [.. Orders(folder, standing)] : [],
            keeps ? [.. Handles(folder, now)] : []);
    }

    /// <summary>Approvals by later meetings, from when the first version that tells of it came in.</summary>
    private static async Task<IEnumerable<(DateTimeOffset At, HistoryLine Line)>> ApprovalsAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, CancellationToken cancellationToken)
    {
        DateOnly meeting = folder.Meeting.Date;
        long[] later = [.. papers.Folders.Where(other => other.Meeting.Date > meeting && CommitteePapers.ApprovalIn(other, meeting) is not null).Select(other => other.Meeting.Id)];
        var versions = await db.Set<StoredDocument>().AsNoTracking().Where(document => later.Contains(document.MeetingId) && !document.Draft).OrderBy(document => document.ImportedAt).ToListAsync(cancellationToken);
        return from version in versions
               group version by version.MeetingId into approving
               let approval = CommitteePapers.ApprovalIn(papers.Folders.Single(other => other.Meeting.Id == approving.Key), meeting)!
               let first = approving.First(version => version.Read().Approvals.Any(one => one.Date == meeting && one.Approved == true))
               select (first.ImportedAt, new HistoryLine(DanishClock.LocalOf(first.ImportedAt), DocumentKind.Minutes, MeetingEventKind.Approved, By: null, first.Read().Date, approval.Remark));
    }

    private static IEnumerable<KeeperOrder> Orders(MeetingFolder folder, MinutesStanding? standing)
    {
        if (folder.Minutes is { Document.Draft: true })
        {
            yield return KeeperOrder.NoDraft;
        }
        else if (folder.Minutes is not null)
        {
            yield return standing is MinutesStanding.Approved ? KeeperOrder.UndoApproval : KeeperOrder.Approve;
            yield return KeeperOrder.Draft;
        }
    }

    private static IEnumerable<PostHandle> Handles(MeetingFolder folder, DateTime now) =>
        new[] { folder.AgendaPost, folder.MinutesPost }.OfType<MeetingPost>()
            .Where(post => post.State is PostState.Posted or PostState.TakenBack || (post.Kind is DocumentKind.Agenda && folder.Meeting.Date >= DateOnly.FromDateTime(now)))
            .Select(post => new PostHandle(post.Id, post.Kind, post.State));

    /// <summary>People who left go by no name, nor do the demo and the command line.</summary>
    private string? NameOf(string? id) => id is null ? null : (organisation.FromFile.PersonById(id) ?? organisation.FromFile.PersonKnownAs(id, null, "", byName: false))?.Name;
}
