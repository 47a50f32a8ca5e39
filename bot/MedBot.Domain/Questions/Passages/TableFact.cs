namespace MedBot.Domain.Questions.Passages;

/// <summary>One row of a table with the heads of its columns, all as printed.</summary>
public sealed record TableFact
{
    /// <summary>The table's caption: the last line before it.</summary>
    public string? Caption { get; init; }

    /// <summary>The row's leading cells that name it.</summary>
    public required string Label { get; init; }

    /// <summary>What the rows are: the head above their names.</summary>
    public string LabelHead { get; init; } = "";

    /// <summary>The group of rows it stands in, where a row above holds nothing but its name.</summary>
    public string? Group { get; init; }

    /// <summary>The filled cells behind the label.</summary>
    public required IReadOnlyList<TableValue> Values { get; init; }
}

/// <param name="Head">The column's head, the upper one first; empty where the heads cannot be told from each other.</param>
public sealed record TableValue(string Head, string Value);
