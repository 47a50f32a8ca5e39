namespace MedBot.Domain.Documents;

/// <summary>What a reader knows of a line.</summary>
public enum LineKind
{
    Text,
    Blank,

    /// <summary>Marked as a heading in the file; its level is not to be trusted.</summary>
    Heading,

    /// <summary>An entry of a list, <c>- …</c> or <c>1. …</c>.</summary>
    Entry,

    /// <summary>A row of a table.</summary>
    Row,

    /// <summary>The end of a page.</summary>
    PageEnd,
}

/// <summary>One line of a file. Its text is Markdown as far as emphasis and links go.</summary>
public sealed record Line(LineKind Kind, string Text)
{
    public static readonly Line Blank = new(LineKind.Blank, "");
    public static readonly Line PageEnd = new(LineKind.PageEnd, "");

    /// <summary>A row of a table; a cell may hold several lines.</summary>
    public static Line Row(IReadOnlyList<string> cells) =>
        new(LineKind.Row, string.Join(' ', cells.Where(cell => cell.Length > 0))) { Cells = cells };

    /// <summary>How far in it begins, in columns: how deep an entry lies in its list.</summary>
    public int Indent { get; init; }

    /// <summary>The number of an entry in a numbered list; null in a list with dashes.</summary>
    public int? Number { get; init; }

    /// <summary>The cells of a row.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The text without any marks.</summary>
    public string Plain { get; } = Marks.Off(Text);

    /// <summary>Nothing to read: a blank line or the end of a page.</summary>
    public bool IsGap => Kind is LineKind.Blank or LineKind.PageEnd;

    /// <summary>Stands out in the file, as a heading or in bold from end to end.</summary>
    public bool StandsOut => Kind == LineKind.Heading || Marks.AllBold(Text);
}
