using System.Data.Common;

namespace MedBot.Storage;

/// <summary>Single statements without EF Core, whose model takes a second and some 40 MB to build: what every start reads, and what is looked for again and again while nothing happens, does without.</summary>
internal static class PlainStatements
{
    /// <summary>Every row, on a connection that is open.</summary>
    /// <param name="values">By the names of the SQL's parameters, as in <c>@id</c>.</param>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using StoreStatement statement = new(connection, sql, [.. values.Select(value => value.Name)]);
        return await statement.ReadAsync(read, cancellationToken, [.. values.Select(value => value.Value)]);
    }

    /// <inheritdoc cref="ReadAsync{T}(DbConnection, string, Func{DbDataReader, T}, CancellationToken, ValueTuple{string, object}[])"/>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this StoreAddress store, string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        return await connection.ReadAsync(sql, read, cancellationToken, values);
    }

    /// <summary>Whether there is such a row.</summary>
    /// <param name="rows">The table and the condition, <c>"Outbox" WHERE …</c>.</param>
    public static async Task<bool> AnyAsync(this StoreAddress store, string rows, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
        (await store.ReadAsync($"SELECT 1 FROM {rows} LIMIT 1", _ => true, cancellationToken, values)).Count > 0;

    /// <returns>How many rows it changed.</returns>
    public static async Task<int> RunAsync(this DbConnection connection, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using StoreStatement statement = new(connection, sql, [.. values.Select(value => value.Name)]);
        return await statement.RunAsync(cancellationToken, [.. values.Select(value => value.Value)]);
    }

    /// <inheritdoc cref="RunAsync(DbConnection, string, CancellationToken, ValueTuple{string, object}[])"/>
    public static async Task<int> RunAsync(this StoreAddress store, string sql, CancellationToken cancellationToken, params (string Name, object? Value)[] values)
    {
        await using DbConnection connection = await store.OpenAsync(cancellationToken);
        return await connection.RunAsync(sql, cancellationToken, values);
    }

    /// <summary>A word that EF Core stores for an enum's value.</summary>
    public static T GetEnum<T>(this DbDataReader row, int at)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(at));

    public static T? GetOrNull<T>(this DbDataReader row, int at)
        where T : struct => row.IsDBNull(at) ? null : row.GetFieldValue<T>(at);

    public static string? GetText(this DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    /// <summary>UTC, as instants lie in both stores.</summary>
    public static DateTimeOffset GetInstant(this DbDataReader row, int at) => new(DateTime.SpecifyKind(row.GetDateTime(at), DateTimeKind.Utc));

    public static DateTimeOffset? GetInstantOrNull(this DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInstant(at);
}
