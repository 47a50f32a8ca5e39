using MedBot.Domain.Questions;
using MedBot.Storage;

namespace MedBot.Meetings.Search;

/// <summary>Asks the store's full-text index for items: the newest that hold every word, then those that hold the most telling ones, then the newest that hold another.</summary>
internal static class FindItems
{
    private const int Enough = 12;

    /// <summary>So many items are weighed against each other. Of a word that stands in more the newest are taken: it tells little, and weighing costs as much as a hundred other words.</summary>
    private const int MostWeighed = 1500;

    /// <summary>So many items are all had from PostgreSQL's index and then put in order. Of more the planner may walk from the newest back until it has enough: of few it would walk through all.</summary>
    private const int MostSorted = 5000;

    private enum Order
    {
        Newest,
        NewestOfFew,
        Rank,
    }

    public static async Task<IReadOnlyList<SearchRow>> ByTopicAsync(StoreAddress store, IReadOnlyList<Concept> topic, Vocabulary vocabulary, string? committee, int count, CancellationToken cancellationToken)
    {
        Concept[] known = [.. topic.Where(concept => concept.Known).OrderByDescending(concept => concept.Weight)];
        if (known.Length == 0)
        {
            return [];
        }

        var postgres = IsPostgres(store);
        var (and, or) = postgres ? (" & ", " | ") : (" AND ", " OR ");
        var inCommittee = committee is null ? "" : and + Quoted(SearchTerms.Committee(committee), postgres);
        var all = await RunAsync(store, string.Join(and, known.Select(concept => AnyOf(concept, postgres))) + inCommittee, committee is not null || known.Min(vocabulary.Items) <= MostSorted ? Order.NewestOfFew : Order.Newest, count, cancellationToken);
        if (all.Count >= Enough || known.Length == 1)
        {
            return all;
        }

        var weighed = 0;
        Concept[] telling = [.. known.TakeWhile(concept => (weighed += vocabulary.Items(concept)) <= MostWeighed)];
        List<SearchRow> some = telling.Length == 0 ? [] : [.. await RunAsync(store, $"({string.Join(or, telling.Select(concept => AnyOf(concept, postgres)))}){inCommittee}", Order.Rank, count, cancellationToken)];
        foreach (var concept in known.Skip(telling.Length))
        {
            some.AddRange(some.Count < count ? await RunAsync(store, AnyOf(concept, postgres) + inCommittee, committee is null ? Order.Newest : Order.NewestOfFew, count - some.Count, cancellationToken) : []);
        }

        return [.. all.Union(some)];
    }

    public static Task<IReadOnlyList<SearchRow>> ByTokenAsync(StoreAddress store, string token, int count, CancellationToken cancellationToken) =>
        RunAsync(store, Quoted(SearchTerms.Token(token), IsPostgres(store)), Order.NewestOfFew, count, cancellationToken);

    private static string AnyOf(Concept concept, bool postgres)
    {
        var (and, or) = postgres ? (" & ", " | ") : (" AND ", " OR ");
        return $"({string.Join(or, concept.Searched.Select(alternative => alternative.Stems.Count == 1
            ? Quoted(SearchTerms.Token(alternative.Stems[0]), postgres)
            : $"({string.Join(and, alternative.Stems.Select(stem => Quoted(SearchTerms.Token(stem), postgres)))})"))})";
    }

    private static bool IsPostgres(StoreAddress store) => store.File is null;

    // A token holds letters, digits and underscores alone.
    private static string Quoted(string token, bool postgres) => postgres ? $"'{token}'" : $"\"{token}\"";

    private static async Task<IReadOnlyList<SearchRow>> RunAsync(StoreAddress store, string query, Order order, int count, CancellationToken cancellationToken)
    {
        var sql = (IsPostgres(store), order) switch
        {
            (true, Order.Rank) => "SELECT \"Id\" FROM \"SearchText\", CAST(@query AS tsquery) query WHERE \"Terms\" @@ query ORDER BY ts_rank(\"Terms\", query) DESC, \"Id\" DESC LIMIT @count",
            (true, Order.NewestOfFew) => "WITH few AS MATERIALIZED (SELECT \"Id\" FROM \"SearchText\" WHERE \"Terms\" @@ CAST(@query AS tsquery)) SELECT \"Id\" FROM few ORDER BY \"Id\" DESC LIMIT @count",
            (true, _) => "SELECT \"Id\" FROM \"SearchText\" WHERE \"Terms\" @@ CAST(@query AS tsquery) ORDER BY \"Id\" DESC LIMIT @count",
            (false, Order.Rank) => "SELECT rowid FROM \"SearchText\" WHERE \"SearchText\" MATCH @query ORDER BY bm25(\"SearchText\", 4.0, 2.0, 1.0), rowid DESC LIMIT @count",
            (false, _) => "SELECT rowid FROM \"SearchText\" WHERE \"SearchText\" MATCH @query ORDER BY rowid DESC LIMIT @count",
        };
        return await store.ReadAsync(sql, row => SearchRow.Of(row.GetInt64(0)), cancellationToken, ("@query", query), ("@count", count));
    }
}
