using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Meetings.Posting;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Export;

/// <summary>Takes out of the store what an export holds, in the eyes of its reader.</summary>
internal sealed class GatherPapers(StoreAddress store, OrganisationDirectory organisation, DanishClock clock)
{
    private const int MostItems = 10_000;

    /// <summary>HR, and whoever keeps the committee's papers; a case goes over many committees, so whoever keeps one's.</summary>
    public bool May(Asker asker, ExportSelection selection, DateOnly today) => selection.Committee is { } name
        ? CommitteeOf(name).IsKeptBy(asker, today)
        : asker.Hr || organisation.FromFile.Committees.Any(committee => committee.IsKeptBy(asker, today));

    /// <param name="reader">Null for whoever has the store itself.</param>
    public async Task<MeetingExport> RunAsync(MedBotDb db, ExportSelection selection, Asker? reader, CancellationToken cancellationToken)
    {
        List<Meeting> meant = await MeetingsAsync(db, selection, cancellationToken);
        UnionNames unions = new(organisation.FromFile);
        List<ExportedMeeting> meetings = [];
        foreach (IGrouping<string, Meeting> of in meant.GroupBy(meeting => CommitteeOf(meeting).Id))
        {
            Committee committee = CommitteeOf(of.First());
            HashSet<long> ids = [.. of.Select(meeting => meeting.Id)];
            CommitteePapers papers = await CommitteePapers.ReadAsync(db, committee, of.Min(meeting => meeting.Date), cancellationToken);
            MeetingFolder[] folders = [.. papers.Folders.Where(folder => ids.Contains(folder.Meeting.Id))];
            IReadOnlyDictionary<long, SourceDocument> sources = await SourcesAsync(db, folders, cancellationToken);
            foreach (MeetingFolder folder in folders)
            {
                ExportedPaper[] exported = [.. new[] { folder.Agenda, folder.Minutes }.OfType<FiledPaper>().Select(paper => ExportedPaper.Of(
                    paper.Document,
                    reader is null ? paper.Document : Visible.To(Place.Personal, reader, paper.Document, committee.Id),
                    selection,
                    unions,
                    sources[paper.Id],
                    paper.Document is { Kind: DocumentKind.Minutes, Draft: false } ? Approval(papers.WholeStandingOf(folder)) : null)).OfType<ExportedPaper>()];
                if (exported.Length > 0)
                {
                    meetings.Add(new(committee.Name, folder.Meeting.Date, folder.Meeting.Start, folder.Meeting.Place, folder.Meeting.Extraordinary, exported));
                }
            }
        }

        return new()
        {
            Municipality = organisation.FromFile.Municipality,
            Made = DateOnly.FromDateTime(clock.Now),
            Selection = selection,
            Meetings = [.. meetings.OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Start).ThenBy(meeting => meeting.Committee, StringComparer.Ordinal)],
        };
    }

    private async Task<List<Meeting>> MeetingsAsync(MedBotDb db, ExportSelection selection, CancellationToken cancellationToken)
    {
        IQueryable<Meeting> meetings = db.Set<Meeting>().AsNoTracking().Where(meeting => (selection.From == null || meeting.Date >= selection.From) && (selection.To == null || meeting.Date <= selection.To));
        if (selection.Committee is { } name)
        {
            string[] names = CommitteePapers.NamesOf(CommitteeOf(name));
            meetings = meetings.Where(meeting => names.Contains(meeting.Committee));
        }

        if (selection.CaseNumber is { } number)
        {
            long[] documents = [.. (await FindItems.ByTokenAsync(store, DanishText.Fold(number), MostItems, cancellationToken)).Select(row => row.Document).Distinct()];
            meetings = meetings.Where(meeting => meeting.Documents.Any(document => documents.Contains(document.Id)));
        }

        return await meetings.ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyDictionary<long, SourceDocument>> SourcesAsync(MedBotDb db, MeetingFolder[] folders, CancellationToken cancellationToken)
    {
        long[] ids = [.. folders.SelectMany(folder => new[] { folder.Agenda, folder.Minutes }).OfType<FiledPaper>().Select(paper => paper.Id)];
        return (await db.Set<StoredDocument>().Where(document => ids.Contains(document.Id)).Select(document => new { document.Id, document.FileName, document.Version, document.ImportedAt }).ToListAsync(cancellationToken))
            .ToDictionary(document => document.Id, document => new SourceDocument(document.FileName, document.Version, DateOnly.FromDateTime(DanishClock.LocalOf(document.ImportedAt))));
    }

    private ExportedApproval Approval(MinutesStanding standing) => standing switch
    {
        MinutesStanding.ByMeeting(var meeting, var remark) => new(ApprovalState.Approved, meeting, Remark: remark),
        MinutesStanding.ByHand(var word) => new(ApprovalState.Approved, word.Meeting, organisation.FromFile.PersonById(word.By)?.Name, DateOnly.FromDateTime(DanishClock.LocalOf(word.At)), word.Remark),
        MinutesStanding.NotApproved(var meeting) => new(ApprovalState.NotApproved, meeting),
        MinutesStanding.OnAgenda(var meeting) => new(ApprovalState.OnAgenda, meeting),
        _ => new(ApprovalState.NotTakenUp),
    };

    private Committee CommitteeOf(Meeting meeting) => organisation.FromFile.CommitteeById(meeting.Committee) ?? CommitteeOf(meeting.CommitteeName);

    /// <summary>A committee that the organisation does not know is known by its documents' name.</summary>
    private Committee CommitteeOf(string name) => organisation.FromFile.CommitteeNamed(name) ?? new() { Id = CommitteeName.Fold(name), Name = name };
}
