using System.Data.Common;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>The rows of <see cref="Meeting"/> and <see cref="StoredDocument"/> that an import meets: read at once, and what is new written at once. Thousands come in a row, and a command is to be done at once.</summary>
internal sealed class MeetingRows
{
    private static readonly StoreRows NewMeetings = new("Meetings", "Committee", "CommitteeName", "Date", "Extraordinary", "Start", "Place");

    private static readonly StoreRows NewDocuments = new("Documents", "MeetingId", "Kind", "Version", "Current", "Draft", "History", "Post", "Content", "Hash", "FileName", "ImportedBy", "ImportedAt");

    private readonly DbTransaction transaction;
    private readonly List<MeetingRow> meetings = [];
    private readonly List<(MeetingRow Meeting, StoredDocument Stored, MeetingDocument Document)> unwritten = [];

    private MeetingRows(DbTransaction transaction) => this.transaction = transaction;

    /// <param name="documents">What is imported, each with its committee's id in the organisation; null where no file names it.</param>
    public static async Task<MeetingRows> ReadAsync(DbTransaction transaction, IReadOnlyList<(MeetingDocument Document, string? Committee)> documents, CancellationToken cancellationToken)
    {
        MeetingRows rows = new(transaction);
        var days = OneOf.These(transaction.Connection!, "@days", [.. documents.Select(one => one.Document.Date).Distinct()]);
        await using StoreStatement onDays = new(transaction, $"SELECT \"Id\", \"Committee\", \"CommitteeName\", \"Date\", \"Extraordinary\" FROM \"Meetings\" WHERE \"Date\" {days.Condition}", "@days");
        rows.meetings.AddRange(await onDays.ReadAsync(
            row => new MeetingRow { Id = row.GetInt64(0), Committee = row.GetString(1), CommitteeName = row.GetString(2), Date = row.GetFieldValue<DateOnly>(3), Extraordinary = row.GetBoolean(4) },
            cancellationToken,
            days.Value));

        // Of the other committees' meetings on these days the documents are not asked for.
        var known = documents.Select(one => rows.Find(one.Document, one.Committee)).OfType<MeetingRow>().Distinct().ToDictionary(meeting => meeting.Id);
        var ids = OneOf.These(transaction.Connection!, "@meetings", [.. known.Keys]);
        await using StoreStatement current = new(transaction, $"SELECT \"MeetingId\", \"Id\", \"Kind\", \"Hash\", \"Version\" FROM \"Documents\" WHERE \"MeetingId\" {ids.Condition} AND \"Current\"", "@meetings");
        foreach (var (meeting, version) in known.Count == 0 ? [] : await current.ReadAsync(
            row => (row.GetInt64(0), new CurrentVersion(row.GetInt64(1), Enum.Parse<DocumentKind>(row.GetString(2)), row.GetString(3), row.GetInt32(4))),
            cancellationToken,
            ids.Value))
        {
            known[meeting].Current.Add(version);
        }

        return rows;
    }

    /// <summary>The document's meeting. It may have been imported before the organisation file named its committee, or while another process had a file that names it.</summary>
    /// <param name="committee">Id in the organisation; null where no file names it.</param>
    public MeetingRow? Find(MeetingDocument document, string? committee)
    {
        var unnamed = CommitteeName.Fold(document.Committee);
        MeetingRow[] sameDay = [.. meetings.Where(meeting => meeting.Date == document.Date && meeting.Extraordinary == document.Extraordinary)];
        return Array.Find(sameDay, meeting => meeting.Committee == committee) ?? Array.Find(sameDay, meeting => meeting.Committee == unnamed)
            ?? (committee is null ? Array.Find(sameDay, meeting => CommitteeName.Fold(meeting.CommitteeName) == unnamed) : null);
    }

    /// <summary>A further document of a meeting. What it does not say stays.</summary>
    public async Task UpdateAsync(MeetingRow meeting, MeetingDocument document, string committee, CancellationToken cancellationToken)
    {
        (meeting.Committee, meeting.Start, meeting.Place) = (committee, document.Start ?? meeting.Start, document.Place ?? meeting.Place);
        if (meeting.Id != 0)
        {
            await using StoreStatement update = new(
                transaction, "UPDATE \"Meetings\" SET \"Committee\" = @committee, \"Start\" = coalesce(@start, \"Start\"), \"Place\" = coalesce(@place, \"Place\") WHERE \"Id\" = @id", "@id", "@committee", "@start", "@place");
            await update.RunAsync(cancellationToken, meeting.Id, committee, document.Start, document.Place);
        }
    }

    /// <summary>A newer version takes its place.</summary>
    public async Task RetireAsync(CurrentVersion earlier, CancellationToken cancellationToken)
    {
        await using StoreStatement retire = new(transaction, "UPDATE \"Documents\" SET \"Current\" = false WHERE \"Id\" = @id", "@id");
        await retire.RunAsync(cancellationToken, earlier.Id);
    }

    /// <summary>One that is there already is to be posted without asking first.</summary>
    public async Task AskForPostAsync(CurrentVersion known, CancellationToken cancellationToken)
    {
        await using StoreStatement askForPost = new(transaction, "UPDATE \"Documents\" SET \"Post\" = true WHERE \"Id\" = @id", "@id");
        await askForPost.RunAsync(cancellationToken, known.Id);
    }

    /// <summary>Adds a meeting's new current document, and the meeting where it is new. Both are in the store after <see cref="WriteAsync"/>.</summary>
    public void Add(MeetingRow meeting, StoredDocument stored, MeetingDocument document)
    {
        if (!meetings.Contains(meeting))
        {
            meetings.Add(meeting);
        }

        meeting.Current.RemoveAll(earlier => earlier.Kind == stored.Kind);
        meeting.Current.Add(new(0, stored.Kind, stored.Hash, stored.Version));
        unwritten.Add((meeting, stored, document));
    }

    /// <returns>The documents written, by their ids.</returns>
    public async Task<IReadOnlyList<(long Id, MeetingDocument Document)>> WriteAsync(CancellationToken cancellationToken)
    {
        MeetingRow[] added = [.. unwritten.Select(one => one.Meeting).Where(meeting => meeting.Id == 0).Distinct()];
        var ids = await NewMeetings.AddForIdsAsync(transaction, added.Select(meeting => new object?[] { meeting.Committee, meeting.CommitteeName, meeting.Date, meeting.Extraordinary, meeting.Start, meeting.Place }), cancellationToken);
        foreach (var (meeting, id) in added.Zip(ids))
        {
            meeting.Id = id;
        }

        var documents = await NewDocuments.AddForIdsAsync(transaction, unwritten.Select(one => Row(one.Meeting.Id, one.Stored)), cancellationToken);
        foreach (var (one, id) in unwritten.Zip(documents))
        {
            one.Meeting.Current.RemoveAll(current => current.Kind == one.Stored.Kind);
            one.Meeting.Current.Add(new(id, one.Stored.Kind, one.Stored.Hash, one.Stored.Version));
        }

        (long, MeetingDocument)[] written = [.. documents.Zip(unwritten, (id, one) => (id, one.Document))];
        unwritten.Clear();
        return written;
    }

    private static object?[] Row(long meeting, StoredDocument stored) =>
        [meeting, stored.Kind.ToString(), stored.Version, stored.Current, stored.Draft, stored.History, stored.Post, stored.Content, stored.Hash, stored.FileName, stored.ImportedBy, stored.ImportedAt.UtcDateTime];
}

/// <summary>A meeting, and the current version of each of its documents.</summary>
internal sealed class MeetingRow
{
    /// <summary>0 until it is written.</summary>
    public long Id { get; set; }

    /// <summary>What it is stored by.</summary>
    public required string Committee { get; set; }

    public required string CommitteeName { get; init; }
    public required DateOnly Date { get; init; }
    public required bool Extraordinary { get; init; }
    public TimeOnly? Start { get; set; }
    public string? Place { get; set; }
    public List<CurrentVersion> Current { get; } = [];

    public CurrentVersion? CurrentOf(DocumentKind kind) => Current.Find(version => version.Kind == kind);
}

/// <param name="Id">0 until it is written.</param>
internal sealed record CurrentVersion(long Id, DocumentKind Kind, string Hash, int Version);
