using System.Text.RegularExpressions;

namespace MedBot.Domain.Documents;

/// <summary>Minutes that nowhere say "Beslutning" call their decisions otherwise (<c>Konklusion</c>, <c>Aftalt</c>, <c>Referat</c> under each item).</summary>
internal static partial class DecisionNames
{
    /// <summary>The lines with such a label as the format's own, where no line has that.</summary>
    /// <param name="from">The first item's line; above it such a word is the document's kind.</param>
    public static IReadOnlyList<Line> AsDecisions(IReadOnlyList<Line> lines, int from) =>
        !lines.Take(from).Any(line => Titles.NamesMinutes(line.Plain)) || lines.Any(line => Labels.Read(line, inDecision: false) is { Part: Part.Decision })
            ? lines
            : [.. lines.Select((line, at) => at > from && line.Kind is LineKind.Text or LineKind.Heading && Name().Match(line.Text) is { Success: true } name
                ? new Line(LineKind.Text, $"**Beslutning:** {line.Text[name.Length..]}".TrimEnd()) { Indent = line.Indent }
                : line)];

    [GeneratedRegex(@"^(?:\*\*|__)?(?:Konklusion(?:en|er)?|(?:Det blev )?[Aa]ftalt|Aftaler?|Vi aftalte|Opsamling|Referat|Udfald|Resultat)(?:\s*:(?:\*\*|__)?|(?:\*\*|__):?|\.?$)\s*")]
    private static partial Regex Name();
}
