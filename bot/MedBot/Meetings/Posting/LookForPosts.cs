using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Sees what documents that came in mean for posts, whichever process took them in, and posts agendas whose time has come.</summary>
internal sealed class LookForPosts(
    IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, DecidePosts decide, DanishClock danish, TimeProvider clock, ILogger<LookForPosts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int AtOnce = 100;

    private (long Version, Domain.Organisation.Organisation Organisation)? seen;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        var version = (await StoreVersion.ReadAsync(db, cancellationToken), organisation.FromFile);
        if (version != seen)
        {
            foreach (long[] some in (await LeftAsync(db, cancellationToken)).Chunk(AtOnce))
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await StoreVersion.HoldAsync(db, cancellationToken);
                await decide.TakeAsync(db, some, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }

        seen = version;
        foreach (var id in await db.Set<MeetingPost>().Where(post => post.State == PostState.Scheduled && post.DueAt <= now).Select(post => post.Id).ToListAsync(cancellationToken))
        {
            await PostAsync(db, id, cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new StorePoll(Pause, clock, logger).RunAsync(RunAsync, stoppingToken);

    /// <summary>Versions that no post has taken account of yet, drafts of what stands in channels, and agendas that are to be posted without asking.</summary>
    private async Task<IEnumerable<long>> LeftAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(danish.Now);
        var left = await db.Set<StoredDocument>()
            .Where(document => document.Current && !document.History)
            .Join(db.Set<Meeting>(), document => document.MeetingId, meeting => meeting.Id, (document, meeting) => new { document, meeting.Date, meeting.Committee, meeting.CommitteeName })
            .Where(one => one.document.Kind == DocumentKind.Minutes || one.Date >= today)
            .Where(one => one.document.Draft
                ? db.Set<MeetingPost>().Any(post => post.MeetingId == one.document.MeetingId && post.Kind == one.document.Kind && post.State == PostState.Posted)
                : !db.Set<MeetingPost>().Any(post => post.MeetingId == one.document.MeetingId && post.Kind == one.document.Kind && post.DocumentId == one.document.Id
                    && !(one.document.Post && (post.State == PostState.Offered || post.State == PostState.Scheduled))))
            .OrderBy(one => one.Date)
            .Select(one => new { one.document.Id, one.Committee, one.CommitteeName })
            .ToListAsync(cancellationToken);
        return left.Where(one => decide.CommitteeOf(one.Committee, one.CommitteeName) is not null).Select(one => one.Id);
    }

    private async Task PostAsync(MedBotDb db, long id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoreVersion.HoldAsync(db, cancellationToken);
        if (await decide.FindAsync(db, id, cancellationToken) is var (papers, folder, post) && post.State is PostState.Scheduled)
        {
            // Too late: the meeting is over, or nothing is there to post or nowhere to post it.
            if (folder.Meeting.Date < DateOnly.FromDateTime(danish.Now) || !await decide.PostAgendaAsync(db, papers, folder, by: null, cancellationToken))
            {
                post.Decline();
                decide.Record(db, folder, DocumentKind.Agenda, MeetingEventKind.Declined, by: null);
                await decide.SaveAndRefreshAsync(db, papers, folder, post, cancellationToken);
            }
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
