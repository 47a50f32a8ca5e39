using System.Data.Common;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.Data.Sqlite;

namespace MedBot.Meetings.Search;

/// <summary>Makes documents findable, in the transaction that stores them.</summary>
internal sealed class IndexDocuments(OrganisationDirectory organisation)
{
    private static readonly StoreRows OnSqlite = new("SearchText", ["Id", "Title", "Decision", "Text"], [("rowid", "@Id"), ("Title", "@Title"), ("Decision", "@Decision"), ("Text", "@Text")]);

    private static readonly StoreRows OnPostgreSql = new("SearchText", OnSqlite.Given, [("\"Id\"", "@Id"), ("\"Terms\"", $"setweight({Vector("@Title")}, 'A') || setweight({Vector("@Decision")}, 'B') || {Vector("@Text")}")]);

    private static readonly StoreRows Words = new("SearchWords", ["Stem", "Name", "Items"], [("\"Stem\"", "@Stem"), ("\"Name\"", "@Name"), ("\"Items\"", "@Items"), ("\"Changed\"", "(SELECT \"Number\" FROM \"StoreVersion\")")])
    {
        Then = """
            ON CONFLICT ("Stem", "Name") DO UPDATE SET "Changed" = excluded."Changed", "Items" = excluded."Items"
            + CASE WHEN "SearchWords"."Changed" > (SELECT "Since" FROM "Rereading") THEN "SearchWords"."Items" ELSE 0 END
            """,
    };

    private static readonly StoreRows Readings = new("DocumentReadings", "DocumentId", "By");

    /// <summary>Whichever build reads may read otherwise.</summary>
    public static string ProgramVersion { get; } = $"{typeof(MeetingDocument).Assembly.ManifestModule.ModuleVersionId}";

    /// <param name="added">Documents that were stored, by their ids.</param>
    public async Task AddAsync(DbTransaction transaction, IReadOnlyDictionary<long, MeetingDocument> added, CancellationToken cancellationToken)
    {
        // Reading thousands of documents for their words is most of an import: every core takes some.
        (object?[][] Rows, (string Stem, bool Name)[] Words)[] read = [.. added.AsParallel().AsOrdered().Select(one => Read(one.Key, one.Value))];
        var rows = read.SelectMany(one => one.Rows);
        var words = read.SelectMany(one => one.Words).CountBy(word => word);
        await (transaction is SqliteTransaction ? OnSqlite : OnPostgreSql).AddAsync(transaction, rows, cancellationToken);
        // In one order, so that two importers never wait for each other crosswise.
        await Words.AddAsync(transaction, words.OrderBy(word => word.Key.Stem, StringComparer.Ordinal).ThenBy(word => word.Key.Name).Select(word => new object?[] { word.Key.Stem, word.Key.Name, word.Value }), cancellationToken);
        await AddMentionsAsync(transaction, added, cancellationToken);
        await ThemeMention.AddAsync(transaction, added, cancellationToken);
        await Readings.AddAsync(transaction, added.Keys.Select(id => new object?[] { id, ProgramVersion }), cancellationToken);
    }

    /// <summary>Takes a document that a newer version replaces out of the index. Its words stay known until all are read anew (<see cref="RereadDocuments"/>).</summary>
    public static async Task RemoveAsync(DbTransaction transaction, long id, DateOnly date, CancellationToken cancellationToken)
    {
        await using StoreStatement text = new(transaction, $"DELETE FROM \"SearchText\" WHERE {(transaction is SqliteTransaction ? "rowid" : "\"Id\"")} BETWEEN @first AND @last", "@first", "@last");
        await text.RunAsync(cancellationToken, new SearchRow(date, id, 0).Number, new SearchRow(date, id, SearchRow.MostItems).Number);
        foreach (var table in (string[])["MeetingMentions", "ThemeMentions", "DocumentReadings"])
        {
            await using StoreStatement mentions = new(transaction, $"DELETE FROM \"{table}\" WHERE \"DocumentId\" = @document", "@document");
            await mentions.RunAsync(cancellationToken, id);
        }
    }

    private static (object?[][] Rows, (string Stem, bool Name)[] Words) Read(long id, MeetingDocument document)
    {
        SearchTerms[] items = [.. document.Items.Take(SearchRow.MostItems).Select(item => SearchTerms.Of(document, item))];
        return (
            [Row(new(document.Date, id, 0), SearchTerms.OfHead(document)), .. items.Select((terms, at) => Row(new(document.Date, id, at + 1), terms))],
            [
                .. items.SelectMany(terms => terms.Words).Concat(document.Participants.SelectMany(participant => Terms.Of(participant.Name, participant.Note)).Distinct()).Select(term => (term, false)),
                .. document.Participants.SelectMany(participant => DanishText.Words(participant.Name)).Where(name => name.Length > 1).Distinct().Select(name => (name, true)),
            ]);
    }

    private static string Vector(string tokens) => $"array_to_tsvector(string_to_array({tokens}, ' '))";

    private static object?[] Row(SearchRow row, SearchTerms terms)
    {
        return [row.Number, Tokens(terms.Title), Tokens(terms.Decision), Tokens(terms.Text)];

        static string Tokens(IEnumerable<string> stems) => string.Join(' ', stems.Select(SearchTerms.Token).Distinct());
    }

    private async Task AddMentionsAsync(DbTransaction transaction, IReadOnlyDictionary<long, MeetingDocument> added, CancellationToken cancellationToken)
    {
        await using StoreStatement committees = new(transaction, "SELECT DISTINCT \"CommitteeName\" FROM \"Meetings\"");
        var names = KnownCommittees.Of(organisation.Current, await committees.ReadAsync(row => row.GetString(0), cancellationToken));
        await MeetingMention.AddAsync(transaction, added, names, cancellationToken);
    }
}
