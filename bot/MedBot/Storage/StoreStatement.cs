using System.Data.Common;

namespace MedBot.Storage;

/// <summary>One SQL statement of a transaction, run any number of times with other values. For what has to be quick: the rest goes through <see cref="MedBotDb"/>.</summary>
internal sealed class StoreStatement : IAsyncDisposable
{
    private const int MostAtOnce = 500;

    private readonly DbCommand command;

    /// <param name="parameters">Names of the SQL's parameters, as in <c>@id</c>.</param>
    public StoreStatement(DbTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Puts a row into a table.</summary>
    public static StoreStatement InsertInto(DbTransaction transaction, string table, params string[] columns) => new(
        transaction, $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})", columns);

    /// <summary>Puts a row into a table, and gives its new id.</summary>
    public static StoreStatement InsertForId(DbTransaction transaction, string table, params string[] columns)
    {
        var statement = InsertInto(transaction, table, columns);
        statement.command.CommandText += " RETURNING \"Id\"";
        return statement;
    }

    /// <param name="values">In the order of the parameters' names.</param>
    public Task<int> RunAsync(CancellationToken cancellationToken, params ReadOnlySpan<object?> values)
    {
        Take(values);
        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs it for each of the rows of values. A store that is a server takes hundreds at once, instead of an answer for each.</summary>
    public async Task RunAsync(IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        if (!command.Connection!.CanCreateBatch)
        {
            foreach (var values in rows)
            {
                await RunAsync(cancellationToken, values);
            }

            return;
        }

        foreach (var some in rows.Chunk(MostAtOnce))
        {
            await using var batch = command.Connection.CreateBatch();
            batch.Transaction = command.Transaction;
            foreach (var values in some)
            {
                var one = batch.CreateBatchCommand();
                one.CommandText = command.CommandText;
                for (var at = 0; at < values.Length; at++)
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (command.Parameters[at].ParameterName, values[at] ?? DBNull.Value);
                    one.Parameters.Add(parameter);
                }

                batch.BatchCommands.Add(one);
            }

            await batch.PrepareAsync(cancellationToken);
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
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
