using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace MedBot.Storage;

/// <summary>Rows that a transaction puts into one table, thousands at a time: one by one on SQLite, where each is quick, and all at once into a server, each column as an array.</summary>
/// <param name="Given">Names of the values that each row is given as.</param>
/// <param name="Columns">What is filled with which SQL over the given values, <c>@Name</c>.</param>
internal sealed record StoreRows(string Table, IReadOnlyList<string> Given, IReadOnlyList<(string Column, string Value)> Columns)
{
    public StoreRows(string table, params string[] columns)
        : this(table, columns, [.. columns.Select(column => ($"\"{column}\"", $"@{column}"))])
    {
    }

    /// <summary>What the SQL ends with.</summary>
    public string Then { get; init; } = "";

    public Task AddAsync(DbTransaction transaction, IEnumerable<object?[]> rows, CancellationToken cancellationToken) => RunAsync(transaction, [.. rows], cancellationToken);

    /// <returns>The new ids, in the order of the rows.</returns>
    public async Task<IReadOnlyList<long>> AddForIdsAsync(DbTransaction transaction, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        // A server numbers the rows in their order, and need not tell of them in it.
        var ids = await (this with { Then = "RETURNING \"Id\"" }).RunAsync(transaction, [.. rows], cancellationToken);
        return [.. ids.Order()];
    }

    private async Task<IReadOnlyList<long>> RunAsync(DbTransaction transaction, object?[][] rows, CancellationToken cancellationToken)
    {
        if (rows.Length == 0)
        {
            return [];
        }

        var into = $"INSERT INTO \"{Table}\" ({string.Join(", ", Columns.Select(column => column.Column))})";
        if (transaction is SqliteTransaction)
        {
            await using StoreStatement one = new(transaction, $"{into} VALUES ({string.Join(", ", Columns.Select(column => column.Value))}) {Then}", [.. Given]);
            List<long> ids = [];
            foreach (var row in rows)
            {
                ids.AddRange(await one.ReadAsync(Id, cancellationToken, row));
            }

            return ids;
        }

        // An array of nothing has no type: a column without values is told so.
        string[] filled = [.. Given.Where((_, at) => Array.Exists(rows, row => row[at] is not null))];
        var values = Columns.Select(column => column.Value[0] == '@' && Given.Contains(column.Value[1..]) && !filled.Contains(column.Value[1..]) ? "NULL" : column.Value.Replace("@", "given.", StringComparison.Ordinal));
        await using StoreStatement all = new(
            transaction, $"{into} SELECT {string.Join(", ", values)} FROM unnest({string.Join(", ", filled.Select(name => $"@{name}"))}) AS given({string.Join(", ", filled)}) {Then}", filled);
        return await all.ReadAsync(Id, cancellationToken, [.. Enumerable.Range(0, Given.Count).Where(at => filled.Contains(Given[at])).Select(at => Column([.. rows.Select(row => row[at])]))]);

        static long Id(DbDataReader row) => row.GetInt64(0);
    }

    private static object Column(object?[] values) => Array.Find(values, value => value is not null) switch
    {
        string => values.Cast<string?>().ToArray(),
        long => values.Cast<long?>().ToArray(),
        int => values.Cast<int?>().ToArray(),
        bool => values.Cast<bool?>().ToArray(),
        DateOnly => values.Cast<DateOnly?>().ToArray(),
        TimeOnly => values.Cast<TimeOnly?>().ToArray(),
        DateTime => values.Cast<DateTime?>().ToArray(),
        var other => throw new UnreachableException($"{other?.GetType().Name}"),
    };
}
