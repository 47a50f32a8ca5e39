using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MedBot.Domain.Documents;

namespace MedBot.Documents;

/// <summary>Reads Word's paragraphs, their styles and the numbers of its lists.</summary>
internal sealed partial class WordParagraphs(MainDocumentPart main)
{
    private const int IndentOfLevel = 4;

    private readonly WordNumbering _numbering = new(main.NumberingDefinitionsPart?.Numbering);
    private readonly Dictionary<string, Style> _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).GroupBy(style => style.StyleId!.Value!).ToDictionary(group => group.Key, group => group.First());

    /// <summary>The paragraph's lines, a blank one on each side; entries of a list stay together.</summary>
    public IEnumerable<Line> Read(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var styles = Styles(properties?.ParagraphStyleId?.Val?.Value);
        var numbering = properties?.NumberingProperties ?? styles.Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(one => one?.NumberingId is not null);
        var heading = IsHeading(properties, styles);
        var texts = Texts(paragraph);
        var mark = texts.TrueForAll(string.IsNullOrWhiteSpace) ? null : _numbering.Next(numbering, styles);
        var alone = mark is null || heading;
        if (alone)
        {
            yield return Line.Blank;
        }
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i] == "\f")
            {
                yield return Line.PageEnd;
            }
            else if (!string.IsNullOrWhiteSpace(texts[i]))
            {
                yield return LineOf(texts[i].Trim(), heading, i == 0 ? mark : null);
            }
        }
        if (alone)
        {
            yield return Line.Blank;
        }
    }

    private static Line LineOf(string text, bool heading, WordNumber? mark)
    {
        var contents = ContentsTail().Replace(text, " ..... $1").Replace("\t", "   ", StringComparison.Ordinal);
        if (heading)
        {
            return new(LineKind.Heading, mark is { Number: { } number } ? string.Create(CultureInfo.InvariantCulture, $"{number}. {contents}") : contents);
        }
        return mark is { } entry
            ? new(LineKind.Entry, contents) { Number = entry.Number, Indent = entry.Level * IndentOfLevel }
            : TextLines.ReadLine(contents);
    }

    // A style with those it builds on, at most ten deep: a broken file may go in a ring.
    private List<Style> Styles(string? id)
    {
        List<Style> styles = [];
        while (id is not null && styles.Count < 10 && _styles.TryGetValue(id, out var style))
        {
            styles.Add(style);
            id = style.BasedOn?.Val?.Value;
        }
        return styles;
    }

    private static bool IsHeading(ParagraphProperties? properties, List<Style> styles) =>
        properties?.OutlineLevel?.Val?.Value is < 9
        || styles.Exists(style => HeadingName().IsMatch(style.StyleName?.Val?.Value ?? "") || style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is < 9);

    /// <summary>The text between line breaks, bold parts marked; a page break is a text of its own.</summary>
    private static List<string> Texts(Paragraph paragraph)
    {
        List<StringBuilder> texts = [new()];
        var bold = false;
        foreach (var run in Runs(paragraph))
        {
            var properties = run.RunProperties;
            if (properties?.Vanish is { } vanish && vanish.Val?.Value != false)
            {
                continue;
            }
            var runIsBold = properties?.Bold is { } on && on.Val?.Value != false && run.InnerText.Trim().Length > 0;
            if (runIsBold != bold && (runIsBold || run.InnerText.Trim().Length > 0))
            {
                Toggle(texts[^1], bold);
                bold = runIsBold;
            }
            foreach (var element in run.ChildElements)
            {
                switch (element)
                {
                    case Text text:
                        texts[^1].Append(text.Text);
                        break;
                    case TabChar:
                        texts[^1].Append('\t');
                        break;
                    case NoBreakHyphen:
                        texts[^1].Append('-');
                        break;
                    case Break { Type: { } type } when type.Value == BreakValues.Page:
                        texts.Add(new("\f"));
                        texts.Add(new());
                        break;
                    case Break or CarriageReturn:
                        texts.Add(new(bold ? "**" : ""));
                        if (bold)
                        {
                            texts[^2].Append("**");
                        }
                        break;
                }
            }
        }
        if (bold)
        {
            Toggle(texts[^1], bold);
        }
        return [.. texts.Select(text => text.ToString())];
    }

    // Marks stand at words, not at the spaces beside them.
    private static void Toggle(StringBuilder text, bool closing)
    {
        var at = text.Length;
        while (closing && at > 0 && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }
        text.Insert(at, "**");
    }

    // What is deleted in tracked changes, in a field's code or in the twin of a drawing is no text.
    private static IEnumerable<Run> Runs(OpenXmlElement element)
    {
        foreach (var child in element.ChildElements)
        {
            if (child is Run run)
            {
                yield return run;
            }
            else if (child is not (DeletedRun or MoveFromRun or ParagraphProperties))
            {
                foreach (var inner in Runs(child))
                {
                    yield return inner;
                }
            }
        }
    }

    [GeneratedRegex(@"\t+(\d{1,4})\s*$")]
    private static partial Regex ContentsTail();

    [GeneratedRegex(@"^(?:heading|overskrift|title|titel)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
