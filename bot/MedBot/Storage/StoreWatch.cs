namespace MedBot.Storage;

/// <summary>Sees within a second that this or another process changed meetings or documents, and has every <see cref="IStoreSnapshot"/> read anew.</summary>
internal sealed class StoreWatch(
    StoreAddress store, IEnumerable<IStoreSnapshot> snapshots, TimeProvider clock, ILogger<StoreWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim turn = new(1);
    private long? seen;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Looks now. When it returns, the snapshots hold what was in the store when it was called.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await store.OpenAsync(cancellationToken);
            var version = await StoreVersion.ReadAsync(connection, cancellationToken);
            if (version == seen)
            {
                return;
            }

            foreach (var snapshot in snapshots)
            {
                await snapshot.ReadAsync(connection, cancellationToken);
            }

            seen = version;
        }
        finally
        {
            turn.Release();
        }
    }

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Pause, clock, stoppingToken);
        await new StorePoll(Pause, clock, logger).RunAsync(LookAsync, stoppingToken);
    }
}
