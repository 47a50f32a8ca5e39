using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Storage;

/// <summary>SQLite leaves what was deleted in its file until the room is needed, and in its journal. People's own words are to be gone from both.</summary>
internal static class WipeDeleted
{
    private const int MostTries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>What is deleted on this connection from now on is overwritten.</summary>
    public static async Task BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        if (connection is SqliteConnection)
        {
            await connection.RunAsync("PRAGMA secure_delete = ON", cancellationToken);
        }
    }

    /// <summary>The journal is brought into the file and cut, once nobody reads out of it. Where somebody goes on reading, a later change overwrites it.</summary>
    public static async Task EndAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        for (var tries = 0; db.Database.IsSqlite() && tries < MostTries; tries++)
        {
            await using var cut = db.Database.GetDbConnection().CreateCommand();
            cut.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            if (await cut.ExecuteScalarAsync(cancellationToken) is 0L)
            {
                return;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }
}
