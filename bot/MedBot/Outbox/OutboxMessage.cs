namespace MedBot.Outbox;

/// <summary>Something to be sent unasked: a channel post, its update or removal, a personal message, a calendar event.</summary>
/// <remarks>Saved together with what caused it, under a key that makes a second one impossible.</remarks>
internal sealed class OutboxMessage
{
    public long Id { get; private set; }

    /// <summary>What this is about, <c>agenda/{meeting id}/{channel id}</c>. Unique.</summary>
    public required string Key { get; init; }

    /// <summary>Which delivery takes it, <c>post</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>To whom or where, as the delivery understands it: a channel, a person.</summary>
    public required string Target { get; init; }

    /// <summary>What is sent, as JSON, frozen when it is queued.</summary>
    public required string Payload { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before; UTC.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public OutboxState State { get; set; }
}

internal enum OutboxState
{
    Waiting,
    Sending,
    Sent,

    /// <summary>Nobody can tell whether it arrived.</summary>
    Unknown,
    Refused,
    Cancelled,
}
