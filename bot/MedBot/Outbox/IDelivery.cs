namespace MedBot.Outbox;

/// <summary>Sends one kind of what waits in the outbox. Found by its type.</summary>
internal interface IDelivery
{
    string Kind { get; }

    AfterUnknown AfterUnknown { get; }

    /// <summary>Reads and writes all that the sending needs, so that at its time nothing is left but to send. Where this throws, nothing was sent.</summary>
    /// <returns>Sends once. Where that throws, nobody can tell how far it came.</returns>
    Task<Func<CancellationToken, Task<DeliveryResult>>> PrepareAsync(OutboxMessage message, CancellationToken cancellationToken);
}

internal static class DeliveryKind
{
    public const string Post = "post";
    public const string Reply = "reply";
    public const string Update = "update";
    public const string Removal = "removal";
    public const string Personal = "personal";
    public const string Chat = "chat";
}

/// <summary>What is done where nobody can tell whether a message arrived.</summary>
internal enum AfterUnknown
{
    /// <summary>Somebody is asked to look.</summary>
    Ask,

    /// <summary>A second time does no harm.</summary>
    SendAgain,

    /// <summary>Once more, and the message says so.</summary>
    SendOnceMore,
}

internal abstract record DeliveryResult
{
    /// <summary>There is nothing to send: this is what comes of it.</summary>
    public Func<CancellationToken, Task<DeliveryResult>> WithoutSending() => _ => Task.FromResult(this);

    public sealed record Sent(string? Activity, string? Conversation) : DeliveryResult;

    /// <summary>Not taken; again when the service says, or later.</summary>
    public sealed record NotYet(DateTimeOffset Until) : DeliveryResult;

    /// <summary>Refused for good, with the service's word for why.</summary>
    public sealed record Refused(string Code) : DeliveryResult;

    public sealed record Unknown(string Reason) : DeliveryResult;

    /// <summary>What it follows was never sent, so there is nothing to do.</summary>
    public sealed record Pointless : DeliveryResult;
}
