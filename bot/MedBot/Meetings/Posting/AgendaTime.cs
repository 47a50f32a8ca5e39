namespace MedBot.Meetings.Posting;

/// <summary>That a committee's agendas are posted by themselves.</summary>
internal sealed class AgendaTime
{
    /// <summary>Id of the committee.</summary>
    public required string Committee { get; init; }

    /// <summary>How many days before the meeting.</summary>
    public required int DaysBefore { get; init; }
}
