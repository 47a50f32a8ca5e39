using System.Data.Common;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Sees what documents that came in mean for posts, whichever process took them in, and posts agendas whose time has come.</summary>
internal sealed class LookForPosts(
    IDbContextFactory<MedBotDb> stores, StoreAddress store, OrganisationDirectory organisation, DecidePosts decide, DanishClock danish, TimeProvider clock, ILogger<LookForPosts> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private const int AtOnce = 100;

    private (long Version, Domain.Organisation.Organisation Organisation)? seen;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        DateTimeOffset now = clock.GetUtcNow();
        var version = (await StoreVersion.ReadAsync(connection, cancellationToken), organisation.FromFile);
        if (version != seen)
        {
            foreach (long[] some in (await LeftAsync(connection, cancellationToken)).Chunk(AtOnce))
            {
                await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
                await StoreVersion.HoldAsync(db, cancellationToken);
                await decide.TakeAsync(db, some, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
        }

        seen = version;
        foreach (var id in await connection.ReadAsync("SELECT \"Id\" FROM \"MeetingPosts\" WHERE \"State\" = 'Scheduled' AND \"DueAt\" <= @now", row => row.GetInt64(0), cancellationToken, ("@now", now.UtcDateTime)))
        {
            await PostAsync(id, cancellationToken);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => new StorePoll(Pause, clock, logger).RunAsync(RunAsync, stoppingToken);

    /// <summary>Versions that no post has taken account of yet, drafts of what stands in channels, and agendas that are to be posted without asking.</summary>
    private async Task<IEnumerable<long>> LeftAsync(DbConnection connection, CancellationToken cancellationToken)
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
        return left.Where(one => decide.CommitteeOf(one.Committee, one.Name) is not null).Select(one => one.Id);
    }

    private async Task PostAsync(long id, CancellationToken cancellationToken)
    {
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
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
