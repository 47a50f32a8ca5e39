namespace MedBot.Domain.Meetings;

/// <summary>What can happen to a meeting's papers, as its history tells it.</summary>
public enum MeetingEventKind
{
    /// <summary>The first version came in.</summary>
    TakenIn,

    /// <summary>Another version came in.</summary>
    Replaced,
    Approved,
    ApprovalUndone,
    Scheduled,
    Declined,
    Posted,
    Updated,
    TakenBack,

    /// <summary>Gone from the channels because the minutes are no longer approved, or a draft.</summary>
    Withdrawn,
}
