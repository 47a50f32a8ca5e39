using System.Globalization;
using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>The form for a budget proposal, blank or sent back filled in, with what is to be mended beside its field.</summary>
public static class ProposalFormCard
{
    public const string Draft = "proposal/draft";
    public const string Send = "proposal/send";

    private const int LongestText = 2_000;

    /// <param name="Form">Of the proposal: the same form sent twice is one.</param>
    /// <param name="Version">Of the proposal when the form was drawn.</param>
    /// <param name="ShareName"><c>yes</c> or <c>no</c>.</param>
    /// <param name="Representative">Person id, where there are several to pick from.</param>
    /// <param name="Continues">Number of a proposal of an earlier round that is taken up again.</param>
    public sealed record Submitted(
        Guid Form,
        long Round,
        int Version = 0,
        string? Title = null,
        string? Description = null,
        ProposalKind Kind = ProposalKind.Saving,
        string? EveryYear = null,
        string? Citizens = null,
        string? Staff = null,
        string? ShareName = null,
        string? Representative = null,
        long? Continues = null);

    /// <param name="form">What the form holds.</param>
    /// <param name="inDialog">A dialog sends its buttons in another way.</param>
    public static AdaptiveCard For(ProposalForm form, bool inDialog)
    {
        ArgumentNullException.ThrowIfNull(form);
        TypedProposal typed = form.Typed;
        return new(
        [
            .. CardParts.Header("Budgetforslag", form.RoundName, form.Deadline),
            .. ProposalParts.Told(form.Told),
            .. Field(form, new TextInput(TypedProposal.TitleField, "Forslag, kort") { Value = typed.Title, MaxLength = 150, Placeholder = "Fx Luk borgerservice en time før om torsdagen" }),
            .. Field(form, new TextInput(TypedProposal.DescriptionField, "Hvad skal der ske, og hvor?") { Value = typed.Description, IsMultiline = true, MaxLength = LongestText }),
            new ChoiceInput("kind", "Er det en besparelse eller en investering?", new("Besparelse", nameof(ProposalKind.Saving)), new("Investering", nameof(ProposalKind.Investment))) { Style = "expanded", Value = typed.Kind.ToString() },
            .. Field(form, new TextInput(TypedProposal.EveryYearField, "Beløb pr. år, hvis det er det samme hvert år") { Value = typed.EveryYear, MaxLength = 100, Placeholder = "Fx 250.000 kr. eller 1,4 mio." }),
            .. form.Years.SelectMany(year => Field(form, new TextInput(TypedProposal.YearField(year), string.Create(CultureInfo.InvariantCulture, $"Beløb i {year}, hvis det er et andet")) { Value = typed.ByYear.GetValueOrDefault(year), MaxLength = 100 })),
            .. Field(form, new TextInput(TypedProposal.CitizensField, "Hvad betyder det for borgerne?") { Value = typed.ForCitizens, IsMultiline = true, MaxLength = LongestText / 2 }),
            .. Field(form, new TextInput(TypedProposal.StaffField, "Hvad betyder det for medarbejderne?") { Value = typed.ForStaff, IsMultiline = true, MaxLength = LongestText / 2 }),
            .. form.Representatives.Count > 1 ? [new ChoiceInput("representative", "Hvem skal have det?", form.Representatives) { Style = "compact", Value = form.Representatives[0].Value }] : Array.Empty<CardElement>(),
            new ChoiceInput("shareName", "Må dit navn gives videre?", new("Nej, kun min repræsentant ved, hvem jeg er", "no"), new("Ja, lederne må se mit navn", "yes")) { Style = "expanded", Value = typed.NameMayBePassedOn ? "yes" : "no" },
            CardParts.Note("Beløb må gerne mangle. Skriv ikke navne eller CPR-numre på borgere og kolleger."),
        ])
        {
            Actions = form.IsSent ? [Button("Gem rettelsen", Send, form, inDialog)] : [Button("Send", Send, form, inDialog), Button("Gem kladde", Draft, form, inDialog)],
            FallbackText = $"Nyt budgetforslag til {form.RoundName}",
        };
    }

    private static IEnumerable<CardElement> Field(ProposalForm form, TextInput input)
    {
        yield return input;
        foreach (FormMistake mistake in form.Mistakes.Where(mistake => mistake.Field == input.Id))
        {
            yield return CardParts.Warning(mistake.Sentence);
        }
    }

    private static CardAction Button(string title, string verb, ProposalForm form, bool inDialog)
    {
        JsonElement data = JsonSerializer.SerializeToElement(new(form.Key, form.RoundId, form.Version) { Continues = form.Continues }, ProposalData.Default.Submitted);
        return inDialog ? new SubmitAction(SubmitAction.DataFor(verb, data)) { Title = title } : new ExecuteAction(verb, data) { Title = title };
    }
}

/// <summary>What a form shows.</summary>
public sealed record ProposalForm
{
    public required Guid Key { get; init; }
    public required long RoundId { get; init; }
    public required string RoundName { get; init; }
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>Until when, or that it is too late.</summary>
    public required string Deadline { get; init; }

    /// <summary>Of the proposal, 0 before it is saved.</summary>
    public int Version { get; init; }

    /// <summary>Number of a proposal of an earlier round that is taken up again.</summary>
    public long? Continues { get; init; }

    /// <summary>It was sent before and is only mended.</summary>
    public bool IsSent { get; init; }

    public TypedProposal Typed { get; init; } = new();
    public IReadOnlyList<FormMistake> Mistakes { get; init; } = [];

    /// <summary>Of several representatives the sender picks one; the value is the person's id.</summary>
    public IReadOnlyList<Choice> Representatives { get; init; } = [];

    /// <summary>What came of the press that led here.</summary>
    public string? Told { get; init; }
}
