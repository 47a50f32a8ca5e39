using MedBot.Chat;
using MedBot.Documents;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Graph;
using MedBot.Meetings.Posting;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Libraries;

/// <summary>Takes in the agendas and minutes that are laid into the committees' SharePoint libraries, and tells of what can't be read.</summary>
internal sealed class WatchLibraries(
    IDbContextFactory<MedBotDb> stores,
    LibraryChanges libraries,
    GraphSettings settings,
    FileDownload download,
    ImportMeeting import,
    TellOfFiles tell,
    StoreWatch watch,
    OrganisationDirectory directory,
    TimeProvider clock) : IGraphWatcher
{
    public const string Importer = "sharepoint";
    private const string Before = "drives/";
    private const string After = "/root";

    /// <summary>Annexes (bilag) lie there too, and are left alone.</summary>
    private const string Annex = "Bilag";

    /// <summary>What the column Status says of minutes that are approved.</summary>
    private const string Approved = "Godkendt";

    private static readonly string[] Readable = [".pdf", ".docx", ".doc", ".md", ".txt"];

    public string ChangeTypes => "updated";

    /// <summary>"42,300 minutes", a little above 29 days.</summary>
    public TimeSpan Lifetime => TimeSpan.FromDays(28);

    public Task<IReadOnlyList<string>> ResourcesAsync(CancellationToken cancellationToken)
    {
        var drives = directory.FromFile.Committees.Select(committee => committee.Library ?? settings.Drive).OfType<string>().Select(library => Library.Read(library).Drive);
        return Task.FromResult<IReadOnlyList<string>>([.. drives.Distinct().Order(StringComparer.Ordinal).Select(drive => $"{Before}{drive}{After}")]);
    }

    public async Task<string> LookAsync(string resource, string? mark, CancellationToken cancellationToken)
    {
        var drive = resource[Before.Length..^After.Length];
        var changes = await libraries.ReadAsync(drive, mark, cancellationToken);
        var known = await KnownAsync(drive, cancellationToken);
        var unfetched = 0;
        foreach (var id in changes.Files)
        {
            if (await libraries.FindAsync(drive, id, cancellationToken) is { } file && IsOurs(file) && !await TakeAsync(drive, id, file, isFirst: known.Count == 0, cancellationToken))
            {
                unfetched++;
            }
        }

        // The mark stays, so that these come again.
        return unfetched == 0 ? changes.Link : throw new HttpRequestException($"{unfetched} files could not be fetched.");
    }

    private static bool IsOurs(LibraryFile file) =>
        file.Type != Annex && Readable.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase);

    private static bool IsApproved(string? status) => string.Equals(status, Approved, StringComparison.OrdinalIgnoreCase);

    private async Task<HashSet<string>> KnownAsync(string drive, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        return await db.Set<LibraryItem>().Where(item => item.Drive == drive).Select(item => item.Item).ToHashSetAsync(cancellationToken);
    }

    /// <param name="isFirst">The library is read for the first time: what it holds of past meetings is history.</param>
    /// <returns>False where its content could not be fetched.</returns>
    private async Task<bool> TakeAsync(string drive, string id, LibraryFile file, bool isFirst, CancellationToken cancellationToken)
    {
        var committees = Library.Committees(directory.FromFile, settings.Drive, drive, file.Folder);
        if (committees.Count == 0)
        {
            return true;
        }

        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var item = await db.FindAsync<LibraryItem>([drive, id], cancellationToken);
        if (item is null || item.Version != file.Version)
        {
            if (await ReadAsync(file, committees, cancellationToken) is not var (document, refusal))
            {
                return false;
            }

            if (item is null)
            {
                item = new() { Drive = drive, Item = id, Version = file.Version };
                db.Add(item);
            }

            (item.Version, item.MeetingId, item.Kind) = (file.Version, null, null);
            if (document is not null)
            {
                var past = document.Date < DateOnly.FromDateTime(DanishClock.LocalOf(clock.GetUtcNow()));
                await import.RunAsync([new() { Document = document, FileName = file.Name, By = Importer, History = isFirst && past }], cancellationToken);
                (item.MeetingId, item.Kind) = (await MeetingOfAsync(db, document, cancellationToken), document.Kind);
            }
            else
            {
                await tell.QueueAsync(db, $"library/{drive}/{id}/{file.Version}", committees, file.Name, refusal!, cancellationToken);
            }
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (item is { MeetingId: { } minutesOf, Kind: DocumentKind.Minutes } && IsApproved(file.Status) != IsApproved(item.Status))
        {
            await StoreVersion.RaiseAsync(db, cancellationToken);
            db.Add(new MeetingEvent
            {
                MeetingId = minutesOf,
                Kind = IsApproved(file.Status) ? MeetingEventKind.Approved : MeetingEventKind.ApprovalUndone,
                Paper = DocumentKind.Minutes,
                At = clock.GetUtcNow(),
                By = Importer,
            });
        }

        item.Status = file.Status;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await watch.LookAsync(cancellationToken);
        return true;
    }

    /// <returns>The document, or one Danish sentence that says why there is none; null where the file could not be fetched.</returns>
    private async Task<(MeetingDocument? Document, string? Refusal)?> ReadAsync(LibraryFile file, IReadOnlyList<Committee> committees, CancellationToken cancellationToken)
    {
        if (file.Size > FileDownload.Largest)
        {
            return (null, $"Filen fylder mere end {FileDownload.Largest / 1024 / 1024} MB.");
        }

        if (file.DownloadUrl is not { } address || await download.FetchAsync(address, cancellationToken) is not { } content)
        {
            return null;
        }

        return await DocumentFiles.ReadAsync(file.Name, content, cancellationToken) switch
        {
            ImportResult.Read(var document) when directory.FromFile.CommitteeNamed(document.Committee) is { } named && committees.Contains(named) => (document, null),
            ImportResult.Read(var document) => (null, $"Den er fra {document.Committee}, men ligger ikke i det udvalgs mappe."),
            ImportResult.Refused(var sentence) => (null, sentence),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<long> MeetingOfAsync(MedBotDb db, MeetingDocument document, CancellationToken cancellationToken)
    {
        var committee = directory.FromFile.CommitteeNamed(document.Committee)!.Id;
        return await db.Set<Meeting>().Where(meeting => meeting.Committee == committee && meeting.Date == document.Date && meeting.Extraordinary == document.Extraordinary)
            .Select(meeting => meeting.Id).SingleAsync(cancellationToken);
    }
}
