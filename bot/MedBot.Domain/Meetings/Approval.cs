namespace MedBot.Domain.Meetings;

/// <summary>Earlier minutes that a meeting takes up for approval (godkendelse af referat).</summary>
public sealed record Approval
{
    /// <summary>The day of the earlier meeting.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>True when the decision approves them, false when it refuses or postpones, null where nothing is decided.</summary>
    public bool? Approved { get; init; }

    /// <summary>What they were approved with ("godkendt med den bemærkning, at …"), in the document's words.</summary>
    public string? Remark { get; init; }
}
