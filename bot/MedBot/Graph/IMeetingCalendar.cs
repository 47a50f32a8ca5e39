namespace MedBot.Graph;

/// <summary>Where meetings are booked: in Outlook, or in files where there is no tenant.</summary>
internal interface IMeetingCalendar
{
    /// <summary>The mailbox of a committee that has none of its own; empty where there are no mailboxes.</summary>
    string Organizer { get; }

    /// <summary>Books a meeting. The same again, after a lost answer or a killed process, finds what is there.</summary>
    Task<CalendarResult> CreateAsync(EventPlace at, BookedEvent meeting, bool begunBefore, CancellationToken cancellationToken);

    /// <summary>Changes what differs between the two, and leaves alone what people have changed.</summary>
    Task<CalendarResult> ChangeAsync(EventPlace at, string eventId, BookedEvent written, BookedEvent wanted, CancellationToken cancellationToken);

    /// <summary>Tells everybody who was invited. One that is gone already is cancelled.</summary>
    Task<CalendarResult> CancelAsync(EventPlace at, string eventId, BookedEvent written, CancellationToken cancellationToken);
}

/// <summary>Which event it is.</summary>
internal sealed record EventPlace
{
    /// <summary>Of the meeting, <c>2027-kommunemed-1</c>.</summary>
    public required string Key { get; init; }

    public required string Mailbox { get; init; }

    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    /// <summary>One for each event that is booked, the same at every try.</summary>
    public required Guid Transaction { get; init; }
}

internal abstract record CalendarResult
{
    /// <param name="EventId">Null when it was cancelled.</param>
    /// <param name="Left">Names of people and rooms whose mailbox is not known: they were left out.</param>
    public sealed record Done(string? EventId, IReadOnlyList<string> Left) : CalendarResult;

    /// <summary>It is not in the calendar any more.</summary>
    public sealed record Gone : CalendarResult;

    /// <summary>Somebody has moved it there, and nothing was changed.</summary>
    public sealed record MovedByOthers(SeenEvent Seen) : CalendarResult;

    /// <summary>Again later; it may have been done.</summary>
    public sealed record NotYet(string Code, TimeSpan? Wait) : CalendarResult;

    /// <summary>Refused for good, with the service's word for why.</summary>
    public sealed record Refused(string Code) : CalendarResult;
}
