using System.Data.Common;

namespace MedBot.Storage;

/// <summary>One SQL statement, run any number of times with other values. For what has to be quick: the rest goes through <see cref="MedBotDb"/>.</summary>
internal sealed class StoreStatement : IAsyncDisposable
{
    private readonly DbCommand command;

    /// <param name="parameters">Names of the SQL's parameters, as in <c>@id</c>.</param>
    public StoreStatement(DbTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
        : this(transaction.Connection!, sql, parameters) => command.Transaction = transaction;

    /// <summary>By itself, outside a transaction.</summary>
    /// <inheritdoc cref="StoreStatement(DbTransaction, string, ReadOnlySpan{string})"/>
    public StoreStatement(DbConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
    }

    /// <param name="values">In the order of the parameters' names.</param>
    public Task<int> RunAsync(CancellationToken cancellationToken, params ReadOnlySpan<object?> values)
    {
        Take(values);
        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Every row.</summary>
    public Task<IReadOnlyList<T>> ReadAsync<T>(Func<DbDataReader, T> read, CancellationToken cancellationToken, params ReadOnlySpan<object?> values)
    {
        Take(values);
        return RowsAsync(read, cancellationToken);
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private async Task<IReadOnlyList<T>> RowsAsync<T>(Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        List<T> rows = [];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private void Take(ReadOnlySpan<object?> values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }
    }
}
