using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>The form with which a round is opened.</summary>
public static class RoundFormCard
{
    public const string Verb = "proposal/round/open";

    /// <param name="Form">Of the round: the same form sent twice is one.</param>
    /// <param name="Target">One amount for every year, or a line a year.</param>
    /// <param name="Department">Department id, or <c>*</c> for all.</param>
    public sealed record Submitted(Guid Form, string? Name = null, string? FirstYear = null, string? LastYear = null, string? LastDay = null, string? Target = null, string? Source = null, string? Department = null);

    /// <param name="typed">What stands in the fields.</param>
    /// <param name="departments">Those for which the opener may open a round.</param>
    /// <param name="mistakes">Sentences beside their fields.</param>
    public static AdaptiveCard For(Submitted typed, IReadOnlyList<Choice> departments, params IReadOnlyList<FormMistake> mistakes)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return new(
        [
            .. CardParts.Header("Budgetrunde", "Åbn en runde af budgetforslag"),
            .. Field(new TextInput("name", "Navn") { Value = typed.Name, MaxLength = 80 }, mistakes),
            .. Field(new TextInput("firstYear", "Første år") { Value = typed.FirstYear, MaxLength = 4 }, mistakes),
            .. Field(new TextInput("lastYear", "Sidste år") { Value = typed.LastYear, MaxLength = 4 }, mistakes),
            .. Field(new DateInput("lastDay", "Sidste dag for forslag") { Value = typed.LastDay }, mistakes),
            .. Field(new TextInput("target", "Mål for besparelser (kan mangle)") { Value = typed.Target, IsMultiline = true, MaxLength = 500, Placeholder = "Fx 5 mio. kr. om året, eller en linje for hvert år: 2027: 5 mio. kr." }, mistakes),
            .. Field(new TextInput("source", "Hvor kommer målet fra?") { Value = typed.Source, MaxLength = 150 }, mistakes),
            new ChoiceInput("department", "Hvem er med?", departments) { Style = "compact", Value = typed.Department ?? departments[0].Value },
            CardParts.Note("Afdelingernes kanaler får besked med det samme, når du trykker «Åbn runden»."),
        ])
        {
            Actions = [new ExecuteAction(Verb, JsonSerializer.SerializeToElement(new(typed.Form), ProposalData.Default.RoundFormCardSubmitted)) { Title = "Åbn runden" }],
            FallbackText = "Åbn en runde af budgetforslag",
        };
    }

    private static IEnumerable<CardElement> Field(CardInput input, IReadOnlyList<FormMistake> mistakes) =>
        [input, .. mistakes.Where(mistake => mistake.Field == input.Id).Select(mistake => CardParts.Warning(mistake.Sentence))];
}
