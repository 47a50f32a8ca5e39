using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Domain.Proposals;
using MedBot.Meetings;
using MedBot.Meetings.Search;
using MedBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace MedBot.Cli;

/// <summary>Backs the store up into one SQLite file, whichever store it is and while the service runs, and restores it into a new store: so it moves between the two as well.</summary>
internal sealed class StoreCommand : ICliCommand
{
    private const int IndexedAtOnce = 200;
    private static readonly Type[] Derived = [typeof(SearchWord), typeof(MeetingMention), typeof(ThemeMention)];

    public string Name => "store";

    public string Usage => "store backup FIL | store restore FIL";

    public async Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        await using var services = CommandServices.Build(host);
        switch (arguments)
        {
            case ["backup", var file] when File.Exists(file):
                return host.Refuse($"{file} findes i forvejen.");
            case ["backup", var file]:
                host.Out.WriteLine($"Lageret er gemt i {file}. {await BackupAsync(services, file, cancellationToken)}");
                return CommandLine.Done;
            case ["restore", var file] when !File.Exists(file):
                return host.Refuse($"{file} findes ikke.");
            case ["restore", _] when await IsUsedAsync(services, cancellationToken):
                return host.Refuse("Lageret er i brug. Sæt ConnectionStrings__Store til et nyt, og prøv igen.");
            case ["restore", var file]:
                return await RestoreAsync(host, services, file, cancellationToken);
            default:
                throw new UsageException("Det kender jeg ikke.");
        }
    }

    /// <returns>What is in the backup.</returns>
    private static async Task<string> BackupAsync(ServiceProvider services, string file, CancellationToken cancellationToken)
    {
        await CommandServices.RequireStoreAsync(services, cancellationToken);
        await MigrateStore.RunAsync(services.GetRequiredService<StoreAddress>(), cancellationToken);
        await using var from = await OpenAsync(services, cancellationToken);
        var unfinished = $"{file}.part";
        File.Delete(unfinished);
        var address = StoreAddress.Of($"Data Source={unfinished};Pooling=False");
        string content;
        await using (var to = address.Context())
        {
            await MigrateStore.RunAsync(address, cancellationToken);
            await CopyAsync(services, from, to, cancellationToken);
            content = await ContentAsync(to, cancellationToken);

            // The journal's content belongs into the one file.
            await to.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = DELETE", cancellationToken);
        }

        File.Move(unfinished, file);
        return content;
    }

    private static async Task<string> ContentAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        var meetings = await db.Set<Meeting>().CountAsync(cancellationToken);
        var documents = await db.Set<StoredDocument>().CountAsync(cancellationToken);
        var proposals = await db.Set<Proposal>().CountAsync(cancellationToken);
        var messages = await db.Outbox.CountAsync(cancellationToken);
        return $"Møder: {meetings}, dokumenter: {documents}, budgetforslag: {proposals}, beskeder: {messages}.";
    }

    private static async Task<int> RestoreAsync(CommandHost host, ServiceProvider services, string file, CancellationToken cancellationToken)
    {
        // A copy, so that the backup of an earlier version stays as it is when it is brought up to this one.
        var copy = Path.GetTempFileName();
        try
        {
            var address = StoreAddress.Of($"Data Source={copy};Pooling=False");
            await using var from = address.Context();
            if (!await TryCopyAsync(file, address, cancellationToken) || !await MigrateStore.IsThereAsync(address, cancellationToken))
            {
                return host.Refuse($"{file} er ikke et lager, som MedBot har gemt.");
            }

            await MigrateStore.RunAsync(address, cancellationToken);
            await MigrateStore.RunAsync(services.GetRequiredService<StoreAddress>(), cancellationToken);
            await using var to = await OpenAsync(services, cancellationToken);
            await CopyAsync(services, from, to, cancellationToken);
            to.Add(new Deed { Kind = DeedKind.StoreRestored, About = Path.GetFileName(file), By = Deed.CommandLine, At = services.GetRequiredService<TimeProvider>().GetUtcNow() });
            await to.SaveChangesAsync(cancellationToken);
            host.Out.WriteLine($"Lageret er hentet fra {file}. {await ContentAsync(to, cancellationToken)}");
            return CommandLine.Done;
        }
        finally
        {
            File.Delete(copy);
        }
    }

    private static async Task CopyAsync(ServiceProvider services, MedBotDb from, MedBotDb to, CancellationToken cancellationToken)
    {
        await using var transaction = await to.Database.BeginTransactionAsync(cancellationToken);
        await CopyStore.RunAsync(from, to, Derived, cancellationToken);
        var index = services.GetRequiredService<IndexDocuments>();
        var current = await to.Set<StoredDocument>().Where(document => document.Current).OrderBy(document => document.Id).Select(document => document.Id).ToListAsync(cancellationToken);
        foreach (var ids in current.Chunk(IndexedAtOnce))
        {
            var documents = await to.Set<StoredDocument>().AsNoTracking().Where(document => ids.Contains(document.Id)).ToListAsync(cancellationToken);
            await index.AddAsync(transaction.GetDbTransaction(), documents.ToDictionary(document => document.Id, document => document.Read()), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> IsUsedAsync(ServiceProvider services, CancellationToken cancellationToken)
    {
        await using var db = await OpenAsync(services, cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) && await db.GetService<IRelationalDatabaseCreator>().HasTablesAsync(cancellationToken);
    }

    /// <summary>With what stands in its journal yet, so that a store that was in use moves as well.</summary>
    private static async Task<bool> TryCopyAsync(string file, StoreAddress copy, CancellationToken cancellationToken)
    {
        try
        {
            await using SqliteConnection from = new(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ConnectionString);
            await using SqliteConnection to = new(copy.ConnectionString);
            await from.OpenAsync(cancellationToken);
            await to.OpenAsync(cancellationToken);
            from.BackupDatabase(to);
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static Task<MedBotDb> OpenAsync(ServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IDbContextFactory<MedBotDb>>().CreateDbContextAsync(cancellationToken);
}
