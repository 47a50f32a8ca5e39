namespace MedBot.Operations;

/// <summary>What stops the start is told in one sentence by <c>Program</c>, so the host does not log its stack trace as well. Of services that fail later it does.</summary>
internal sealed class QuietStart
{
    /// <summary>The host's own log.</summary>
    public const string Category = "Microsoft.Extensions.Hosting.Internal.Host";

    private volatile bool started;

    public bool Tells(LogLevel level) => started && level >= LogLevel.Warning;

    public void End() => started = true;
}
