namespace MedBot.Domain.Proposals;

/// <summary>A line of the talk between a sender and one representative. Nobody else sees it, a later representative neither.</summary>
public sealed record TalkLine
{
    /// <summary>Makes a second press no second line.</summary>
    public required Guid Key { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required PersonKey By { get; init; }

    public required PersonKey Representative { get; init; }

    public required string Text { get; init; }
}
