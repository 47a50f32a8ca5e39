namespace MedBot.Teams;

/// <summary>What came of a call to the Connector.</summary>
internal abstract record ConnectorResult
{
    /// <summary>Taken. The ids are those of the new activity and, where one was made, of the new conversation; the service does not always say them.</summary>
    public sealed record Sent(string? ActivityId, string? ConversationId = null) : ConnectorResult;

    /// <summary>Not taken, or never reached: may be sent again, but not before <paramref name="Until"/>.</summary>
    public sealed record Throttled(DateTimeOffset Until) : ConnectorResult;

    /// <summary>Refused for good; <paramref name="Code"/> is the service's word for why, <c>BotNotInConversationRoster</c>.</summary>
    public sealed record Refused(int Status, string Code) : ConnectorResult;

    /// <summary>Nobody can tell whether it arrived.</summary>
    public sealed record Unknown(string Reason) : ConnectorResult;
}
