namespace MedBot.Organisation;

/// <summary>Reads the municipality's organisation file at start, and again when it changes.</summary>
internal sealed partial class WatchOrganisationFile(
    IConfiguration configuration, OrganisationDirectory directory, TimeProvider clock, ILogger<WatchOrganisationFile> logger) : BackgroundService
{
    private const string Setting = "MedBot:Organisation";

    // Looking works everywhere; mounted folders do not announce their changes.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string? path = configuration[Setting] is { Length: > 0 } set ? set : null;
    private (DateTime WrittenAt, long Length)? seen;
    private string? told;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads the file if there is one and it is not the one that was read before.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            FileInfo file = new(path);
            if (seen != (file.LastWriteTimeUtc, file.Length))
            {
                var content = await File.ReadAllBytesAsync(path, cancellationToken);
                seen = (file.LastWriteTimeUtc, file.Length);
                directory.Take(content);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (told != failure.Message)
            {
                LogNotRead(failure.Message);
            }

            told = failure.Message;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The organisation file could not be read, and the last good one stays in force. {Reason}")]
    private partial void LogNotRead(string reason);
}
