using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>A committee's meetings from a day on, in the order of time, with all that decides on their posts.</summary>
internal sealed class CommitteePapers(Committee committee, IReadOnlyList<MeetingFolder> folders)
{
    public Committee Committee => committee;
    public IReadOnlyList<MeetingFolder> Folders => folders;

    /// <summary>The standing of a meeting's minutes, as far as it makes them be posted.</summary>
    public MinutesStanding StandingOf(MeetingFolder folder) => StandingOf(folder, paper => paper.Counts);

    /// <summary>The standing of a meeting's minutes by all that is known, also what came in as history.</summary>
    public MinutesStanding WholeStandingOf(MeetingFolder folder) => StandingOf(folder, paper => !paper.Document.Draft);

    /// <summary>What a later meeting says that approves the minutes of the day; null where it does not.</summary>
    public static Approval? ApprovalIn(MeetingFolder later, DateOnly day) => new[] { later.Minutes, later.Agenda }.OfType<FiledPaper>()
        .Where(paper => !paper.Document.Draft)
        .SelectMany(paper => paper.Document.Approvals)
        .FirstOrDefault(approval => approval.Date == day && approval.Approved == true);

    private MinutesStanding StandingOf(MeetingFolder folder, Func<FiledPaper, bool> counts) => MinutesStanding.Of(
        folder.Meeting.Date,
        folders.SelectMany(other => new[] { other.Agenda, other.Minutes }).OfType<FiledPaper>().Where(counts).Select(paper => paper.Document),
        folder.Events.Select(happened => happened.Word).OfType<ApprovalWord>());

    /// <summary>By what its meetings are stored: one may have been imported before the organisation file named its committee.</summary>
    public static string[] NamesOf(Committee committee) => [committee.Id, .. committee.Aliases.Append(committee.Name).Select(CommitteeName.Fold)];

    public static async Task<CommitteePapers> ReadAsync(MedBotDb db, Committee committee, DateOnly from, CancellationToken cancellationToken)
    {
        string[] names = NamesOf(committee);
        List<Meeting> meetings = await db.Set<Meeting>()
            .Where(meeting => names.Contains(meeting.Committee) && meeting.Date >= from)
            .OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Extraordinary)
            .ToListAsync(cancellationToken);
        long[] ids = [.. meetings.Select(meeting => meeting.Id)];
        List<StoredDocument> documents = await db.Set<StoredDocument>().AsNoTracking().Where(document => ids.Contains(document.MeetingId) && document.Current).ToListAsync(cancellationToken);
        var events = (await db.Set<MeetingEvent>().Where(happened => ids.Contains(happened.MeetingId)).OrderBy(happened => happened.Id).ToListAsync(cancellationToken)).ToLookup(happened => happened.MeetingId);
        var posts = (await db.Set<MeetingPost>().Where(post => ids.Contains(post.MeetingId)).ToListAsync(cancellationToken)).ToDictionary(post => (post.MeetingId, post.Kind));
        var papers = documents.ToDictionary(document => (document.MeetingId, document.Kind), document => new FiledPaper(document.Id, document.Read(), document.History));
        return new(committee,
        [
            .. meetings.Select(meeting => new MeetingFolder(meeting)
            {
                Agenda = papers.GetValueOrDefault((meeting.Id, DocumentKind.Agenda)),
                Minutes = papers.GetValueOrDefault((meeting.Id, DocumentKind.Minutes)),
                Events = [.. events[meeting.Id]],
                AgendaPost = posts.GetValueOrDefault((meeting.Id, DocumentKind.Agenda)),
                MinutesPost = posts.GetValueOrDefault((meeting.Id, DocumentKind.Minutes)),
            }),
        ]);
    }
}

/// <summary>A meeting with the newest versions of its papers, its history, and their posts.</summary>
internal sealed class MeetingFolder(Meeting meeting)
{
    public Meeting Meeting => meeting;
    public FiledPaper? Agenda { get; init; }
    public FiledPaper? Minutes { get; init; }
    public IReadOnlyList<MeetingEvent> Events { get; set; } = [];
    public MeetingPost? AgendaPost { get; set; }
    public MeetingPost? MinutesPost { get; set; }

    public FiledPaper? Paper(DocumentKind kind) => kind is DocumentKind.Agenda ? Agenda : Minutes;

    public MeetingPost? Post(DocumentKind kind) => kind is DocumentKind.Agenda ? AgendaPost : MinutesPost;
}

/// <param name="Id">Of the stored version.</param>
/// <param name="History">To be asked about, never to be posted.</param>
internal sealed record FiledPaper(long Id, MeetingDocument Document, bool History)
{
    /// <summary>Drafts and what is imported as history cause no post, neither their own nor another's.</summary>
    public bool Counts => !History && !Document.Draft;
}
