namespace MedBot.Domain.Organisation;

/// <summary>Who writes or presses: the person that Teams names, and what the organisation knows of them.</summary>
public sealed record Asker
{
    /// <summary>The name that Teams shows.</summary>
    public required string Name { get; init; }

    /// <summary>Entra object id, null where the channel sent none.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>The person in the organisation file; null for somebody who does not stand there.</summary>
    public Person? Person { get; init; }

    /// <summary>Ids of the committees in which the person sits today.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>Administers the bot for the municipality.</summary>
    public bool Hr { get; init; }
}
