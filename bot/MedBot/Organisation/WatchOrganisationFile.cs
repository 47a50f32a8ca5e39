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
        if (path is not null)
        {
            await LookAsync(path, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        while (path is not null && await timer.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(path, stoppingToken);
        }
    }

    private async Task LookAsync(string path, CancellationToken cancellationToken)
    {
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

    [LoggerMessage(Level = LogLevel.Error, Message = "The organisation file could not be read, and the last good one stays in force. {Reason}")]
    private partial void LogNotRead(string reason);
}
