using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>What one person may see of a proposal, and nothing else.</summary>
public sealed record ProposalView
{
    public required long Id { get; init; }
    public required int Version { get; init; }
    public required string RoundName { get; init; }
    public required ProposalWords Words { get; init; }
    public required ProposalState State { get; init; }
    public required string DepartmentName { get; init; }

    /// <summary>Null where the name may not be told, or is forgotten.</summary>
    public string? SenderName { get; init; }

    public string? RepresentativeName { get; init; }

    /// <summary>Sent after the round's last day.</summary>
    public bool Late { get; init; }

    /// <summary>When it goes on if nobody handles it; null where it has gone on.</summary>
    public DateOnly? GoesOnByItself { get; init; }

    /// <summary>Number of the sender's proposal of an earlier round that is taken up again.</summary>
    public long? Continues { get; init; }

    /// <summary>The leaders want the steering group's answer.</summary>
    public bool ForSteeringGroup { get; init; }

    /// <summary>The last line of the talk is the sender's.</summary>
    public bool SenderWroteLast { get; init; }

    public IReadOnlyList<WayStep> Way { get; init; } = [];
    public IReadOnlyList<TalkedLine> Talk { get; init; } = [];

    /// <summary>An amount in the text that the table does not have.</summary>
    public decimal? TextUnlikeTable { get; init; }
}

/// <param name="When">Danish local time.</param>
/// <param name="Who">Null for what happened by itself, and where the name may not be told.</param>
public sealed record WayStep(DateTime When, StepKind Kind, string? Who, string? Text);

/// <param name="When">Danish local time.</param>
public sealed record TalkedLine(DateTime When, string Who, string Text);
