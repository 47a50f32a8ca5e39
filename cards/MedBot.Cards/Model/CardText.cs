namespace MedBot.Cards.Model;

/// <summary>Text as a card holds it: Markdown in which a document's or a person's words have no meaning but their own.</summary>
/// <remarks>A string becomes plain text, escaped; only <see cref="Markdown"/> keeps the marks of a document's own Markdown, and of those only bold, italics and lists.</remarks>
public readonly record struct CardText
{
    private CardText(string value) => Value = value;

    /// <summary>As it stands in the card's JSON.</summary>
    public string Value { get; }

    public static implicit operator CardText(string plain) => Plain(plain);

    public static CardText Plain(string plain) => new(plain);

    public static CardText Markdown(string document) => new(document);

    public override string ToString() => Value;
}
