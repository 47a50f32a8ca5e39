using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Cuts an item into its passages, in the order of reading.</summary>
public static partial class ItemPassages
{
    public static IReadOnlyList<Passage> Of(MeetingDocument document, AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(item);
        var passages = new List<Passage>();
        void Add(ItemPart part, string? text)
        {
            foreach (var (heading, block, row) in Blocks(text ?? ""))
            {
                passages.Add(new() { Document = document, Item = item, Part = part, Heading = heading, Text = block, Row = row, Order = passages.Count });
            }
        }

        if (item.Recommendation is { } recommendation)
        {
            Add(ItemPart.Recommendation, string.Join("\n\n", new[] { recommendation.Intro }.Concat(recommendation.Points).OfType<string>()));
        }

        Add(ItemPart.Summary, item.Summary);
        Add(ItemPart.Presentation, item.Presentation);
        foreach (var (heading, text) in item.Sections)
        {
            var from = passages.Count;
            Add(ItemPart.Section, text);
            for (var at = from; at < passages.Count; at++)
            {
                passages[at] = passages[at] with { Heading = passages[at].Heading ?? heading };
            }
        }

        Add(ItemPart.Decision, item.Decision);
        foreach (var attachment in item.Attachments)
        {
            passages.Add(new() { Document = document, Item = item, Part = ItemPart.Attachments, Text = attachment, Order = passages.Count });
        }

        return passages;
    }

    private static IEnumerable<(string? Heading, string Text, TableFact? Row)> Blocks(string text)
    {
        string[] blocks = text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var (heading, caption) = ((string?)null, (string?)null);
        IReadOnlyList<IReadOnlyList<string>> heads = [];
        for (var at = 0; at < blocks.Length; at++)
        {
            var block = blocks[at];
            if (PipeTable.IsTable(block))
            {
                foreach (var (row, line) in PipeTable.Read(block, caption ?? heading, heads, out heads))
                {
                    yield return (heading, line, row);
                }
            }
            else if (IsHeading(block, at + 1 < blocks.Length ? blocks[at + 1] : null))
            {
                heading = block.TrimStart('#', ' ').Trim('*', ' ', ':');
                caption = null;
            }
            else if (at + 1 < blocks.Length && IsList(blocks[at + 1]) && !IsList(block))
            {
                yield return (heading, block + "\n" + blocks[++at], null);
            }
            else
            {
                caption = block.Length < 160 ? block : null;
                foreach (var part in WithheldApart(block))
                {
                    yield return (heading, part, null);
                }
            }
        }
    }

    /// <summary>A sentence that is not to be quoted stands alone, so that those around it can be.</summary>
    private static IEnumerable<string> WithheldApart(string block)
    {
        var from = 0;
        foreach (var sentence in SmallGroup.In(block) ? Sentences.Of(block) : [])
        {
            var at = block.IndexOf(sentence, from, StringComparison.Ordinal);
            if (at < 0 || !SmallGroup.In(sentence))
            {
                continue;
            }

            if (block[from..at].Trim() is { Length: > 0 } before)
            {
                yield return before;
            }

            yield return sentence;
            from = at + sentence.Length;
        }

        if (block[from..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Marked as one, or a short line without a full stop that something follows.</summary>
    private static bool IsHeading(string block, string? next) =>
        block.StartsWith('#') || (next is not null && !block.Contains('\n', StringComparison.Ordinal) && !IsList(block) && !PipeTable.IsTable(next) && (WholeBold().IsMatch(block)
            || (block.Length <= 80 && char.IsUpper(block[0]) && block[^1] is not ('.' or '?' or '!' or ',' or ';') && !Speaker().IsMatch(block) && !(block[^1] == ':' && IsList(next)))));

    internal static bool IsList(string block) => ListEntry().IsMatch(block);

    [GeneratedRegex(@"^(\*\*|\*|__)[^*\n]{2,100}(\*\*|\*|__)[.:]?$")]
    private static partial Regex WholeBold();

    [GeneratedRegex(@"^([-•*]|\d{1,2}\.)\s")]
    private static partial Regex ListEntry();

    [GeneratedRegex(@"^[\p{L}/ ]{1,30}:\s")]
    private static partial Regex Speaker();
}
