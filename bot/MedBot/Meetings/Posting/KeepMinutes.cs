using System.Diagnostics;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Approves minutes by a chair's or secretary's word, undoes it, and makes them a draft or more than that. Answered with the meeting's history.</summary>
internal sealed class KeepMinutes(IDbContextFactory<MedBotDb> stores, DecidePosts decide, ImportMeeting import, ViewHistory history, StoreWatch watch, TimeProvider clock)
{
    public async Task<AdaptiveCard> RunAsync(long meeting, KeeperOrder order, Asker asker, DateTime now, CancellationToken cancellationToken)
    {
        if (order is KeeperOrder.Draft or KeeperOrder.NoDraft)
        {
            return await MarkAsync(meeting, order is KeeperOrder.Draft, asker, now, cancellationToken);
        }

        return await ChangeAsync(meeting, asker, now, (db, papers, folder) => order switch
        {
            KeeperOrder.Approve => Approve(db, papers, folder, asker.Id(), null, null),
            KeeperOrder.UndoApproval => Undo(db, papers, folder, asker.Id()),
            _ => null,
        }, cancellationToken);
    }

    /// <summary>The minutes that a later meeting approved without naming their day.</summary>
    public async Task<AdaptiveCard> AnswerAsync(ApprovalQuestionCard.Answered answer, Asker asker, DateTime now, CancellationToken cancellationToken) =>
        await ChangeAsync(answer.Approved, asker, now, (db, papers, folder) =>
            papers.Folders.FirstOrDefault(other => other.Meeting.Id == answer.Approving)?.Minutes is { } approving
                ? Approve(db, papers, folder, asker.Id(), approving.Document.Date, Approvals.OfPreviousWithoutDate(approving.Document)?.Remark)
                : KeeperAnswerCard.NoMinutes, cancellationToken);

    private async Task<AdaptiveCard> ChangeAsync(long meeting, Asker asker, DateTime now, Func<MedBotDb, CommitteePapers, MeetingFolder, string?> change, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoreVersion.RaiseAsync(db, cancellationToken);
        if (await decide.FindMeetingAsync(db, meeting, cancellationToken) is not var (papers, folder) || !papers.Committee.IsKeptBy(asker, DateOnly.FromDateTime(now)))
        {
            return KeeperAnswerCard.NotAllowed();
        }

        var said = change(db, papers, folder);
        await db.SaveChangesAsync(cancellationToken);
        await decide.DecideAsync(db, papers.Committee, folder.Meeting.Date, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await watch.LookAsync(cancellationToken);
        return await ShowAsync(db, meeting, asker, now, said, cancellationToken);
    }

    private string Approve(MedBotDb db, CommitteePapers papers, MeetingFolder folder, string by, DateOnly? byMeeting, string? remark)
    {
        if (folder.Minutes is not { } minutes)
        {
            return KeeperAnswerCard.NoMinutes;
        }

        if (minutes.Document.Draft)
        {
            return KeeperAnswerCard.IsDraft;
        }

        if (papers.WholeStandingOf(folder) is MinutesStanding.Approved)
        {
            return KeeperAnswerCard.ApprovedBefore;
        }

        db.Add(new MeetingEvent { MeetingId = folder.Meeting.Id, Paper = DocumentKind.Minutes, Kind = MeetingEventKind.Approved, At = clock.GetUtcNow(), By = by, ByMeeting = byMeeting, Remark = remark });
        return minutes.History ? KeeperAnswerCard.ApprovedUnposted : KeeperAnswerCard.Approved;
    }

    private string Undo(MedBotDb db, CommitteePapers papers, MeetingFolder folder, string by)
    {
        var undone = false;
        while (folder.Minutes is not null && papers.WholeStandingOf(folder) is MinutesStanding.Approved approved)
        {
            // More than one meeting may have approved them.
            DateOnly? meeting = approved switch
            {
                MinutesStanding.ByMeeting(var day, _) => day,
                MinutesStanding.ByHand(var word) => word.Meeting,
                _ => throw new UnreachableException(),
            };
            MeetingEvent undoing = new() { MeetingId = folder.Meeting.Id, Paper = DocumentKind.Minutes, Kind = MeetingEventKind.ApprovalUndone, At = clock.GetUtcNow(), By = by, ByMeeting = meeting };
            db.Add(undoing);
            folder.Events = [.. folder.Events, undoing];
            undone = true;
        }

        return undone ? KeeperAnswerCard.Undone : KeeperAnswerCard.NotApprovedBefore;
    }

    /// <summary>A draft is another version of the minutes, so that the history keeps who made it one.</summary>
    private async Task<AdaptiveCard> MarkAsync(long meeting, bool draft, Asker asker, DateTime now, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        if (await decide.FindMeetingAsync(db, meeting, cancellationToken) is not var (papers, folder) || !papers.Committee.IsKeptBy(asker, DateOnly.FromDateTime(now)))
        {
            return KeeperAnswerCard.NotAllowed();
        }

        if (folder.Minutes is not { } minutes)
        {
            return await ShowAsync(db, meeting, asker, now, KeeperAnswerCard.NoMinutes, cancellationToken);
        }

        var name = await db.Set<StoredDocument>().Where(document => document.Id == minutes.Id).Select(document => document.FileName).SingleAsync(cancellationToken);
        await import.RunAsync([new() { Document = minutes.Document with { Draft = draft }, FileName = name, By = asker.Id(), History = minutes.History }], cancellationToken);
        await watch.LookAsync(cancellationToken);
        return await ShowAsync(db, meeting, asker, now, draft ? KeeperAnswerCard.Drafted : KeeperAnswerCard.Undrafted, cancellationToken);
    }

    public async Task<AdaptiveCard> ShowAsync(MedBotDb db, long meeting, Asker asker, DateTime now, string? said, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        return await decide.FindMeetingAsync(db, meeting, cancellationToken) is var (papers, folder)
            ? MeetingHistoryCard.For(await history.ReadAsync(db, papers, folder, asker, now, cancellationToken), said)
            : KeeperAnswerCard.NoCommittee();
    }
}
