using System.Globalization;
using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>A round as its channels see it: what is wanted, until when, who receives, and a button to the form.</summary>
public static class RoundCard
{
    /// <summary>Opens the form.</summary>
    public const string Form = "proposal/form";

    /// <param name="Round">Id of the round.</param>
    public sealed record Chosen(long Round);

    /// <summary>The post when a round opens.</summary>
    public static AdaptiveCard Opened(RoundView round) => Card(round, "Budgetrunde", "Har du et forslag til en besparelse eller en investering? Skriv det her. Din medarbejderrepræsentant tager det med til lederne, og du får besked om hvert trin.");

    /// <summary>The reminder before the last day.</summary>
    public static AdaptiveCard Reminder(RoundView round) => Card(round, "Husk budgetrunden", "Der er snart frist for forslag. Skriv dit nu, også hvis du mangler beløbet.");

    /// <summary>The post when a round goes on longer.</summary>
    public static AdaptiveCard Extended(RoundView round) => Card(round, "Budgetrunden er forlænget", "Der er kommet mere tid til forslag.");

    private static AdaptiveCard Card(RoundView round, string kind, string sentence)
    {
        ArgumentNullException.ThrowIfNull(round);
        JsonElement data = SubmitAction.DataFor(Form, JsonSerializer.SerializeToElement(new(round.Id), ProposalData.Default.Chosen));
        return new(
        [
            .. CardParts.Header(kind, round.Name, $"Frist {ProposalText.Day(round.LastDay)}"),
            new TextBlock(sentence),
            .. Targets(round.Targets),
            .. round.Representatives.Count > 0 ? [CardParts.Label("Det går til"), new TextBlock(CardParts.Shorten(string.Join(", ", round.Representatives), 1_500)) { Spacing = "small" }] : Array.Empty<CardElement>(),
            .. round.Leaders.Count > 0 ? [CardParts.Note($"De tager det med til ledelsen: {CardParts.Shorten(string.Join(", ", round.Leaders), 400)}.")] : Array.Empty<CardElement>(),
            CardParts.Note("Du vælger selv, om lederne må se dit navn."),
        ])
        {
            Actions = [Dialog.Opening("Skriv forslag", data)],
            FallbackText = $"{kind}: {round.Name}, frist {ProposalText.Day(round.LastDay)}",
        };
    }

    /// <summary>Several rounds are open: the sender picks one.</summary>
    /// <param name="inDialog">Where others read along, the form opens as a dialog.</param>
    public static AdaptiveCard Choice(IReadOnlyList<RoundView> rounds, bool inDialog)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        return new(
        [
            .. CardParts.Header("Budgetforslag", "Hvilken runde er dit forslag til?"),
            new FactSet([.. rounds.Select(round => new Fact(round.Name, $"frist {ProposalText.Day(round.LastDay)}"))]),
        ])
        {
            Actions = [.. rounds.Take(6).Select(round => Button(round, inDialog))],
            FallbackText = "Hvilken runde er dit forslag til?",
        };
    }

    private static CardAction Button(RoundView round, bool inDialog)
    {
        JsonElement data = JsonSerializer.SerializeToElement(new(round.Id), ProposalData.Default.Chosen);
        var title = CardParts.Shorten(round.Name, 32);
        return inDialog ? Dialog.Opening(title, SubmitAction.DataFor(Form, data)) : new ExecuteAction(Form, data) { Title = title };
    }

    private static IEnumerable<CardElement> Targets(IReadOnlyList<YearTarget> targets) => targets.Count == 0 ? [] :
    [
        CardParts.Label("Målet for afdelingen"),
        new FactSet([.. targets.Select(target => new Fact(target.Year.ToString(CultureInfo.InvariantCulture), ProposalText.Kroner(target.Kroner)))]) { Spacing = "small" },
        .. targets[0].Source.Length > 0 ? [CardParts.Note($"Målet er fra: {CardParts.Shorten(targets[0].Source, 150)}")] : Array.Empty<CardElement>(),
    ];

    /// <summary>No round takes proposals now.</summary>
    public static AdaptiveCard None() => NotFoundCard.For("Der er ingen åben budgetrunde for din afdeling lige nu.", "En forperson, en leder eller HR åbner en runde. Du får besked i afdelingens kanal.");
}

/// <summary>What a channel is told of a round.</summary>
/// <param name="Representatives">Names of those who receive.</param>
public sealed record RoundView(long Id, string Name, DateOnly LastDay, IReadOnlyList<string> Representatives)
{
    /// <summary>Names of the department's leaders.</summary>
    public IReadOnlyList<string> Leaders { get; init; } = [];

    public IReadOnlyList<YearTarget> Targets { get; init; } = [];
}

/// <summary>A round that may be picked.</summary>
public sealed record RoundChoice(long Id, string Name)
{
    private const int Most = 3;

    /// <summary>Buttons to the newest of them.</summary>
    internal static IEnumerable<ExecuteAction> Buttons(IReadOnlyList<RoundChoice> rounds, string verb) => rounds.Take(Most).Select(round =>
        new ExecuteAction(verb, JsonSerializer.SerializeToElement(new(round.Id), ProposalData.Default.Chosen)) { Title = CardParts.Shorten($"Se {round.Name}", 32) });
}
