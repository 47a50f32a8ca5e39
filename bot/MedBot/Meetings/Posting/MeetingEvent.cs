using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>Something that was done with a meeting's papers, with who did it and when: the meeting's history beside the versions of its documents.</summary>
internal sealed class MeetingEvent
{
    public long Id { get; private set; }
    public required long MeetingId { get; init; }
    public required MeetingEventKind Kind { get; init; }

    /// <summary>Of which paper.</summary>
    public required DocumentKind Paper { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the person in the organisation, else their Entra object id; null where it came about by itself.</summary>
    public string? By { get; init; }

    /// <summary>Of an approval, and of one that is undone: the day of the meeting that approved.</summary>
    public DateOnly? ByMeeting { get; init; }

    /// <summary>What minutes were approved with.</summary>
    public string? Remark { get; init; }

    /// <summary>What it says of whether the minutes are approved; null where it says nothing of that.</summary>
    public ApprovalWord? Word => WordOf(Kind, By, At, Remark, ByMeeting);

    /// <inheritdoc cref="Word"/>
    public static ApprovalWord? WordOf(MeetingEventKind kind, string? by, DateTimeOffset at, string? remark, DateOnly? byMeeting) =>
        kind is MeetingEventKind.Approved or MeetingEventKind.ApprovalUndone ? new(by ?? "", at, remark, byMeeting, Undoes: kind is MeetingEventKind.ApprovalUndone) : null;
}
