using System.Data.Common;
using System.Globalization;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MedBot.Tests.Cli;

public sealed class StoreCommandTests : IDisposable
{
    // Mentions are found anew; PostgreSQL keeps instants to the microsecond, the clock's are finer.
    private static readonly string[] Differing = ["MeetingMentions.Id", "ThemeMentions.Id", "Documents.ImportedAt"];

    private readonly string folder = Directory.CreateTempSubdirectory("medbot-backup-").FullName;

    [SkippableTheory]
    [InlineData(StoreKind.Sqlite, StoreKind.PostgreSql)]
    [InlineData(StoreKind.PostgreSql, StoreKind.Sqlite)]
    public async Task A_backup_brings_everything_to_the_other_store_and_back(StoreKind here, StoreKind there)
    {
        await using TestStore first = await UsedAsync(here);
        await using TestStore other = await TestStore.CreateWithoutTablesAsync(there);
        await using TestStore again = await TestStore.CreateWithoutTablesAsync(here);
        foreach ((TestStore from, TestStore to, string name) in new[] { (first, other, "one.db"), (other, again, "two.db") })
        {
            Assert.Equal((0, ""), await RunAsync(from, "store", "backup", Path.Combine(folder, name)));
            Assert.Equal((0, ""), await RunAsync(to, "store", "restore", Path.Combine(folder, name)));
        }

        string[] rows = await RowsAsync(first);
        Assert.Contains(rows, row => row.StartsWith("Documents", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("ProposalSteps", StringComparison.Ordinal));

        // That it was restored is written down as well.
        string[] restored = await RowsAsync(again);
        Assert.Equal(2, restored.Count(row => row.StartsWith("Deeds", StringComparison.Ordinal)));
        Assert.Equal(rows, restored.Where(row => !row.StartsWith("Deeds", StringComparison.Ordinal)));

        // The numbers go on behind those that were copied.
        await using MedBotDb db = again.CreateDbContext();
        Add(db, "later");
        await db.SaveChangesAsync();
    }

    [SkippableTheory, OnBothStores]
    public async Task A_mistyped_store_is_refused_and_not_made(StoreKind kind)
    {
        await using TestStore real = await TestStore.CreateWithoutTablesAsync(kind);
        string mistyped = kind is StoreKind.Sqlite
            ? $"Data Source={Path.Combine(folder, "nosuch.db")}"
            : new NpgsqlConnectionStringBuilder(real.Address.ConnectionString) { Database = "medbot_nosuch" }.ConnectionString;
        string backup = Path.Combine(folder, "backup.db");

        // A database without tables is no store either.
        foreach ((string address, string[] words) in new[] { (mistyped, new[] { "store", "backup", backup }), (real.Address.ConnectionString, ["store", "backup", backup]), (mistyped, ["outbox"]), (mistyped, ["wheel", "status"]) })
        {
            (int exit, _, string said) = await TypedCommand.RunAsync(address, words);
            Assert.Equal(2, exit);
            Assert.StartsWith("Der er intet lager i ", Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        await using MedBotDb db = real.CreateDbContext();
        Assert.False(await MigrateStore.IsThereAsync(StoreAddress.Of(mistyped), CancellationToken.None));
        Assert.False(await db.GetService<IRelationalDatabaseCreator>().HasTablesAsync());
    }

    [Fact]
    public async Task A_SQLite_store_moves_by_one_command_with_what_stands_in_its_journal_yet()
    {
        await using TestStore used = await UsedAsync(StoreKind.Sqlite);
        await using TestStore other = await TestStore.CreateWithoutTablesAsync(StoreKind.Sqlite);
        await using MedBotDb inUse = used.CreateDbContext();
        await inUse.Database.OpenConnectionAsync();
        Add(inUse, "later");
        await inUse.SaveChangesAsync();
        Assert.NotEqual(0, new FileInfo($"{used.Address.File}-wal").Length);

        Assert.Equal((0, ""), await RunAsync(other, "store", "restore", used.Address.File!));

        Assert.Equal(await RowsAsync(used), (await RowsAsync(other)).Where(row => !row.StartsWith("Deeds", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_backup_says_what_is_in_it()
    {
        await using TestStore used = await UsedAsync(StoreKind.Sqlite);
        (_, string said, _) = await TypedCommand.RunAsync(used.Address.ConnectionString, "store", "backup", Path.Combine(folder, "backup.db"));
        Assert.EndsWith(". Møder: 2, dokumenter: 2, budgetforslag: 1, beskeder: 1.", said.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_in_use_is_not_overwritten_and_a_file_that_is_no_backup_is_refused()
    {
        await using TestStore used = await UsedAsync(StoreKind.Sqlite);
        string backup = Path.Combine(folder, "backup.db");
        Assert.Equal((0, ""), await RunAsync(used, "store", "backup", backup));
        string[] before = await RowsAsync(used);
        Assert.Equal((2, "Lageret er i brug. Sæt ConnectionStrings__Store til et nyt, og prøv igen."), await RunAsync(used, "store", "restore", backup));
        Assert.Equal((2, $"{backup} findes i forvejen."), await RunAsync(used, "store", "backup", backup));
        Assert.Equal(before, await RowsAsync(used));

        string junk = Path.Combine(folder, "junk.db");
        await File.WriteAllTextAsync(junk, "hej");
        await using TestStore empty = await TestStore.CreateWithoutTablesAsync(StoreKind.Sqlite);
        Assert.Equal((2, $"{junk} er ikke et lager, som MedBot har gemt."), await RunAsync(empty, "store", "restore", junk));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<TestStore> UsedAsync(StoreKind kind)
    {
        TestStore store = await TestStore.CreateWithoutTablesAsync(kind);
        string samples = RepositoryFiles.PathOf("tests", "MedBot.Tests", "Documents", "Samples");
        Assert.Equal((0, ""), await RunAsync(store, "import", Path.Combine(samples, "hovedudvalg.txt"), Path.Combine(samples, "lokaludvalg.txt")));
        await using MedBotDb db = store.CreateDbContext();
        ProposalRound round = ProposalSamples.Round();
        db.Add(round);
        await db.SaveChangesAsync();
        Proposal proposal = Proposal.Draft(Guid.NewGuid(), round, ProposalSamples.Sender, "afd", "Borgerservice", ProposalSamples.Words(amounts: (2027, 1_400_000.50m)));
        proposal.Send(proposal.Words, ProposalSamples.Sender, ProposalSamples.Representative, ProposalSamples.Today, ProposalSamples.At, proposal.Version);
        db.Add(proposal);
        Add(db, "first");
        await db.SaveChangesAsync();
        return store;
    }

    private static void Add(MedBotDb db, string name)
    {
        DateTimeOffset now = new(2026, 5, 4, 10, 20, 30, 123, TimeSpan.Zero);
        db.Outbox.Add(OutboxMessage.ToPerson($"test/{name}", "aaaaaaaa-0000-4000-8000-000000000001", SharedBot.Card("æøå"), now));
        db.Add(new Conversation { Id = $"a:{name}", Place = Place.Personal, ServiceUrl = "https://smba.trafficmanager.net/emea/", Bot = "28:bot", WelcomedAt = now });
    }

    private static async Task<(int Exit, string Said)> RunAsync(TestStore store, params string[] words)
    {
        var (exit, _, said) = await TypedCommand.RunAsync(store.Address.ConnectionString, words);
        return (exit, said.Trim());
    }

    /// <summary>Every row of every table, but the full-text index, as this store keeps it.</summary>
    private static async Task<string[]> RowsAsync(TestStore store)
    {
        List<string> rows = [];
        await using MedBotDb db = store.CreateDbContext();
        DbConnection connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            await using DbCommand select = connection.CreateCommand();
            string columns = string.Join(", ", table.Columns.Where(column => !Differing.Contains($"{table.Name}.{column.Name}")).Select(column => $"\"{column.Name}\""));
            select.CommandText = $"SELECT {columns} FROM \"{table.Name}\"";
            await using DbDataReader reader = await select.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                object[] values = new object[reader.FieldCount];
                reader.GetValues(values);
                rows.Add($"{table.Name}: {string.Join(" | ", values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))}");
            }
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }
}
