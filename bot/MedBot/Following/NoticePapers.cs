using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Following;

/// <summary>Sees that an agenda or approved minutes have come out, and notes down who is to hear of it.</summary>
internal sealed class NoticePapers(IDbContextFactory<MedBotDb> stores, StoreAddress store, MeetingLibrary library, OrganisationDirectory organisation, StoreWatch watch) : IDuty
{
    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        await watch.LookAsync(cancellationToken);
        MeetingCatalogue catalogue = library.Current;
        HashSet<long> approved =
        [
            .. catalogue.Meetings.Where(meeting => meeting.Minutes == MinutesStatus.Approved)
                .SelectMany(meeting => catalogue.Documents[meeting.Key])
                .Where(document => document.Kind == DocumentKind.Minutes)
                .Select(document => document.Id),
        ];

        // Minutes that somebody said are approved are so by their post alone.
        approved.UnionWith(await store.ReadAsync("SELECT \"ShownId\" FROM \"MeetingPosts\" WHERE \"Kind\" = 'Minutes' AND \"State\" = 'Posted' AND \"ShownId\" IS NOT NULL", row => row.GetInt64(0), cancellationToken));

        // Without their contents: minutes that nobody ever approves stay among them.
        var unnoticed = await store.ReadAsync(
            """
            SELECT document."Id", document."Kind", meeting."Committee", meeting."Date",
                EXISTS (SELECT 1 FROM "MeetingPosts" AS post WHERE post."MeetingId" = document."MeetingId" AND post."Kind" = document."Kind" AND post."State" = 'Posted')
            FROM "Documents" AS document JOIN "Meetings" AS meeting ON meeting."Id" = document."MeetingId"
            WHERE document."Current" AND NOT document."History" AND NOT document."Draft"
            AND NOT EXISTS (SELECT 1 FROM "PapersOut" AS paper WHERE paper."MeetingId" = document."MeetingId" AND paper."Kind" = document."Kind")
            """,
            row => new Unnoticed(row.GetInt64(0), row.GetEnum<DocumentKind>(1), row.GetString(2), row.GetFieldValue<DateOnly>(3), row.GetBoolean(4)),
            cancellationToken);
        foreach (var paper in unnoticed.Where(paper => paper.Kind == DocumentKind.Agenda || approved.Contains(paper.Document)))
        {
            var late = paper.Kind == DocumentKind.Agenda && paper.Date < DateOnly.FromDateTime(now);
            if (late || !await IsHeldBackAsync(paper, cancellationToken))
            {
                await stores.ChangeAsync(db => NoticeAsync(db, paper, late, catalogue, cancellationToken), cancellationToken);
            }
        }
    }

    private static async Task<bool> NoticeAsync(MedBotDb db, Unnoticed paper, bool late, MeetingCatalogue catalogue, CancellationToken cancellationToken)
    {
        StoredDocument stored = await db.Set<StoredDocument>().AsNoTracking().SingleAsync(one => one.Id == paper.Document, cancellationToken);
        if (await db.Set<PaperOut>().AnyAsync(known => known.MeetingId == stored.MeetingId && known.Kind == stored.Kind, cancellationToken))
        {
            return false;
        }

        db.Add(new PaperOut { MeetingId = stored.MeetingId, Kind = stored.Kind });
        if (late)
        {
            return false;
        }

        OpenDocument open = OpenDocument.Of(stored.Read());
        List<Follow> follows = await db.Set<Follow>().AsNoTracking().OrderBy(follow => follow.Id).ToListAsync(cancellationToken);
        HashSet<string> topics = [.. follows.Where(follow => follow.Kind == FollowKind.Topic).Select(follow => follow.Subject).Distinct().Where(topic => FollowedTopic.ItemsOn(topic, open, catalogue.Vocabulary).Count > 0)];
        db.AddRange(follows
            .Where(follow => follow.Kind == FollowKind.Committee ? follow.Subject == paper.Committee : topics.Contains(follow.Subject))
            .DistinctBy(follow => follow.Person)
            .Select(follow => new FollowNews { Person = follow.Person, MeetingId = stored.MeetingId, Kind = stored.Kind, FollowId = follow.Id }));
        return true;
    }

    /// <summary>Whoever keeps the committee's papers decides when one comes out in its channels: followers do not hear of it before. A committee without channels is not asked.</summary>
    private async Task<bool> IsHeldBackAsync(Unnoticed paper, CancellationToken cancellationToken)
    {
        if (paper.Posted || organisation.FromFile.CommitteeById(paper.Committee) is not { } committee)
        {
            return false;
        }

        var said = await store.ReadAsync(
            "SELECT \"Channel\", \"Team\", \"Used\", \"By\", \"At\" FROM \"ChannelUses\" WHERE \"Committee\" = @committee AND \"Kind\" = @kind ORDER BY \"At\"",
            row => new ChannelUse { Committee = committee.Id, Kind = paper.Kind, Channel = row.GetString(0), Team = row.GetString(1), Used = row.GetBoolean(2), By = row.GetString(3), At = row.GetInstant(4) },
            cancellationToken,
            ("@committee", committee.Id),
            ("@kind", paper.Kind.ToString()));
        return CommitteeChannels.Of(organisation.FromFile, committee, paper.Kind, said).Count > 0;
    }

    /// <param name="Committee">Its id.</param>
    /// <param name="Posted">It stands in its committee's channels.</param>
    private sealed record Unnoticed(long Document, DocumentKind Kind, string Committee, DateOnly Date, bool Posted);
}
