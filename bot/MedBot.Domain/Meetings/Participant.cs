namespace MedBot.Domain.Meetings;

/// <summary>A person on a list of participants (mødedeltagere) or absent ones (fraværende).</summary>
public sealed record Participant
{
    public required string Name { get; init; }

    /// <summary>What stands behind the name: title, role or electoral group, as printed.</summary>
    public string? Note { get; init; }
}
