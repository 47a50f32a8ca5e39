using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>A recommendation (indstilling): what stands before its points, and the points.</summary>
internal static partial class Recommendations
{
    private const int Wrapped = 60;

    public static Recommendation? Read(IReadOnlyList<Line> lines)
    {
        var first = FirstPoint(lines);
        var intro = TextBlocks.Markdown([.. lines.Take(first).Where(line => !IsLoneAt(line)).Select(WithoutHeading)]);
        var points = Points(lines, first);
        return intro is null && points.Count == 0 ? null : new() { Intro = intro, Points = points };
    }

    /// <summary>A paragraph that opens a recommendation without a heading: <c>Det indstilles, at …</c>, <c>Direktionen indstiller, …</c>.</summary>
    public static bool Opens(Line line) =>
        line.Kind is LineKind.Text or LineKind.Heading && Opening().IsMatch(line.Plain.Length > 200 ? line.Plain[..200] : line.Plain);

    /// <summary>A paragraph or entry that is a point of it.</summary>
    public static bool IsPoint(Line line) => line.Kind == LineKind.Entry || line.Kind == LineKind.Text && PointStart().IsMatch(line.Plain);

    /// <summary>A paragraph below the points that is neither one of them nor the opening of more: the text goes on.</summary>
    public static bool IsTextBelow(IReadOnlyList<Line> recommendation, Line line) =>
        line.Kind is LineKind.Text && line.Plain is [var first, ..] && char.IsUpper(first) && !Opens(line) && !PointStart().IsMatch(line.Plain)
        && recommendation.Any(IsPoint);

    /// <summary>Begins with <c>a.</c> or <c>b)</c>.</summary>
    public static bool IsLettered(Line line) => Letter().IsMatch(line.Plain);

    private static int FirstPoint(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == LineKind.Entry || lines[i].Kind == LineKind.Text && PointStart().IsMatch(lines[i].Plain) && StartsPoint(lines, i))
            {
                return i;
            }
        }
        return lines.Count;
    }

    private static List<string> Points(IReadOnlyList<Line> lines, int first)
    {
        List<string> points = [];
        var numbered = lines.Skip(first).FirstOrDefault() is { Kind: LineKind.Entry, Number: not null };
        var indent = first < lines.Count ? lines[first].Indent : 0;
        for (var i = first; i < lines.Count;)
        {
            var line = lines[i];
            if (line.IsGap || IsLoneAt(line))
            {
                i++;
            }
            else if (line.Kind == LineKind.Entry)
            {
                var below = points.Count > 0 && (numbered ? line.Number is null || line.Indent > indent + 1 : line.Indent > indent + 1);
                var text = Marks.Off(TextBlocks.EntryText(lines, ref i));
                if (below)
                {
                    points[^1] += "\n- " + text;
                }
                else
                {
                    points.Add(text);
                }
            }
            else
            {
                var text = line.Plain;
                i++;
                if (numbered && IsLettered(line))
                {
                    points[^1] += "\n- " + Letter().Replace(text, "");
                }
                else if (points.Count == 0 || PointStart().IsMatch(text) && StartsPoint(lines, i - 1))
                {
                    points.Add(Letter().Replace(text, ""));
                }
                else
                {
                    points[^1] = TextBlocks.JoinLines([points[^1], text]);
                }
            }
        }
        return points;
    }

    // A wrapped line may begin with "at" too: then the line above is a long one that did not end.
    private static bool StartsPoint(IReadOnlyList<Line> lines, int i)
    {
        if (i == 0 || lines[i - 1].IsGap || lines[i - 1].Kind != LineKind.Text || IsLettered(lines[i]))
        {
            return true;
        }
        var above = lines[i - 1].Plain;
        return above.Length < Wrapped || above[^1] is '.' or ':' or ';' or ',' || above.EndsWith(" og", StringComparison.Ordinal) || above.EndsWith("indstiller", StringComparison.Ordinal);
    }

    private static bool IsLoneAt(Line line) => line.Plain.TrimEnd(',', ':', '.').Equals("at", StringComparison.OrdinalIgnoreCase);

    private static Line WithoutHeading(Line line) => line.Kind == LineKind.Heading || line.StandsOut ? new(LineKind.Text, line.Plain) : line;

    [GeneratedRegex(@"^(?:at(?:\s|$)|[a-z][.)]\s)", RegexOptions.IgnoreCase)]
    private static partial Regex PointStart();

    [GeneratedRegex(@"^[a-z][.)]\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(?:Det indstilles(?:[ ,:]|$)|(?:\p{Lu}|den |det )[^.!?;:]{1,110}? (?:indstiller|indstilles)(?:,|:| til |,? at(?: |$)|$))", RegexOptions.None)]
    private static partial Regex Opening();
}
