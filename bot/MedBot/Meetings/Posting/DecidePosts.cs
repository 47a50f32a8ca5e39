using System.Globalization;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Sees what documents and people's words mean for the posts of their committee. In one transaction with the posts that come of it; again it changes nothing.</summary>
internal sealed class DecidePosts(OrganisationDirectory organisation, PublishPosts publish, TellKeeper keeper, DanishClock danish, TimeProvider clock)
{
    /// <summary>Minutes are approved by one of the next meetings: what lies further back than this is touched by no new document.</summary>
    private const int MonthsBack = 13;

    /// <summary>When agendas are posted by themselves; Danish local time.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    /// <summary>The committee of a meeting; null where the organisation file does not know it.</summary>
    public Committee? CommitteeOf(string id, string name) => organisation.FromFile.CommitteeById(id) ?? organisation.FromFile.CommitteeNamed(name);

    /// <summary>Documents came in.</summary>
    /// <param name="documents">Ids of the new versions.</param>
    public async Task TakeAsync(MedBotDb db, Committee committee, IReadOnlyCollection<long> documents, CancellationToken cancellationToken)
    {
        var touched = await db.Set<StoredDocument>().AsNoTracking().Where(document => documents.Contains(document.Id) && document.Current)
            .Join(db.Set<Meeting>(), document => document.MeetingId, meeting => meeting.Id, (document, meeting) => new { document.Id, document.Post, document.Content, meeting.Date })
            .ToListAsync(cancellationToken);
        if (touched.Count > 0)
        {
            IEnumerable<DateOnly> approved = touched.SelectMany(document => MeetingDocumentJson.Read(document.Content).Approvals).Select(approval => approval.Date);
            DateOnly from = touched.Select(document => document.Date.AddMonths(-MonthsBack)).Concat(approved).Min();
            await DecideAsync(db, committee, from, touched.ToDictionary(document => document.Id, document => document.Post), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Somebody said something of a meeting's papers.</summary>
    public async Task DecideAsync(MedBotDb db, Committee committee, DateOnly meeting, CancellationToken cancellationToken)
    {
        await DecideAsync(db, committee, meeting.AddMonths(-MonthsBack), [], cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The time of an agenda has come, or its keeper says now. False where there is no channel for it, or nothing to post.</summary>
    public async Task<bool> PostAgendaAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, string? by, CancellationToken cancellationToken)
    {
        if (folder is not { AgendaPost: { } post, Agenda: { Counts: true } agenda })
        {
            return false;
        }

        IReadOnlyList<ChannelReference> channels = await publish.ChannelsAsync(db, papers.Committee, post, cancellationToken);
        if (channels.Count == 0)
        {
            return false;
        }

        if (post.Post())
        {
            await publish.PostAsync(db, post, channels, publish.Agenda(agenda.Document), cancellationToken);
            Record(db, folder, DocumentKind.Agenda, MeetingEventKind.Posted, by);
            await SaveAndRefreshAsync(db, papers, folder, post, cancellationToken);
        }

        return true;
    }

    /// <summary>Puts minutes that were taken back into their channels again. False where they are no longer approved, or have no channel.</summary>
    public async Task<bool> PostMinutesAgainAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, string by, CancellationToken cancellationToken)
    {
        if (folder is not { MinutesPost: { } post, Minutes: { } minutes })
        {
            return false;
        }

        if (post.Resume())
        {
            await DecideMinutesAsync(db, papers, folder, minutes, by, cancellationToken);
        }

        return post.State is PostState.Posted;
    }

    /// <summary>A post with the papers that decide on it.</summary>
    public async Task<(CommitteePapers Papers, MeetingFolder Folder, MeetingPost Post)?> FindAsync(MedBotDb db, long post, CancellationToken cancellationToken)
    {
        if (await db.Set<MeetingPost>().FirstOrDefaultAsync(one => one.Id == post, cancellationToken) is not { } found || await FindMeetingAsync(db, found.MeetingId, cancellationToken) is not var (papers, folder))
        {
            return null;
        }

        return (papers, folder, found);
    }

    /// <summary>A meeting with its committee's papers; null where the organisation does not know the committee.</summary>
    public async Task<(CommitteePapers Papers, MeetingFolder Folder)?> FindMeetingAsync(MedBotDb db, long meeting, CancellationToken cancellationToken)
    {
        if (await db.Set<Meeting>().FirstOrDefaultAsync(one => one.Id == meeting, cancellationToken) is not { } found
            || CommitteeOf(found.Committee, found.CommitteeName) is not { } committee)
        {
            return null;
        }

        CommitteePapers papers = await CommitteePapers.ReadAsync(db, committee, found.Date.AddMonths(-MonthsBack), cancellationToken);
        return (papers, papers.Folders.Single(folder => folder.Meeting.Id == meeting));
    }

    /// <summary>Its keeper's card shows the post as the store has it.</summary>
    public async Task SaveAndRefreshAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, MeetingPost post, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await keeper.RefreshAsync(db, papers, folder, post, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public void Record(MedBotDb db, MeetingFolder folder, DocumentKind paper, MeetingEventKind kind, string? by) =>
        db.Add(new MeetingEvent { MeetingId = folder.Meeting.Id, Paper = paper, Kind = kind, By = by, At = clock.GetUtcNow() });

    private async Task DecideAsync(MedBotDb db, Committee committee, DateOnly from, Dictionary<long, bool> postAtOnce, CancellationToken cancellationToken)
    {
        CommitteePapers papers = await CommitteePapers.ReadAsync(db, committee, from, cancellationToken);
        foreach (MeetingFolder folder in papers.Folders)
        {
            if (folder.Agenda is { } agenda && postAtOnce.TryGetValue(agenda.Id, out var atOnce))
            {
                await DecideAgendaAsync(db, papers, folder, agenda, atOnce, cancellationToken);
            }

            if (folder.Minutes is { History: false } minutes)
            {
                await DecideMinutesAsync(db, papers, folder, minutes, by: null, cancellationToken);
                await AskWhichAsync(db, papers, folder, minutes, cancellationToken);
            }
        }
    }

    private async Task DecideAgendaAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, FiledPaper agenda, bool atOnce, CancellationToken cancellationToken)
    {
        DateTime now = danish.Now;
        if (agenda.Document.Draft && folder.AgendaPost is { } standing && standing.TakeBack())
        {
            await publish.TakeBackAsync(db, standing, PostGoneCard.TakenBack(agenda.Document.Meeting, DocumentKind.Agenda), cancellationToken);
            Record(db, folder, DocumentKind.Agenda, MeetingEventKind.Withdrawn, by: null);
        }

        if (agenda.Document.Draft || folder.Meeting.Date < DateOnly.FromDateTime(now))
        {
            return;
        }

        MeetingPost post = folder.AgendaPost ??= db.Add(new MeetingPost(folder.Meeting.Id, DocumentKind.Agenda)).Entity;
        var shown = post.ShownId;
        AgendaTime? byItself = await db.Set<AgendaTime>().AsNoTracking().FirstOrDefaultAsync(time => time.Committee == papers.Committee.Id, cancellationToken);
        PostStep step = post.TakeAgenda(agenda.Id, byItself is null ? null : DanishClock.InstantOf(folder.Meeting.Date.AddDays(-byItself.DaysBefore).ToDateTime(Morning)));
        await db.SaveChangesAsync(cancellationToken);
        if (step is PostStep.Update)
        {
            await ReviseAsync(db, folder, post, shown!.Value, agenda, cancellationToken);
        }

        var posted = (atOnce || post.DueAt <= clock.GetUtcNow()) && await PostAgendaAsync(db, papers, folder, by: null, cancellationToken);
        if (step is PostStep.Offer && !(posted && atOnce))
        {
            await keeper.AskAsync(db, papers, folder, post, cancellationToken);
        }
        else if (step is not PostStep.None)
        {
            await keeper.RefreshAsync(db, papers, folder, post, cancellationToken);
        }
    }

    private async Task ReviseAsync(MedBotDb db, MeetingFolder folder, MeetingPost post, long shown, FiledPaper agenda, CancellationToken cancellationToken)
    {
        await publish.UpdateAsync(db, post, publish.Agenda(agenda.Document), cancellationToken);
        StoredDocument before = await db.Set<StoredDocument>().AsNoTracking().SingleAsync(document => document.Id == shown, cancellationToken);

        var changes = AgendaChanges.Between(publish.OpenTitles(before.Read()), publish.OpenTitles(agenda.Document));
        if (changes.Any)
        {
            await publish.ReplyAsync(db, post, AgendaChangesCard.For(publish.Open(agenda.Document), changes), cancellationToken);
        }

        Record(db, folder, DocumentKind.Agenda, MeetingEventKind.Updated, by: null);
    }

    private async Task DecideMinutesAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, FiledPaper minutes, string? by, CancellationToken cancellationToken)
    {
        if (minutes.Document.Draft && folder.MinutesPost is null)
        {
            return;
        }

        MeetingPost post = folder.MinutesPost ??= db.Add(new MeetingPost(folder.Meeting.Id, DocumentKind.Minutes)).Entity;
        IReadOnlyList<ChannelReference> channels = await publish.ChannelsAsync(db, papers.Committee, post, cancellationToken);
        var approval = minutes.Counts ? papers.StandingOf(folder) as MinutesStanding.Approved : null;
        PostStep step = post.TakeMinutes(minutes.Id, approval is null || channels.Count == 0 ? null : Known(approval));
        await db.SaveChangesAsync(cancellationToken);
        switch (step)
        {
            case PostStep.Post:
                await publish.PostAsync(db, post, channels, publish.Minutes(minutes.Document, approval!, corrected: false), cancellationToken);
                Record(db, folder, DocumentKind.Minutes, MeetingEventKind.Posted, by);
                await db.SaveChangesAsync(cancellationToken);
                await keeper.ShowAsync(db, papers, folder, post, cancellationToken);
                break;
            case PostStep.Update:
                await publish.UpdateAsync(db, post, publish.Minutes(minutes.Document, approval!, corrected: true), cancellationToken);
                Record(db, folder, DocumentKind.Minutes, MeetingEventKind.Updated, by: null);
                await keeper.RefreshAsync(db, papers, folder, post, cancellationToken);
                break;
            case PostStep.Withdraw:
                await publish.TakeBackAsync(
                    db, post, minutes.Document.Draft ? PostGoneCard.TakenBack(minutes.Document.Meeting, DocumentKind.Minutes) : PostGoneCard.NotApproved(minutes.Document.Meeting), cancellationToken);
                Record(db, folder, DocumentKind.Minutes, MeetingEventKind.Withdrawn, by: null);
                await keeper.RefreshAsync(db, papers, folder, post, cancellationToken);
                break;
            case PostStep.None when approval is not null && post.State is PostState.Waiting:
                await keeper.ShowAsync(db, papers, folder, post, cancellationToken);
                break;
        }
    }

    private async Task AskWhichAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, FiledPaper minutes, CancellationToken cancellationToken)
    {
        if (!minutes.Counts || Approvals.OfPreviousWithoutDate(minutes.Document) is not { Approved: true } verdict
            || papers.Folders.Any(other => other.Events.Any(happened => happened.Word is { Undoes: false, Meeting: { } by } && by == folder.Meeting.Date)))
        {
            return;
        }

        MeetingFolder[] earlier = [.. papers.Folders.Where(other => other.Meeting.Date < folder.Meeting.Date && other.Minutes is { Counts: true }).Reverse()];
        if (earlier is [var previous, ..] && papers.StandingOf(previous) is not MinutesStanding.Approved)
        {
            await keeper.AskWhichAsync(db, papers.Committee, folder, verdict.Remark, [.. earlier.Where(other => papers.StandingOf(other) is not MinutesStanding.Approved)], cancellationToken);
        }
    }

    private static string Known(MinutesStanding.Approved approval) => approval switch
    {
        MinutesStanding.ByMeeting(var meeting, var remark) => string.Create(CultureInfo.InvariantCulture, $"{meeting:yyyy-MM-dd} {remark}"),
        MinutesStanding.ByHand(var word) => string.Create(CultureInfo.InvariantCulture, $"{word.Meeting:yyyy-MM-dd} {word.By} {word.Remark}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
