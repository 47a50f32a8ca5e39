using System.Data.Common;
using System.Diagnostics;
using MedBot.Domain.Meetings;
using MedBot.Duties;
using MedBot.Storage;

namespace MedBot.Meetings.Search;

/// <summary>Reads documents anew that another version of the program read for the index: it may have had other stems, or have seen other meetings told of. A few at a time, so that nobody waits long, and taken up again where it was stopped.</summary>
internal sealed partial class RereadDocuments(StoreAddress store, IndexDocuments index, ILogger<RereadDocuments> logger) : IDuty
{
    private const int AtOnce = 20;

    // The other duties wait as long.
    private static readonly TimeSpan MostAtATime = TimeSpan.FromSeconds(8);

    private bool done;

    // Those before it have been looked at.
    private long after;

    public async Task RunAsync(DateTime now, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var (read, left) = (0, !done);
        while (left && Stopwatch.GetElapsedTime(began) < MostAtATime)
        {
            var count = await NextAsync(cancellationToken);
            (read, left) = (read + count, count > 0);
        }

        done = !left;
        if (read > 0)
        {
            LogRead(read);
        }
    }

    /// <summary>Reads the next few, in one transaction.</summary>
    /// <returns>How many were read; 0 at the end.</returns>
    public async Task<int> NextAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await StoreVersion.RaiseAsync(transaction, cancellationToken);
        var documents = await OthersAsync(transaction, cancellationToken);
        if (documents.Count == 0 && after > 0)
        {
            after = 0;
            documents = await OthersAsync(transaction, cancellationToken);
        }

        var underWay = await IsUnderWayAsync(transaction, cancellationToken);
        if (documents.Count > 0)
        {
            await ReadAsync(transaction, documents, begins: !underWay, cancellationToken);
        }
        else if (underWay)
        {
            await EndAsync(transaction, cancellationToken);
        }
        else
        {
            // Nothing was changed: the transaction is given up.
            return 0;
        }

        await transaction.CommitAsync(cancellationToken);
        after = documents.Keys.DefaultIfEmpty().Max();
        return documents.Count;
    }

    private async Task ReadAsync(DbTransaction transaction, Dictionary<long, MeetingDocument> documents, bool begins, CancellationToken cancellationToken)
    {
        if (begins)
        {
            await using StoreStatement begin = new(transaction, "UPDATE \"Rereading\" SET \"By\" = @by, \"Since\" = (SELECT \"Number\" FROM \"StoreVersion\") - 1", "@by");
            await begin.RunAsync(cancellationToken, IndexDocuments.ProgramVersion);
        }

        foreach (var (id, document) in documents)
        {
            await IndexDocuments.RemoveAsync(transaction, id, document.Date, cancellationToken);
        }

        await index.AddAsync(transaction, documents, cancellationToken);
    }

    /// <summary>A word that was counted in none of them stands in none.</summary>
    private static async Task EndAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using StoreStatement forget = new(transaction, "DELETE FROM \"SearchWords\" WHERE \"Changed\" <= (SELECT \"Since\" FROM \"Rereading\")");
        await forget.RunAsync(cancellationToken);
        await using StoreStatement end = new(transaction, "UPDATE \"Rereading\" SET \"Until\" = (SELECT \"Number\" FROM \"StoreVersion\")");
        await end.RunAsync(cancellationToken);
    }

    private async Task<Dictionary<long, MeetingDocument>> OthersAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using StoreStatement others = new(
            transaction,
            "SELECT \"Id\", \"Content\" FROM \"Documents\" WHERE \"Id\" > @after AND \"Current\" AND NOT EXISTS (SELECT 1 FROM \"DocumentReadings\" WHERE \"DocumentId\" = \"Documents\".\"Id\" AND \"By\" = @by) ORDER BY \"Id\" LIMIT @count",
            "@after",
            "@by",
            "@count");
        return (await others.ReadAsync(row => (Id: row.GetInt64(0), Document: MeetingDocumentJson.Read(row.GetString(1))), cancellationToken, after, IndexDocuments.ProgramVersion, AtOnce)).ToDictionary(one => one.Id, one => one.Document);
    }

    private static async Task<bool> IsUnderWayAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using StoreStatement underWay = new(transaction, "SELECT 1 FROM \"Rereading\" WHERE \"By\" = @by AND \"Until\" <= \"Since\"", "@by");
        return (await underWay.ReadAsync(row => row.GetInt32(0), cancellationToken, IndexDocuments.ProgramVersion)).Count > 0;
    }

    [LoggerMessage(LogLevel.Information, "{Count} documents were read anew for the index of this version")]
    private partial void LogRead(int count);
}
