namespace MedBot.Domain.Meetings;

/// <summary>What is known of a meeting (møde), without its documents: enough to list it.</summary>
public sealed record KnownMeeting
{
    public required MeetingKey Key { get; init; }
    public TimeOnly? Start { get; init; }
    public string? Place { get; init; }
    public bool HasAgenda { get; init; }

    /// <summary>How far its minutes (referat) are; null where there are none.</summary>
    public MinutesStatus? Minutes { get; init; }
}

/// <summary>What a meeting is known by.</summary>
/// <remarks>The committee goes by the name that its documents give it.</remarks>
public sealed record MeetingKey(string Committee, DateOnly Date, bool Extraordinary = false);

/// <summary>How far minutes (referat) are.</summary>
public enum MinutesStatus
{
    /// <summary>Udkast: for the committee's members alone.</summary>
    Draft,

    /// <summary>Sent out, and not yet approved by a later meeting.</summary>
    Unapproved,

    /// <summary>Godkendt.</summary>
    Approved,
}
