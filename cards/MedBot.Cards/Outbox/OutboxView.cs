namespace MedBot.Cards.Outbox;

/// <summary>A message of the outbox that has not simply been sent.</summary>
public sealed record OutboxView
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>What it is, <c>Opslag</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the channel that it is for; null where it is for a person.</summary>
    public string? Channel { get; init; }

    public required OutboxStanding Standing { get; init; }

    /// <summary>When it was queued: Danish local time.</summary>
    public required DateTime Queued { get; init; }

    /// <summary>The line that a notification shows of it, for those who keep its channel; null for everybody else.</summary>
    public string? Summary { get; init; }

    /// <summary>The service's word for why it was refused, <c>BotNotInConversationRoster</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>It is sent no earlier: Danish local time.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>Until when Teams has asked for a pause in its conversation: Danish local time.</summary>
    public DateTime? PausedUntil { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }
}

/// <summary>How a message of the outbox stands.</summary>
public enum OutboxStanding
{
    Waiting,
    Sending,

    /// <summary>Nobody can tell whether it arrived.</summary>
    Unknown,
    Refused,

    /// <summary>So many wait for its channel that somebody is to say whether they may be posted.</summary>
    Held,
}
