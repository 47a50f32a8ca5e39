namespace MedBot.Tests.Questions;

/// <summary>A question with what a right answer holds, in the form of <c>shared/reference/questions.md</c>.</summary>
public sealed record QuestionCase
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required DateTime Now { get; init; }
    public required AskerOfCase Asker { get; init; }

    /// <summary>What the asker wrote in the same chat just before.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    public required string Text { get; init; }

    /// <summary>Every group needs at least one of its strings in the visible reply.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Must { get; init; }

    public IReadOnlyList<string> MustNot { get; init; } = [];
    public int MaxChars { get; init; } = 1500;
    public SourceOfCase? Source { get; init; }
    public bool Unanswerable { get; init; }
    public required string Why { get; init; }
}

/// <summary>Who asks; the committee is the one whose list of participants holds the name.</summary>
public sealed record AskerOfCase(string Name, string? Committee);

/// <summary>Where the answer stands: file name without ending, and the item's number.</summary>
public sealed record SourceOfCase(string Document, int? Item);
