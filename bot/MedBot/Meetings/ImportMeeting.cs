using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Meetings.Search;
using MedBot.Operations;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>Puts agendas and minutes that have been read into the store.</summary>
internal sealed class ImportMeeting(StoreAddress store, OrganisationDirectory organisation, IndexDocuments index, TimeProvider clock)
{
    /// <summary>Imports all of them in one transaction. The outcomes stand in the order of the documents.</summary>
    public async Task<IReadOnlyList<ImportOutcome>> RunAsync(IReadOnlyList<ReadFile> files, CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await StoreVersion.RaiseAsync(transaction, cancellationToken);

        var asked = false;
        List<ImportOutcome> outcomes = [];
        Dictionary<long, MeetingDocument> added = [];
        var rows = await MeetingRows.ReadAsync(transaction, [.. files.Select(file => (file.Document, Named(file.Document)))], cancellationToken);
        foreach (var file in files)
        {
            outcomes.Add(await ImportAsync(rows, transaction, file, added, cancellationToken));
            Telemetry.Import($"{outcomes[^1]}");
            asked |= file.Post;
        }

        await WriteAsync(rows, added, cancellationToken);
        if (added.Count > 0)
        {
            await index.AddAsync(transaction, added, cancellationToken);
        }

        if (added.Count > 0 || asked)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return outcomes;
    }

    private async Task<ImportOutcome> ImportAsync(MeetingRows rows, DbTransaction transaction, ReadFile file, Dictionary<long, MeetingDocument> added, CancellationToken cancellationToken)
    {
        var document = file.Document;
        var content = MeetingDocumentJson.Write(document);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

        var named = Named(document);
        var meeting = rows.Find(document, named);
        var committee = named ?? meeting?.Committee ?? CommitteeName.Fold(document.Committee);
        if (meeting?.CurrentOf(document.Kind) is { Id: 0 })
        {
            await WriteAsync(rows, added, cancellationToken);
        }

        var earlier = meeting?.CurrentOf(document.Kind);
        if (earlier?.Hash == hash)
        {
            if (file.Post)
            {
                await rows.AskForPostAsync(earlier, cancellationToken);
            }

            return ImportOutcome.Unchanged;
        }

        if (earlier is not null)
        {
            // Of the same transaction the earlier one has not been indexed yet.
            if (!added.Remove(earlier.Id))
            {
                await IndexDocuments.RemoveAsync(transaction, earlier.Id, document.Date, cancellationToken);
            }

            await rows.RetireAsync(earlier, cancellationToken);
        }

        if (meeting is not null)
        {
            await rows.UpdateAsync(meeting, document, committee, cancellationToken);
        }

        StoredDocument stored = new()
        {
            Kind = document.Kind,
            Version = (earlier?.Version ?? 0) + 1,
            Draft = document.Draft,
            History = file.History,
            Post = file.Post,
            Content = content,
            Hash = hash,
            FileName = file.FileName,
            ImportedBy = file.By,
            ImportedAt = clock.GetUtcNow(),
        };
        rows.Add(meeting ?? new() { Committee = committee, CommitteeName = document.Committee, Date = document.Date, Extraordinary = document.Extraordinary, Start = document.Start, Place = document.Place }, stored, document);
        return earlier is null ? ImportOutcome.New : ImportOutcome.Replaced;
    }

    private string? Named(MeetingDocument document) => organisation.FromFile.CommitteeNamed(document.Committee)?.Id;

    private static async Task WriteAsync(MeetingRows rows, Dictionary<long, MeetingDocument> added, CancellationToken cancellationToken)
    {
        foreach (var (id, document) in await rows.WriteAsync(cancellationToken))
        {
            added.Add(id, document);
        }
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

    /// <summary>An agenda is posted without asking first.</summary>
    public bool Post { get; init; }
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
