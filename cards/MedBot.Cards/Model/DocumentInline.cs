using System.Text;

namespace MedBot.Cards.Model;

/// <summary>A line of a document's Markdown: bold and italics stay, links become their text, everything else is letters.</summary>
internal static class DocumentInline
{
    /// <summary>With its bold and italics.</summary>
    public static string Read(string line)
    {
        var result = new StringBuilder(line.Length + 8);
        int plain = 0;
        string bare = WithoutLinks(line);
        for (int i = 0; i < bare.Length; i++)
        {
            if (bare[i] is '*' or '_' && (i == 0 || bare[i - 1] != '\\') && Emphasis(bare, i) is { } end)
            {
                int width = i + 1 < end && bare[i + 1] == bare[i] ? 2 : 1;
                string inner = Escape(bare[(i + width)..(end - width)].Replace("*", "", StringComparison.Ordinal));
                Append(result, bare[plain..i]);
                string mark = width == 2 ? "**" : "*";
                result.Append(inner.Length > 0 ? $"{mark}{inner}{mark}" : "");
                plain = end;
                i = end - 1;
            }
        }

        Append(result, bare[plain..]);
        return result.ToString().Trim();
    }

    /// <summary>Without marks.</summary>
    public static string Bare(string line) => Escape(WithoutLinks(line).Replace("**", "", StringComparison.Ordinal));

    /// <summary>Keeps the space towards what stands before and after.</summary>
    private static void Append(StringBuilder result, string text)
    {
        string escaped = Escape(text);
        bool before = result.Length > 0 && text is [var first, ..] && char.IsWhiteSpace(first);
        bool after = text is [.., var last] && char.IsWhiteSpace(last) && escaped.Length > 0;
        result.Append(before ? " " : "").Append(escaped).Append(after ? " " : "");
    }

    /// <summary>Where the emphasis that begins at <paramref name="start"/> ends (after its marks), if it is one that every renderer takes for one.</summary>
    private static int? Emphasis(string line, int start)
    {
        char mark = line[start];
        int width = start + 1 < line.Length && line[start + 1] == mark ? 2 : 1;
        int from = start + width;
        if (from >= line.Length || !char.IsLetterOrDigit(line[from]) || start > 0 && char.IsLetterOrDigit(line[start - 1]))
        {
            return null;
        }

        int close = line.IndexOf(new string(mark, width), from, StringComparison.Ordinal);
        int end = close + width;
        bool ends = close > from && !char.IsWhiteSpace(line[close - 1]) && line[close - 1] != '\\';
        bool apart = end == line.Length || ends && !(end < line.Length && char.IsLetterOrDigit(line[end]));
        return ends && apart ? end : null;
    }

    /// <summary>Escapes of the document's own Markdown are taken off before ours are put on.</summary>
    private static string Escape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return MarkdownEscape.Inline(text);
        }

        var letters = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 1]) is false && text[i + 1] is > ' ' and < '\u007f'))
            {
                i++;
            }

            letters.Append(text[i]);
        }

        return MarkdownEscape.Inline(letters.ToString());
    }

    /// <summary><c>[text](target)</c> and <c>![text](target)</c> as their text; a target that the text hides is shown behind it.</summary>
    private static string WithoutLinks(string line)
    {
        int open = line.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return line;
        }

        var result = new StringBuilder(line.Length);
        int done = 0;
        while (open >= 0)
        {
            int middle = line.IndexOf("](", open, StringComparison.Ordinal);
            int close = middle < 0 ? -1 : line.IndexOf(')', middle);
            if (close < 0)
            {
                break;
            }

            open = line.LastIndexOf('[', middle, middle - open + 1);
            string text = line[(open + 1)..middle];
            string target = line[(middle + 2)..close];
            bool image = open > done && line[open - 1] == '!';
            result.Append(line, done, open - done - (image ? 1 : 0)).Append(text);
            if (target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !image && target != text)
            {
                result.Append(" (").Append(target).Append(')');
            }

            done = close + 1;
            open = line.IndexOf('[', done);
        }

        return result.Append(line, done, line.Length - done).ToString();
    }
}
