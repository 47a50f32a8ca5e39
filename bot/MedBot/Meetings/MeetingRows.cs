using System.Data.Common;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Storage;

namespace MedBot.Meetings;

/// <summary>The rows of <see cref="Meeting"/> and <see cref="StoredDocument"/>, read and written by an import: thousands in a row, and by a command that is to be done at once.</summary>
internal sealed class MeetingRows(DbTransaction transaction) : IAsyncDisposable
{
    private readonly StoreStatement findMeeting = new(
        transaction,
        """
        SELECT "Id", "Committee", "CommitteeName" FROM "Meetings" WHERE "Committee" IN (@committee, @unnamed) AND "Date" = @date AND "Extraordinary" = @extraordinary
        ORDER BY CASE WHEN "Committee" = @committee THEN 0 ELSE 1 END LIMIT 1
        """,
        "@committee",
        "@unnamed",
        "@date",
        "@extraordinary");

    private readonly StoreStatement findOnDay = new(
        transaction, "SELECT \"Id\", \"Committee\", \"CommitteeName\" FROM \"Meetings\" WHERE \"Date\" = @date AND \"Extraordinary\" = @extraordinary", "@date", "@extraordinary");

    private readonly StoreStatement addMeeting = StoreStatement.InsertForId(transaction, "Meetings", "Committee", "CommitteeName", "Date", "Extraordinary", "Start", "Place");

    private readonly StoreStatement updateMeeting = new(
        transaction, "UPDATE \"Meetings\" SET \"Committee\" = @committee, \"Start\" = coalesce(@start, \"Start\"), \"Place\" = coalesce(@place, \"Place\") WHERE \"Id\" = @id", "@id", "@committee", "@start", "@place");

    private readonly StoreStatement findCurrent = new(
        transaction, "SELECT \"Id\", \"Hash\", \"Version\" FROM \"Documents\" WHERE \"MeetingId\" = @meeting AND \"Kind\" = @kind AND \"Current\"", "@meeting", "@kind");

    private readonly StoreStatement retire = new(transaction, "UPDATE \"Documents\" SET \"Current\" = false WHERE \"Id\" = @id", "@id");

    private readonly StoreStatement askForPost = new(transaction, "UPDATE \"Documents\" SET \"Post\" = true WHERE \"Id\" = @id", "@id");

    private readonly StoreStatement addDocument = StoreStatement.InsertForId(
        transaction, "Documents", "MeetingId", "Kind", "Version", "Current", "Draft", "History", "Post", "Content", "Hash", "FileName", "ImportedBy", "ImportedAt");

    /// <summary>The document's meeting. It may have been imported before the organisation file named its committee, or while another process had a file that names it.</summary>
    /// <param name="committee">Id in the organisation; null where no file names it.</param>
    public async Task<MeetingRow?> FindMeetingAsync(MeetingDocument document, string? committee, CancellationToken cancellationToken)
    {
        var unnamed = CommitteeName.Fold(document.Committee);
        return await findMeeting.ReadAsync(Row, cancellationToken, committee ?? unnamed, unnamed, document.Date, document.Extraordinary) is [var found] ? found
            : committee is null ? (await findOnDay.ReadAsync(Row, cancellationToken, document.Date, document.Extraordinary)).FirstOrDefault(row => CommitteeName.Fold(row.CommitteeName) == unnamed)
            : null;

        static MeetingRow Row(DbDataReader row) => new(row.GetInt64(0), row.GetString(1), row.GetString(2));
    }

    public async Task<long> AddMeetingAsync(MeetingDocument document, string committee, CancellationToken cancellationToken) =>
        (await addMeeting.ReadAsync(row => row.GetInt64(0), cancellationToken, committee, document.Committee, document.Date, document.Extraordinary, document.Start, document.Place)).Single();

    /// <summary>What the document does not say stays.</summary>
    public Task UpdateMeetingAsync(long id, MeetingDocument document, string committee, CancellationToken cancellationToken) =>
        updateMeeting.RunAsync(cancellationToken, id, committee, document.Start, document.Place);

    public async Task<CurrentVersion?> FindCurrentAsync(long meeting, DocumentKind kind, CancellationToken cancellationToken) =>
        (await findCurrent.ReadAsync(row => new CurrentVersion(row.GetInt64(0), row.GetString(1), row.GetInt32(2)), cancellationToken, meeting, kind.ToString())).SingleOrDefault();

    /// <summary>A newer version takes its place.</summary>
    public Task RetireAsync(long document, CancellationToken cancellationToken) => retire.RunAsync(cancellationToken, document);

    /// <summary>One that is there already is to be posted without asking first.</summary>
    public Task AskForPostAsync(long document, CancellationToken cancellationToken) => askForPost.RunAsync(cancellationToken, document);

    public async Task<long> AddDocumentAsync(StoredDocument document, CancellationToken cancellationToken) => (await addDocument.ReadAsync(
        row => row.GetInt64(0),
        cancellationToken,
        document.MeetingId,
        document.Kind.ToString(),
        document.Version,
        document.Current,
        document.Draft,
        document.History,
        document.Post,
        document.Content,
        document.Hash,
        document.FileName,
        document.ImportedBy,
        document.ImportedAt.UtcDateTime)).Single();

    public async ValueTask DisposeAsync()
    {
        foreach (var statement in (StoreStatement[])[findMeeting, findOnDay, addMeeting, updateMeeting, findCurrent, retire, askForPost, addDocument])
        {
            await statement.DisposeAsync();
        }
    }
}

/// <param name="Committee">What it is stored by.</param>
internal sealed record MeetingRow(long Id, string Committee, string CommitteeName);

internal sealed record CurrentVersion(long Id, string Hash, int Version);
