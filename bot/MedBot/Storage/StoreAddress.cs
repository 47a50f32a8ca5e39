using System.Data.Common;
using Azure.Core;
using Azure.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MedBot.Storage;

/// <summary>Which store, and where: <c>Data Source=…</c> is SQLite, <c>Host=…</c> is PostgreSQL.</summary>
internal sealed record StoreAddress
{
    private const string Setting = "Store";
    private const string PoolSize = "Maximum Pool Size";

    /// <summary>Three instances stay within the 100 that PostgreSQL gives out unless it is told otherwise; beyond them it refuses everybody.</summary>
    private const int MostConnections = 30;

    /// <summary>One pool of connections, for EF Core and for plain statements.</summary>
    private NpgsqlDataSource? source;

    private StoreAddress(string connectionString, string? file) => (ConnectionString, File) = (connectionString, file);

    public string ConnectionString { get; }

    /// <summary>SQLite's file; null on PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>Client id of the managed identity that the bot is on the store's server, where the connection string names no password.</summary>
    public string? ManagedIdentity { get; private init; }

    /// <exception cref="StartRefusedException">The connection string is missing, or neither store's.</exception>
    public static StoreAddress From(IConfiguration configuration, bool development) =>
        configuration.GetConnectionString(Setting) is { Length: > 0 } text ? Of(text) with { ManagedIdentity = configuration["Store:ManagedIdentity"] }
        : development && SolutionFolder() is { } folder ? Of($"Data Source={Path.Combine(folder, "data", "medbot.db")}")
        : throw new StartRefusedException("ConnectionStrings__Store must be set: 'Data Source=…' for SQLite or 'Host=…' for PostgreSQL.");

    /// <exception cref="StartRefusedException">The connection string is neither store's.</exception>
    public static StoreAddress Of(string connectionString)
    {
        try
        {
            DbConnectionStringBuilder parts = new() { ConnectionString = connectionString };
            if (parts.ContainsKey("Host"))
            {
                NpgsqlConnectionStringBuilder server = new(connectionString);
                server.MaxPoolSize = parts.ContainsKey(PoolSize) ? server.MaxPoolSize : MostConnections;
                return new(server.ConnectionString, file: null);
            }

            // A writer waits for another one's end (the busy timeout, in seconds) instead of failing at once.
            SqliteConnectionStringBuilder sqlite = new(connectionString) { ForeignKeys = true, DefaultTimeout = 30 };
            if (sqlite.DataSource.Length > 0)
            {
                return new(sqlite.ConnectionString, Path.GetFullPath(sqlite.DataSource));
            }
        }
        catch (ArgumentException)
        {
            // The text of a connection string may hold a password, so its parser's message is not shown.
        }

        throw new StartRefusedException("ConnectionStrings__Store can't be understood: 'Data Source=…' is SQLite, 'Host=…' is PostgreSQL.");
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        _ = File is not null ? options.UseSqlite(ConnectionString, store => store.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)) : UsePostgreSql(options);

        // Migrations are written by hand, without the snapshot that EF Core would compare with; a test compares instead.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>A connection of its own, without EF Core, which takes its time to start.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
    {
        DbConnection connection = File is null ? Source().CreateConnection() : new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public MedBotDb Context()
    {
        DbContextOptionsBuilder<MedBotDb> options = new();
        Configure(options);
        return new(options.Options);
    }

    // Apart, as what follows, so that its library is loaded where it is used alone.
    private DbContextOptionsBuilder UsePostgreSql(DbContextOptionsBuilder options) => options.UseNpgsql(Source(), store => store.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));

    private NpgsqlDataSource Source() => LazyInitializer.EnsureInitialized(ref source, () =>
    {
        NpgsqlDataSourceBuilder builder = new(ConnectionString);
        if (ManagedIdentity is { Length: > 0 } identity)
        {
            UseTokens(builder, identity);
        }

        return builder.Build();
    });

    // Azure's PostgreSQL takes an Entra token for a password.
    private static void UseTokens(NpgsqlDataSourceBuilder source, string identity)
    {
        TokenRequestContext scope = new(["https://ossrdbms-aad.database.windows.net/.default"]);
        ManagedIdentityCredential credential = new(ManagedIdentityId.FromUserAssignedClientId(identity));
        source.UsePeriodicPasswordProvider(
            async (_, cancellationToken) => (await credential.GetTokenAsync(scope, cancellationToken)).Token,
            successRefreshInterval: TimeSpan.FromMinutes(30),
            failureRefreshInterval: TimeSpan.FromSeconds(10));
    }

    private static string? SolutionFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "MedBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}
