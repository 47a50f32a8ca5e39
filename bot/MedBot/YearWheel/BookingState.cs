using MedBot.Graph;

namespace MedBot.YearWheel;

internal enum BookingState
{
    /// <summary>The calendar is to be brought up to what is wanted.</summary>
    Waiting,
    Booked,
    Cancelled,

    /// <summary>Refused for good, until somebody asks again.</summary>
    Refused,

    /// <summary>Moved or deleted in Outlook: nothing is written before the secretary has said what holds.</summary>
    ChangedByPeople,
}

/// <summary>What a plan changes in a booking.</summary>
internal enum BookingChange
{
    None,
    New,
    Moved,

    /// <summary>Other people than before.</summary>
    Reinvited,
    Cancelled,
}

/// <summary>What people did with a booked meeting in Outlook.</summary>
internal abstract record BookingNews
{
    public sealed record Moved(SeenEvent Seen) : BookingNews;

    public sealed record Deleted : BookingNews;

    public sealed record RoomDeclined : BookingNews;

    /// <param name="Mails">Addresses of all who have said no.</param>
    public sealed record Declined(IReadOnlyList<string> Mails) : BookingNews;
}
