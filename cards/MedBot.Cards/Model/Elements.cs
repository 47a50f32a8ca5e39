using System.Text.Json.Serialization;

namespace MedBot.Cards.Model;

/// <summary>Something that stands in a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(DateInput), "Input.Date")]
public abstract record CardElement
{
    public string? Id { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Separator { get; init; }

    public string? Spacing { get; init; }
}

public sealed record TextBlock(CardText Text) : CardElement
{
    public bool Wrap => true;

    /// <summary><c>heading</c> for a screen reader's headings.</summary>
    public string? Style { get; init; }

    public string? Size { get; init; }
    public string? Weight { get; init; }
    public string? Color { get; init; }
    public bool? IsSubtle { get; init; }
    public string? HorizontalAlignment { get; init; }
}

public sealed record Container(params IReadOnlyList<CardElement> Items) : CardElement
{
    public string? Style { get; init; }
    public CardAction? SelectAction { get; init; }
}

public sealed record ColumnSet(params IReadOnlyList<Column> Columns) : CardElement
{
    public CardAction? SelectAction { get; init; }
}

public sealed record Column(params IReadOnlyList<CardElement> Items)
{
    public string Type => "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, or a weight.</summary>
    public string Width { get; init; } = "stretch";
}

public sealed record FactSet(params IReadOnlyList<Fact> Facts) : CardElement;

public sealed record Fact(CardText Title, CardText Value);

public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    public bool FirstRowAsHeader { get; init; } = true;
    public bool ShowGridLines { get; init; }
}

/// <param name="Width">The column's share of the table's width.</param>
public sealed record TableColumn(int Width);

public sealed record TableRow(params IReadOnlyList<TableCell> Cells)
{
    public string Type => "TableRow";
    public string? Style { get; init; }
}

public sealed record TableCell(params IReadOnlyList<CardElement> Items)
{
    public string Type => "TableCell";
}
