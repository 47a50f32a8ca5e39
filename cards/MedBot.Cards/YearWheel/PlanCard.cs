using System.Globalization;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.YearWheel;

/// <summary>A plan as its owner sees it.</summary>
public sealed record PlanView
{
    public required int Year { get; init; }
    public required int Placed { get; init; }
    public required int Cost { get; init; }

    /// <summary>The dearest first.</summary>
    public required IReadOnlyList<PlannedMeeting> Dearest { get; init; }

    public IReadOnlyList<MeetingWithoutPlace> Unplaced { get; init; } = [];

    /// <summary>Sentences on meetings that the wheel's orders ask for and the plan has not.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Sentences on what was moved from the plan before, and why.</summary>
    public IReadOnlyList<string> Moved { get; init; } = [];

    /// <summary>The channels know the weeks.</summary>
    public required bool Announced { get; init; }
}

/// <param name="Id">Id of the meeting.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Start">Danish local time.</param>
/// <param name="Cost">What it costs the plan.</param>
/// <param name="Why">What the cost comes of.</param>
public sealed record PlannedMeeting(string Id, string Name, DateTime Start, int Cost, string Why);

/// <param name="Id">Id of the meeting.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Why">The rule that stops it.</param>
public sealed record MeetingWithoutPlace(string Id, string Name, string Why);

/// <summary>A plan with what each meeting costs, what has no place and why, and what can be done about it.</summary>
public static class PlanCard
{
    /// <summary>Posts the weeks of each level to the departments' channels.</summary>
    public const string Announce = "wheel/announce";

    /// <summary>Books the plan's meetings in the calendars.</summary>
    public const string Book = "wheel/book";

    /// <summary>Other times for the meeting that was chosen.</summary>
    public const string Alternatives = "wheel/alternatives";

    /// <summary>The wheel as a workbook.</summary>
    public const string Fetch = "wheel/fetch";

    private static readonly int[] Most = [12, 6, 3];

    /// <param name="Year">The wheel's.</param>
    /// <param name="Meeting">Id of the chosen meeting, from the input of that name.</param>
    public sealed record Pressed(int Year, string? Meeting = null);

    public static AdaptiveCard For(PlanView plan, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return CardParts.Fullest(Most, most => Card(plan, told, most));
    }

    /// <summary>Who gets the weeks, in a sentence.</summary>
    /// <param name="channels">How many get them now.</param>
    /// <param name="outside">Names of departments whose team the bot is not in.</param>
    public static string Announced(int channels, IReadOnlyList<string> outside)
    {
        ArgumentNullException.ThrowIfNull(outside);
        string told = channels > 0 ? $"Ugerne er på vej til {channels} {(channels == 1 ? "kanal" : "kanaler")}."
            : outside.Count == 0 ? "Afdelingernes kanaler har fået ugerne."
            : "Ugerne kom ikke af sted.";
        return outside.Count == 0 ? told
            : $"{told} MedBot er ikke med i teamet hos {CardParts.Shorten(string.Join(", ", outside), 300)}. Tilføj MedBot dér, og svar «Send igen», når jeg spørger.";
    }

    private static AdaptiveCard Card(PlanView plan, string? told, int most)
    {
        List<Choice> choices =
        [
            .. plan.Unplaced.Take(most).Select(meeting => new Choice($"{CardParts.Shorten(meeting.Name, 80)} (uden plads)", meeting.Id)),
            .. plan.Dearest.Take(most).Select(meeting => new Choice($"{CardParts.Shorten(meeting.Name, 80)}, {WheelTimeText.Short(meeting.Start)}", meeting.Id)),
        ];
        return new(
        [
            .. told is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(told))],
            .. CardParts.Header("Plan", $"Årshjul {plan.Year}", Summary(plan)),
            .. List("Uden plads", [.. plan.Unplaced.Select(meeting => $"{meeting.Name}: {meeting.Why}")], most),
            .. List("Mangler før eller efter", plan.Missing, most),
            .. List("Flyttet siden sidst", plan.Moved, most),
            .. plan.Dearest.Count > 0 ? [CardParts.Label("De dyreste møder"), Table([.. plan.Dearest.Take(most)])] : Array.Empty<CardElement>(),
            CardParts.Note("1 for hver dag fra den ønskede, 10 for hvert optaget medlem, 3 for en persons tredje møde samme dag, 1000 for et møde uden plads."),
            .. choices.Count > 0 ? [new ChoiceInput("meeting", "Se to andre tider for", choices) { Style = "compact", Value = choices[0].Value }] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. choices.Count > 0 ? [Button("Vis to andre tider", Alternatives, plan.Year)] : Array.Empty<CardAction>(),
                .. plan.Placed == 0 ? Array.Empty<CardAction>() : [Button("Book i kalenderne", Book, plan.Year)],
                .. plan.Announced || plan.Placed == 0 ? Array.Empty<CardAction>() : [Button("Send uger til afdelingerne", Announce, plan.Year)],
                YearWheelCard.Button("Se årshjulet", new(YearWheelCard.All, new(plan.Year, 1, 1), new(plan.Year, 12, 31))),
                AskButton.For("Planlæg igen", $"planlæg årshjul {plan.Year}"),
                Button("Hent som Excel", Fetch, plan.Year),
            ],
            FallbackText = $"Plan for {plan.Year}: {Summary(plan)}",
        };
    }

    private static string Summary(PlanView plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.Placed} møder har en plads, {plan.Unplaced.Count} har ingen. Planen koster {plan.Cost}.");

    private static IEnumerable<CardElement> List(string label, IReadOnlyList<string> sentences, int most) => sentences.Count == 0 ? [] :
    [
        CardParts.Label(label),
        .. sentences.Take(most).Select(sentence => new TextBlock(CardParts.Shorten(sentence, 300)) { Spacing = "small" }),
        .. sentences.Count > most ? [CardParts.Note($"Viser {most} af {sentences.Count}.")] : Array.Empty<CardElement>(),
    ];

    private static Table Table(IReadOnlyList<PlannedMeeting> meetings) => new(
        [new(5), new(4), new(2)],
        [
            Row("Møde", "Hvornår", "Pris"),
            .. meetings.Select(meeting => Row(
                CardParts.Shorten(meeting.Name, 80), WheelTimeText.Short(meeting.Start),
                $"{meeting.Cost}", meeting.Why.Length > 0 ? CardParts.Shorten(meeting.Why, 120) : null)),
        ])
    { Spacing = "small", ShowGridLines = true };

    private static TableRow Row(string meeting, string when, string cost, string? why = null) => new(
        new TableCell([new TextBlock(meeting), .. why is null ? Array.Empty<CardElement>() : [new TextBlock(why) { Size = "small", IsSubtle = true, Spacing = "none" }]]),
        new TableCell(new TextBlock(when)),
        new TableCell(new TextBlock(cost)));

    private static ExecuteAction Button(string title, string verb, int year) => CardButton.For(title, verb, new Pressed(year), YearWheelData.Default.Pressed);
}
