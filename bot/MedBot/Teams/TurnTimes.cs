namespace MedBot.Teams;

/// <summary>How long a turn may take: of the 15 and 5 seconds that Teams waits, the rest is for sending.</summary>
internal sealed record TurnTimes
{
    public TimeSpan Message { get; init; } = TimeSpan.FromSeconds(10);
    public TimeSpan Invoke { get; init; } = TimeSpan.FromSeconds(4);
}
