namespace MedBot.Cards.Model;

/// <summary>A block of a document's text as a page draws it. Its lines hold bold, italics and escapes of Markdown, and nothing else of it.</summary>
/// <param name="Kind"><c>heading</c>, <c>text</c>, <c>list</c> or <c>table</c>.</param>
/// <param name="Line">Of a heading or a text.</param>
/// <param name="Entries">Of a list.</param>
/// <param name="Rows">Of a table; the first is its head.</param>
public sealed record TextPart(string Kind, string? Line = null, IReadOnlyList<TextEntry>? Entries = null, IReadOnlyList<IReadOnlyList<string>>? Rows = null)
{
    public static IReadOnlyList<TextPart> Of(string markdown) => Of(DocumentBlock.In(markdown));

    internal static IReadOnlyList<TextPart> Of(IEnumerable<DocumentBlock> blocks) => [.. blocks.Select(Of)];

    private static TextPart Of(DocumentBlock block) => block switch
    {
        DocumentBlock.Heading heading => new("heading", Line: DocumentInline.Bare(heading.Title)),
        DocumentBlock.List list => new("list", Entries: [.. list.Entries.Select(entry => new TextEntry(entry.Depth, entry.Mark, DocumentInline.Read(entry.Line)))]),
        DocumentBlock.Rows rows => new("table", Rows: [.. rows.Cells.Select(row => (IReadOnlyList<string>)[.. row.Select(DocumentInline.Read)])]),
        DocumentBlock.Paragraph paragraph => new("text", Line: DocumentInline.Read(paragraph.Line)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <param name="Depth">0 outermost.</param>
/// <param name="Mark"><c>-</c>, or <c>1.</c></param>
public sealed record TextEntry(int Depth, string Mark, string Line);
