using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>What somebody said in a channel of its use for a committee's papers. It goes before the organisation file.</summary>
internal sealed class ChannelUse
{
    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Id of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Id of its team.</summary>
    public required string Team { get; init; }

    /// <summary>False where the channel is not to be used though the organisation file names it.</summary>
    public required bool Used { get; set; }

    /// <summary>Who said so last, as in <see cref="MeetingEvent.By"/>.</summary>
    public required string By { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; set; }
}

/// <summary>That a committee's agendas are posted by themselves.</summary>
internal sealed class AgendaTime
{
    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    /// <summary>How many days before the meeting.</summary>
    public required int DaysBefore { get; init; }
}
