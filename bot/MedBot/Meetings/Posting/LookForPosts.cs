using System.Data.Common;
using System.Runtime.ExceptionServices;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Sees what documents that came in mean for posts, whichever process took them in, and posts agendas whose time has come.</summary>
internal sealed class LookForPosts(
    IDbContextFactory<MedBotDb> stores, StoreAddress store, OrganisationDirectory organisation, DecidePosts decide, DanishClock danish, TimeProvider clock, ILogger<LookForPosts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private (long Version, Domain.Organisation.Organisation Organisation)? seen;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        var version = (await StoreVersion.ReadAsync(connection, cancellationToken), organisation.FromFile);
        Exception? failed = null;
        if (version != seen)
        {
            foreach (var (committee, papers) in await LeftAsync(connection, cancellationToken))
            {
                failed = await TryAsync(db => decide.TakeAsync(db, committee, papers, cancellationToken), cancellationToken) ?? failed;
            }

            seen = failed is null ? version : null;
        }

        foreach (var id in await connection.ReadAsync("SELECT \"Id\" FROM \"MeetingPosts\" WHERE \"State\" = 'Scheduled' AND \"DueAt\" <= @now", row => row.GetInt64(0), cancellationToken, ("@now", now.UtcDateTime)))
        {
            failed = await TryAsync(db => PostAsync(db, id, cancellationToken), cancellationToken) ?? failed;
        }

        if (failed is not null)
        {
            ExceptionDispatchInfo.Throw(failed);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new StorePoll(Pause, clock, logger).RunAsync(RunAsync, stoppingToken);

    /// <summary>What fails with one committee's papers does not keep those of others waiting.</summary>
    private async Task<Exception?> TryAsync(Func<MedBotDb, Task> change, CancellationToken cancellationToken)
    {
        try
        {
            await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await StoreVersion.HoldAsync(db, cancellationToken);
            await change(db);
            await transaction.CommitAsync(cancellationToken);
            return null;
        }
        catch (Exception failure) when (!StorePoll.IsAway(failure) && !cancellationToken.IsCancellationRequested)
        {
            return failure;
        }
    }

    /// <summary>By committee that the organisation knows: versions that no post has taken account of yet, drafts of what stands in channels, and agendas that are to be posted without asking.</summary>
    private async Task<IEnumerable<(Committee Committee, long[] Documents)>> LeftAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var left = await connection.ReadAsync(
            """
            SELECT document."Id", meeting."Committee", meeting."CommitteeName"
            FROM "Documents" AS document JOIN "Meetings" AS meeting ON meeting."Id" = document."MeetingId"
            WHERE document."Current" AND NOT document."History" AND (document."Kind" = 'Minutes' OR meeting."Date" >= @today)
            AND CASE WHEN document."Draft"
                THEN EXISTS (SELECT 1 FROM "MeetingPosts" AS post WHERE post."MeetingId" = document."MeetingId" AND post."Kind" = document."Kind" AND post."State" = 'Posted')
                ELSE NOT EXISTS (SELECT 1 FROM "MeetingPosts" AS post WHERE post."MeetingId" = document."MeetingId" AND post."Kind" = document."Kind" AND post."DocumentId" = document."Id"
                    AND NOT (document."Post" AND post."State" IN ('Offered', 'Scheduled'))) END
            ORDER BY meeting."Date"
            """,
            row => (Id: row.GetInt64(0), Committee: row.GetString(1), Name: row.GetString(2)),
            cancellationToken,
            ("@today", DateOnly.FromDateTime(danish.Now)));
        return from one in left
               group one.Id by decide.CommitteeOf(one.Committee, one.Name) into papers
               where papers.Key is not null
               select (papers.Key, papers.ToArray());
    }

    private async Task PostAsync(MedBotDb db, long id, CancellationToken cancellationToken)
    {
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
    }
}
