namespace MedBot.Domain.Proposals;

/// <summary>One step of a proposal's history, which is only ever added to.</summary>
public sealed record ProposalStep
{
    /// <summary>From 1, without a gap.</summary>
    public required int Number { get; init; }

    public required StepKind Kind { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who took it, or whom it was given to; null for what happened by itself.</summary>
    public PersonKey? By { get; init; }

    /// <summary>The reason, comment or recommendation that goes with it.</summary>
    public string? Text { get; init; }

    /// <summary>The words as they stood after the step, where it gave or changed them.</summary>
    public ProposalWords? Words { get; init; }

    /// <summary>Where the proposal stood after the step.</summary>
    public required ProposalState State { get; init; }

    /// <summary>The proposal's version after the step.</summary>
    public required int Version { get; init; }

    /// <summary>The sender learns it only when it is published: a verdict, or the trace that a verdict on another proposal leaves in this one.</summary>
    public bool IsHeldBack => IsVerdict || Kind is StepKind.TookIn or StepKind.SplitFrom;

    /// <summary>A verdict of the leaders.</summary>
    public bool IsVerdict => Kind is StepKind.PutInCatalogue or StepKind.NotPursued or StepKind.MergedInto or StepKind.SplitUp or StepKind.Adopted or StepKind.NotAdopted;
}

public enum StepKind
{
    Sent,
    GivenToRepresentative,
    Changed,
    Commented,
    GivenBack,
    PassedOn,
    PassedOnByItself,
    ReachedLeaders,
    Collected,

    /// <summary>Summary, staff consequences, responsible person or the lawyers' field were written.</summary>
    Treated,
    PutInCatalogue,
    NotPursued,
    MergedInto,

    /// <summary>Another proposal was merged into this one.</summary>
    TookIn,
    SplitUp,

    /// <summary>Made by splitting another proposal.</summary>
    SplitFrom,
    VerdictPublished,
    Adopted,
    NotAdopted,
    CarriedOut,
    Withdrawn,
}
