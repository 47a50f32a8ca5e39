using System.Data.Common;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MedBot.Meetings.Search;

/// <summary>Makes documents findable, in the transaction that stores them.</summary>
internal sealed class IndexDocuments(OrganisationDirectory organisation)
{
    /// <param name="added">Documents that were stored, by their ids.</param>
    public async Task AddAsync(MedBotDb db, IReadOnlyDictionary<long, MeetingDocument> added, CancellationToken cancellationToken)
    {
        var words = new Dictionary<(string Stem, bool Name), int>();
        await using (var insert = InsertInto(db))
        {
            foreach (var (id, document) in added)
            {
                await InsertAsync(insert, new(document.Date, id, 0), SearchTerms.OfHead(document), cancellationToken);
                for (var at = 0; at < Math.Min(document.Items.Count, SearchRow.MostItems); at++)
                {
                    var terms = SearchTerms.Of(document, document.Items[at]);
                    await InsertAsync(insert, new(document.Date, id, at + 1), terms, cancellationToken);
                    Count(words, terms.All.Where(term => term[0] != '_').Select(term => (term, false)));
                }

                Count(words, document.Participants.SelectMany(participant => Terms.Of(participant.Name, participant.Note)).Distinct().Select(term => (term, false)));
                Count(words, document.Participants.SelectMany(participant => DanishText.Words(participant.Name)).Where(name => name.Length > 1).Distinct().Select(name => (name, true)));
            }
        }

        await AddWordsAsync(db, words, cancellationToken);
        await AddMentionsAsync(db, added, cancellationToken);
    }

    /// <summary>Takes a document that a newer version replaces out of the index. Its words stay known.</summary>
    public static async Task RemoveAsync(MedBotDb db, long id, DateOnly date, CancellationToken cancellationToken)
    {
        var (first, last) = (new SearchRow(date, id, 0).Number, new SearchRow(date, id, SearchRow.MostItems).Number);
        await (db.Database.IsNpgsql()
            ? db.Database.ExecuteSqlAsync($"DELETE FROM \"SearchText\" WHERE \"Id\" BETWEEN {first} AND {last}", cancellationToken)
            : db.Database.ExecuteSqlAsync($"DELETE FROM \"SearchText\" WHERE rowid BETWEEN {first} AND {last}", cancellationToken));
        await db.Set<MeetingMention>().Where(mention => mention.DocumentId == id).ExecuteDeleteAsync(cancellationToken);
    }

    private static void Count(Dictionary<(string Stem, bool Name), int> words, IEnumerable<(string Stem, bool Name)> seen)
    {
        foreach (var word in seen)
        {
            words[word] = words.GetValueOrDefault(word) + 1;
        }
    }

    private static DbCommand InsertInto(MedBotDb db) => Command(
        db,
        db.Database.IsNpgsql()
            ? "INSERT INTO \"SearchText\" (\"Id\", \"Terms\") VALUES (@id, setweight(array_to_tsvector(@title), 'A') || setweight(array_to_tsvector(@decision), 'B') || array_to_tsvector(@text))"
            : "INSERT INTO \"SearchText\" (rowid, Title, Decision, Text) VALUES (@id, @title, @decision, @text)",
        "@id",
        "@title",
        "@decision",
        "@text");

    /// <summary>One that runs many times in the transaction, its values put in each time.</summary>
    private static DbCommand Command(MedBotDb db, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task InsertAsync(DbCommand insert, SearchRow row, SearchTerms terms, CancellationToken cancellationToken)
    {
        insert.Parameters[0].Value = row.Number;
        IReadOnlySet<string>[] parts = [terms.Title, terms.Decision, terms.Text];
        for (var at = 0; at < parts.Length; at++)
        {
            string[] tokens = [.. parts[at].Select(SearchTerms.Token).Distinct()];
            insert.Parameters[at + 1].Value = insert is Npgsql.NpgsqlCommand ? tokens : string.Join(' ', tokens);
        }

        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>In one order, so that two importers never wait for each other crosswise.</summary>
    private static async Task AddWordsAsync(MedBotDb db, Dictionary<(string Stem, bool Name), int> words, CancellationToken cancellationToken)
    {
        await using var add = Command(
            db,
            "INSERT INTO \"SearchWords\" (\"Stem\", \"Name\", \"Items\") VALUES (@stem, @name, @items) ON CONFLICT (\"Stem\", \"Name\") DO UPDATE SET \"Items\" = \"SearchWords\".\"Items\" + excluded.\"Items\"",
            "@stem",
            "@name",
            "@items");
        foreach (var (word, items) in words.OrderBy(word => word.Key.Stem, StringComparer.Ordinal).ThenBy(word => word.Key.Name))
        {
            (add.Parameters[0].Value, add.Parameters[1].Value, add.Parameters[2].Value) = (word.Stem, word.Name, items);
            await add.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private async Task AddMentionsAsync(MedBotDb db, IReadOnlyDictionary<long, MeetingDocument> added, CancellationToken cancellationToken)
    {
        var stored = await db.Set<Meeting>().Select(meeting => meeting.CommitteeName).Distinct().ToListAsync(cancellationToken);
        var names = KnownCommittees.Of(organisation.Current, stored.Concat(added.Values.Select(document => document.Committee)));
        foreach (var (id, document) in added)
        {
            db.AddRange(ToldMeetings.In(document, names).Select(meeting => new MeetingMention
            {
                DocumentId = id,
                Committee = meeting.Key.Committee,
                Date = meeting.Key.Date,
                Extraordinary = meeting.Key.Extraordinary,
                Item = meeting.Told!.Item,
                Sentence = meeting.Told.Sentence,
                Approved = document.Approvals.FirstOrDefault(approval => approval.Date == meeting.Key.Date && names.Committee(document.Committee) == meeting.Key.Committee)?.Approved,
            }));
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
