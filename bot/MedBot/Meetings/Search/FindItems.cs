using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Search;

/// <summary>Asks the store's full-text index for items: the newest that hold every word, then those that hold the most telling ones, then the newest that hold another.</summary>
internal static class FindItems
{
    private const int Enough = 12;

    /// <summary>So many items are weighed against each other. Of a word that stands in more the newest are taken: it tells little, and weighing costs as much as a hundred other words.</summary>
    private const int MostWeighed = 1500;

    public static async Task<IReadOnlyList<SearchRow>> ByTopicAsync(MedBotDb db, IReadOnlyList<Concept> topic, Vocabulary vocabulary, string? committee, int count, CancellationToken cancellationToken)
    {
        Concept[] known = [.. topic.Where(concept => concept.Known).OrderByDescending(concept => concept.Weight)];
        if (known.Length == 0)
        {
            return [];
        }

        var postgres = db.Database.IsNpgsql();
        var (and, or) = postgres ? (" & ", " | ") : (" AND ", " OR ");
        var inCommittee = committee is null ? "" : and + Quoted(SearchTerms.Committee(committee), postgres);
        var all = await RunAsync(db, string.Join(and, known.Select(concept => AnyOf(concept, postgres))) + inCommittee, byRank: false, count, cancellationToken);
        if (all.Count >= Enough || known.Length == 1)
        {
            return all;
        }

        var weighed = 0;
        Concept[] telling = [.. known.TakeWhile(concept => (weighed += vocabulary.Items(concept)) <= MostWeighed)];
        List<SearchRow> some = telling.Length == 0 ? [] : [.. await RunAsync(db, $"({string.Join(or, telling.Select(concept => AnyOf(concept, postgres)))}){inCommittee}", byRank: true, count, cancellationToken)];
        foreach (var concept in known.Skip(telling.Length))
        {
            some.AddRange(some.Count < count ? await RunAsync(db, AnyOf(concept, postgres) + inCommittee, byRank: false, count - some.Count, cancellationToken) : []);
        }

        return [.. all.Union(some)];
    }

    public static Task<IReadOnlyList<SearchRow>> ByTokenAsync(MedBotDb db, string token, int count, CancellationToken cancellationToken) =>
        RunAsync(db, Quoted(SearchTerms.Token(token), db.Database.IsNpgsql()), byRank: false, count, cancellationToken);

    private static string AnyOf(Concept concept, bool postgres)
    {
        var (and, or) = postgres ? (" & ", " | ") : (" AND ", " OR ");
        return $"({string.Join(or, concept.Alternatives.Select(alternative => alternative.Stems.Count == 1
            ? Quoted(SearchTerms.Token(alternative.Stems[0]), postgres)
            : $"({string.Join(and, alternative.Stems.Select(stem => Quoted(SearchTerms.Token(stem), postgres)))})"))})";
    }

    // A token holds letters, digits and underscores alone.
    private static string Quoted(string token, bool postgres) => postgres ? $"'{token}'" : $"\"{token}\"";

    private static async Task<IReadOnlyList<SearchRow>> RunAsync(MedBotDb db, string query, bool byRank, int count, CancellationToken cancellationToken)
    {
        var sql = (db.Database.IsNpgsql(), byRank) switch
        {
            (true, true) => "SELECT \"Id\" AS \"Value\" FROM \"SearchText\", CAST({0} AS tsquery) query WHERE \"Terms\" @@ query ORDER BY ts_rank(\"Terms\", query) DESC, \"Id\" DESC LIMIT {1}",
            (true, false) => "SELECT \"Id\" AS \"Value\" FROM \"SearchText\" WHERE \"Terms\" @@ CAST({0} AS tsquery) ORDER BY \"Id\" DESC LIMIT {1}",
            (false, true) => "SELECT rowid AS Value FROM \"SearchText\" WHERE \"SearchText\" MATCH {0} ORDER BY bm25(\"SearchText\", 4.0, 2.0, 1.0), rowid DESC LIMIT {1}",
            (false, false) => "SELECT rowid AS Value FROM \"SearchText\" WHERE \"SearchText\" MATCH {0} ORDER BY rowid DESC LIMIT {1}",
        };
        return [.. (await db.Database.SqlQueryRaw<long>(sql, query, count).ToListAsync(cancellationToken)).Select(SearchRow.Of)];
    }
}
