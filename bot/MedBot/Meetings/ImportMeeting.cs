using System.Security.Cryptography;
using System.Text;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Meetings.Search;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings;

/// <summary>Puts agendas and minutes that have been read into the store.</summary>
internal sealed class ImportMeeting(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, IndexDocuments index, TimeProvider clock)
{
    /// <summary>Imports all of them in one transaction. The outcomes stand in the order of the documents.</summary>
    public async Task<IReadOnlyList<ImportOutcome>> RunAsync(IReadOnlyList<ReadFile> files, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await StoreVersion.RaiseAsync(db, cancellationToken);

        List<ImportOutcome> outcomes = [];
        Dictionary<long, MeetingDocument> added = [];
        foreach (var file in files)
        {
            outcomes.Add(await ImportAsync(db, file, added, cancellationToken));
            db.ChangeTracker.Clear();
        }

        if (added.Count > 0)
        {
            await index.AddAsync(db, added, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return outcomes;
    }

    private async Task<ImportOutcome> ImportAsync(MedBotDb db, ReadFile file, Dictionary<long, MeetingDocument> added, CancellationToken cancellationToken)
    {
        var content = MeetingDocumentJson.Write(file.Document);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        var meeting = await MeetingOfAsync(db, file.Document, cancellationToken);
        var earlier = await db.Set<StoredDocument>()
            .Where(document => document.MeetingId == meeting.Id && document.Kind == file.Document.Kind && document.Current)
            .Select(document => new { document.Id, document.Hash, document.Version })
            .SingleOrDefaultAsync(cancellationToken);
        if (earlier?.Hash == hash)
        {
            return ImportOutcome.Unchanged;
        }

        if (earlier is not null)
        {
            // Of the same transaction the earlier one may not have been indexed yet.
            if (!added.Remove(earlier.Id))
            {
                await IndexDocuments.RemoveAsync(db, earlier.Id, file.Document.Date, cancellationToken);
            }

            await db.Set<StoredDocument>().Where(document => document.Id == earlier.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(document => document.Current, false), cancellationToken);
        }

        meeting.Start = file.Document.Start ?? meeting.Start;
        meeting.Place = file.Document.Place ?? meeting.Place;
        StoredDocument stored = new()
        {
            Kind = file.Document.Kind,
            Version = (earlier?.Version ?? 0) + 1,
            Draft = file.Document.Draft,
            History = file.History,
            Content = content,
            Hash = hash,
            FileName = file.FileName,
            ImportedBy = file.By,
            ImportedAt = clock.GetUtcNow(),
        };
        meeting.Documents.Add(stored);
        await db.SaveChangesAsync(cancellationToken);
        added.Add(stored.Id, file.Document);
        return earlier is null ? ImportOutcome.New : ImportOutcome.Replaced;
    }

    private async Task<Meeting> MeetingOfAsync(MedBotDb db, MeetingDocument document, CancellationToken cancellationToken)
    {
        // A meeting may have been imported before the organisation file named its committee.
        var unnamed = CommitteeName.Fold(document.Committee);
        var committee = organisation.FromFile.CommitteeNamed(document.Committee)?.Id ?? unnamed;
        var meeting = await db.Set<Meeting>()
            .Where(known => known.Committee == committee || known.Committee == unnamed)
            .Where(known => known.Date == document.Date && known.Extraordinary == document.Extraordinary)
            .OrderByDescending(known => known.Committee == committee)
            .FirstOrDefaultAsync(cancellationToken);
        if (meeting is not null)
        {
            meeting.Committee = committee;
            return meeting;
        }

        meeting = new() { Committee = committee, CommitteeName = document.Committee, Date = document.Date, Extraordinary = document.Extraordinary };
        db.Add(meeting);
        return meeting;
    }
}

/// <summary>A document that was read, and how it came.</summary>
internal sealed record ReadFile
{
    public required MeetingDocument Document { get; init; }
    public required string FileName { get; init; }

    /// <summary>Entra object id of the one who sent it, <c>command line</c> or <c>demo</c>.</summary>
    public required string By { get; init; }

    /// <summary>To be asked about, never to be posted or reminded of.</summary>
    public bool History { get; init; }
}

/// <summary>What came of importing. A document is known by its committee, date and kind, and by being extraordinary or not.</summary>
internal enum ImportOutcome
{
    New,

    /// <summary>The same content was there already.</summary>
    Unchanged,

    /// <summary>The earlier version stays in the meeting's history.</summary>
    Replaced,
}
