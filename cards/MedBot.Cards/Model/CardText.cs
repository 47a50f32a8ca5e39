namespace MedBot.Cards.Model;

/// <summary>Text as a card holds it: Markdown in which a document's or a person's words have no meaning but their own.</summary>
/// <remarks>A string becomes plain text, escaped; only <see cref="Markdown"/> keeps the marks of a document's own Markdown, and of those only bold, italics and lists.</remarks>
public readonly record struct CardText
{
    private CardText(string value) => Value = value;

    /// <summary>As it stands in the card's JSON.</summary>
    public string Value { get; }

    public static implicit operator CardText(string plain) => Plain(plain);

    public static CardText Plain(string plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        return new(MarkdownEscape.NeedsNothing(plain) ? plain : MarkdownEscape.Paragraphs(plain));
    }

    /// <summary>The text of a document, whose Markdown stays where Teams draws it: sub-headings become bold, the rows of tables lines.</summary>
    public static CardText Markdown(string document) => Join(DocumentBlock.In(document).Select(block => block.Text));

    public override string ToString() => Value;

    /// <summary>Markdown that this project has put together and escaped.</summary>
    internal static CardText Escaped(string markdown) => new(markdown);

    /// <summary>Paragraphs apart.</summary>
    internal static CardText Join(IEnumerable<CardText> paragraphs) => new(string.Join("\n\n", paragraphs.Select(text => text.Value)));
}
