using MedBot.Domain.Organisation;

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

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>The municipality has said where its file is.</summary>
    public bool HasFile => path is not null;

    /// <summary>Why the file as it is now is not in force; null where it is, or there is none.</summary>
    public string? Trouble { get; private set; }

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
                if (directory.Take(content) is OrganisationResult.Refused(var sentence))
                {
                    Trouble = sentence;
                    LogRefused(sentence);
                }
                else
                {
                    Trouble = null;
                    LogTaken(directory.FromFile.Committees.Count, directory.FromFile.People.Count);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (Trouble != failure.Message)
            {
                LogNotRead(failure.Message);
            }

            // What comes back unchanged is read again.
            (Trouble, seen) = (failure.Message, null);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "The organisation file is in force: {Committees} committees, {People} people.")]
    private partial void LogTaken(int committees, int people);

    [LoggerMessage(Level = LogLevel.Error, Message = "The organisation file is refused, and what was in force stays. {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The organisation file could not be read, and what was in force stays. {Reason}")]
    private partial void LogNotRead(string reason);
}
