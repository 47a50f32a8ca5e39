namespace MedBot.Domain.Organisation;

/// <summary>What a committee's name alone tells of it: <c>AfdelingsMED Teknik &amp; Miljø</c> is the AfdelingsMED of a department, in short TM.</summary>
internal static class CommitteeTitle
{
    private static readonly string[] Top = ["kommunemed", "hovedmed", "hovedudvalg", "regionsmed", "medhovedudvalg"];
    private static readonly string[] Lowest = ["arbejdspladsmed", "lokalmed", "personalemoede"];

    public static Committee Read(string name)
    {
        var folded = CommitteeName.Fold(name);
        var department = Department(name);
        var level = Array.Exists(Top, folded.StartsWith) ? 1
            : Array.Exists(Lowest, folded.StartsWith) ? 3
            : name.Contains("MED", StringComparison.Ordinal) ? 2
            : 0;
        return new()
        {
            Id = folded,
            Name = name,
            Level = level,
            Department = department is null ? null : CommitteeName.Fold(department),
            Aliases = [.. Aliases(name, department, level)],
        };
    }

    /// <summary>The name behind the first word where that is a kind of committee, <c>AfdelingsMED</c>.</summary>
    public static string? Department(string name) =>
        name.Split(' ', 2) is [var kind, var rest] && kind.EndsWith("MED", StringComparison.Ordinal) ? rest : null;

    private static IEnumerable<string> Aliases(string name, string? department, int level)
    {
        if (level == 1)
        {
            return [$"{name[0]}MED"];
        }

        var words = (department ?? "").Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);
        var initials = string.Concat(words.Select(word => word[0]).Where(char.IsUpper));
        return initials.Length > 1 ? [initials, $"{initials}MED"] : [];
    }
}
