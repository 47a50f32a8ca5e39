namespace MedBot.Cards.Privacy;

/// <summary>One kind of what is stored on a person, as the person is told.</summary>
public sealed record StoredOnPerson
{
    /// <summary>What it is: «Budgetforslag, du har sendt».</summary>
    public required string What { get; init; }

    public required int Count { get; init; }

    /// <summary>All of it, as lines of a file; a line that begins with a blank stands below the one before.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Why it is not deleted when the person asks; null where it is.</summary>
    public string? Stays { get; init; }

    /// <summary>What the person loses when it is deleted, in a sentence.</summary>
    public string? Warning { get; init; }

    /// <param name="what">What it is.</param>
    /// <param name="lines">A line for each.</param>
    /// <param name="stays">Why it is not deleted.</param>
    public static StoredOnPerson Of(string what, IReadOnlyList<string> lines, string? stays = null) => new() { What = what, Count = lines.Count, Lines = lines, Stays = stays };
}
