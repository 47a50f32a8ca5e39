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

    /// <summary>Where another document tells of it; null for a meeting with a document of its own.</summary>
    public ToldMeeting? Told { get; init; }

    /// <summary>Told to be cancelled (aflyst) or moved to another day.</summary>
    public bool Off { get; init; }

    /// <summary>The day to which it is moved; null where it is not, or where that is not told.</summary>
    public DateOnly? MovedTo { get; init; }

    public bool HasDocument => HasAgenda || Minutes is not null;

    /// <summary>Where the start is not known, a meeting lasts its whole day.</summary>
    public bool Over(DateTime now) => Key.Date.ToDateTime(Start ?? new TimeOnly(23, 59)) < now;
}

/// <summary>A sentence that tells of a meeting: one postponed to, one whose minutes are up for approval, one in a timeline.</summary>
/// <param name="Meeting">Whose document tells it.</param>
/// <param name="Item">The number of the item in which it stands.</param>
public sealed record ToldMeeting(MeetingKey Meeting, DocumentKind Kind, int Item, string Sentence);

/// <summary>What a meeting is known by.</summary>
/// <remarks>The committee goes by the name that its documents give it.</remarks>
public sealed record MeetingKey(string Committee, DateOnly Date, bool Extraordinary = false)
{
    // Keys travel in the buttons of cards: a name that no committee has must not make a card too big to send.
    private const int LongestName = 120;

    public string Committee { get; } = Committee is { Length: > LongestName } ? Committee[..LongestName] : Committee;
}

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
