using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MedBot.Storage;

/// <summary>Copies every row of one store into another that has been migrated and never used: a backup, a restored one, a move between SQLite and PostgreSQL.</summary>
internal static class CopyStore
{
    /// <param name="to">In a transaction: all of it arrives, or nothing.</param>
    /// <param name="derived">Tables that are made anew out of the others.</param>
    public static async Task RunAsync(MedBotDb from, MedBotDb to, IReadOnlyCollection<Type> derived, CancellationToken cancellationToken)
    {
        // Whoever writes meanwhile is not seen: SQLite's transactions see one state by themselves.
        await using var reading = await from.Database.BeginTransactionAsync(from.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, cancellationToken);
        ITable[] tables = [.. InOrder(from.Model.GetRelationalModel().Tables.Where(table => !table.EntityTypeMappings.Any(mapping => derived.Contains(mapping.TypeBase.ClrType))))];
        var targets = to.Model.GetRelationalModel();
        foreach (var table in tables.Reverse())
        {
            // Migrations lay down some rows of their own.
            await RunAsync(to, $"DELETE FROM {Quoted(table.Name)}", cancellationToken);
        }

        foreach (var table in tables)
        {
            await CopyAsync(from, to, table, targets.FindTable(table.Name, schema: null)!, cancellationToken);
        }
    }

    /// <summary>A table stands behind those that its rows refer to.</summary>
    private static IEnumerable<ITable> InOrder(IEnumerable<ITable> tables)
    {
        List<ITable> left = [.. tables.OrderBy(table => table.Name, StringComparer.Ordinal)];
        while (left.Count > 0)
        {
            var next = left.Find(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || !left.Contains(key.PrincipalTable)))
                ?? throw new InvalidOperationException("Tables refer to each other in a circle.");
            left.Remove(next);
            yield return next;
        }
    }

    private static async Task CopyAsync(MedBotDb from, MedBotDb to, ITable source, ITable target, CancellationToken cancellationToken)
    {
        Column[] columns = [.. source.Columns.Select(column => new Column(column, target.FindColumn(column.Name)!))];
        var names = string.Join(", ", columns.Select(column => Quoted(column.Source.Name)));
        await using var select = Command(from, $"SELECT {names} FROM {Quoted(source.Name)}");
        await using var insert = Command(to, $"INSERT INTO {Quoted(source.Name)} ({names}) VALUES ({string.Join(", ", columns.Select((_, at) => $"@p{at}"))})");
        await using (var rows = await select.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                insert.Parameters.Clear();
                for (var at = 0; at < columns.Length; at++)
                {
                    insert.Parameters.Add(columns[at].Value(rows, at, insert));
                }

                await insert.ExecuteNonQueryAsync(cancellationToken);
            }
        }

        if (to.Database.IsNpgsql())
        {
            foreach (var counted in columns.Where(column => column.IsCounted))
            {
                await CountOnAsync(to, source.Name, counted.Source.Name, cancellationToken);
            }
        }
    }

    /// <summary>PostgreSQL does not look at what was inserted with its number.</summary>
    private static Task CountOnAsync(MedBotDb to, string table, string column, CancellationToken cancellationToken) => RunAsync(
        to,
        $"SELECT setval(pg_get_serial_sequence('{Quoted(table)}', '{column}'), (SELECT COALESCE(MAX({Quoted(column)}), 0) + 1 FROM {Quoted(table)}), false)",
        cancellationToken);

    private static async Task RunAsync(MedBotDb db, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(db, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(MedBotDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    // The names are the model's own.
    private static string Quoted(string name) => $"\"{name}\"";

    /// <summary>The same column on both stores, which keep days, instants and keys in ways of their own.</summary>
    private sealed class Column(IColumn source, IColumn target)
    {
        private readonly RelationalTypeMapping read = source.PropertyMappings[0].TypeMapping;
        private readonly RelationalTypeMapping write = target.PropertyMappings[0].TypeMapping;

        public IColumn Source => source;

        public bool IsCounted => target.PropertyMappings.Any(mapping => mapping.Property is { ValueGenerated: ValueGenerated.OnAdd } property && property.ClrType == typeof(long) && property.IsPrimaryKey());

        public DbParameter Value(DbDataReader row, int at, DbCommand insert)
        {
            object? stored = row.IsDBNull(at) ? null : read.GetDataReaderMethod().Invoke(row, [at]);
            object? value = stored is not null && read.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
            return write.CreateParameter(insert, $"@p{at}", value, nullable: source.IsNullable);
        }
    }
}
