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
            SELECT document."Id", document."Kind" FROM "Documents" AS document
            WHERE document."Current" AND NOT document."History" AND NOT document."Draft"
            AND NOT EXISTS (SELECT 1 FROM "PapersOut" AS paper WHERE paper."MeetingId" = document."MeetingId" AND paper."Kind" = document."Kind")
            """,
            row => (Id: row.GetInt64(0), Kind: row.GetEnum<DocumentKind>(1)),
            cancellationToken);
        foreach (var (id, _) in unnoticed.Where(document => document.Kind == DocumentKind.Agenda || approved.Contains(document.Id)))
        {
            await stores.ChangeAsync(db => NoticeAsync(db, id, catalogue, now, cancellationToken), cancellationToken);
        }
    }

    private async Task<bool> NoticeAsync(MedBotDb db, long document, MeetingCatalogue catalogue, DateTime now, CancellationToken cancellationToken)
    {
        StoredDocument stored = await db.Set<StoredDocument>().AsNoTracking().SingleAsync(one => one.Id == document, cancellationToken);
        if (await db.Set<PaperOut>().AnyAsync(paper => paper.MeetingId == stored.MeetingId && paper.Kind == stored.Kind, cancellationToken))
        {
            return false;
        }

        Meeting meeting = await db.Set<Meeting>().AsNoTracking().SingleAsync(meeting => meeting.Id == stored.MeetingId, cancellationToken);
        var late = stored.Kind == DocumentKind.Agenda && meeting.Date < DateOnly.FromDateTime(now);
        if (!late && await IsHeldBackAsync(db, stored, meeting, cancellationToken))
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
            .Where(follow => follow.Kind == FollowKind.Committee ? follow.Subject == meeting.Committee : topics.Contains(follow.Subject))
            .DistinctBy(follow => follow.Person)
            .Select(follow => new FollowNews { Person = follow.Person, MeetingId = stored.MeetingId, Kind = stored.Kind, FollowId = follow.Id }));
        return true;
    }

    /// <summary>Whoever keeps the committee's papers decides when one comes out in its channels: followers do not hear of it before. A committee without channels is not asked.</summary>
    private async Task<bool> IsHeldBackAsync(MedBotDb db, StoredDocument stored, Meeting meeting, CancellationToken cancellationToken) =>
        organisation.FromFile.CommitteeById(meeting.Committee) is { } committee
        && !await db.Set<MeetingPost>().AnyAsync(post => post.MeetingId == stored.MeetingId && post.Kind == stored.Kind && post.State == PostState.Posted, cancellationToken)
        && (await CommitteeChannels.OfAsync(db, organisation.FromFile, committee, stored.Kind, cancellationToken)).Count > 0;
}
