using System.Text.Json.Serialization;

namespace MedBot.Cards.Model;

/// <summary>A field that comes back under its id, as a string, when a button is pressed; left out where it is empty.</summary>
public abstract record CardInput : CardElement
{
    protected CardInput(string id, string label) => (Id, Label) = (id, label);

    public string Label { get; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsRequired { get; init; }

    public string? ErrorMessage { get; init; }
}

public sealed record TextInput(string Id, string Label) : CardInput(Id, Label)
{
    public string? Value { get; init; }
    public string? Placeholder { get; init; }
    public bool? IsMultiline { get; init; }
    public int? MaxLength { get; init; }
}

public sealed record ChoiceInput(string Id, string Label, params IReadOnlyList<Choice> Choices) : CardInput(Id, Label)
{
    public string? Value { get; init; }

    /// <summary><c>compact</c> (a drop-down list), <c>expanded</c> (radio buttons) or <c>filtered</c>.</summary>
    public string? Style { get; init; }

    /// <summary>Several may be chosen; their values come back with commas between them.</summary>
    public bool? IsMultiSelect { get; init; }

    public bool Wrap => true;
}

public sealed record Choice(string Title, string Value);

public sealed record DateInput(string Id, string Label) : CardInput(Id, Label)
{
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public string? Value { get; init; }

    public string? Min { get; init; }
}
