using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Domain.Meetings;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.Cards;

/// <summary>The year wheel's cards, with a fictional municipality's words.</summary>
internal static class YearWheelCardSamples
{
    private const string Department = "AfdelingsMED Plan, Trafik & Klima";

    public static readonly IReadOnlyList<WheelEntry> Entries =
    [
        Meeting(0, "Chefforum", new(2027, 3, 10), new(9, 0), "Byrådssalen"),
        Meeting(2, Department, new(2027, 3, 11), new(8, 30), "Mødelokale 4") with { Themes = ["Stress", "Vold og trusler"] },
        Meeting(1, "KommuneMED", new(2027, 3, 18), new(9, 0), "Byrådssalen"),
        Meeting(3, "ArbejdspladsMED Genbrugsstationen", new(2027, 3, 18), new(13, 0), null),
        new() { Kind = WheelEntryKind.ThemeMissed, First = new(2027, 3, 25), Last = new(2027, 3, 25), Text = "Sikkerhed skulle være drøftet senest 25. marts 2027 (KommuneMED)" },
        new() { Kind = WheelEntryKind.Closed, First = new(2027, 3, 25), Last = new(2027, 3, 29), Text = "Påske" },
        new() { Kind = WheelEntryKind.Milestone, First = new(2027, 4, 1), Last = new(2027, 4, 15), Text = "Høring om budgettet" },
    ];

    private static readonly ThemeState Stress = new()
    {
        Name = "Stress",
        Committee = "ptk",
        CommitteeName = Department,
        InForce = true,
        Cadence = Cadence.Read("hvert år"),
        LastDiscussed = new(2026, 5, 12),
        Due = new(new(2027, 5, 12), new(2027, 3, 11), Overdue: false),
        PostponedTo = new(2027, 6, 3),
        Source = new(Department, new(2026, 5, 12), 6, "Udvalget drøftede retningslinjen og fandt den dækkende."),
    };

    public static readonly PlanView Plan = new()
    {
        Year = 2027,
        Placed = 47,
        Cost = 1064,
        Announced = false,
        Dearest =
        [
            new("km-2", "KommuneMED, 2. møde", new(2027, 6, 10, 9, 0, 0), 31, "1 dag fra den ønskede, optaget: Ditte Falk, Jens-Ole Krag, Mia Holm"),
            new("cf-3", "Chefforum, 3. møde", new(2027, 3, 24, 9, 0, 0), 9, "3 dage fra den ønskede, tredje møde samme dag for 2"), new("ptk-1", $"{Department}, 1. møde", new(2027, 2, 18, 9, 0, 0), 0, ""),
        ],
        Unplaced = [new("gb-2", "ArbejdspladsMED Genbrugsstationen, 2. møde", "Forpersonen (Ditte Falk) er optaget på alle 14 mulige tider fra 1.5.2027 til 31.5.2027.")],
        Missing = ["KommuneMED, 2. møde mangler et møde i Chefforum (Chefforum 1-28 dage efter KommuneMED)."],
    };

    public static IReadOnlyDictionary<string, AdaptiveCard> All { get; } = new Dictionary<string, AdaptiveCard>
    {
        ["wheel"] = YearWheelCard.For(new(YearWheelCard.Mine, new(2027, 3, 8), new(2028, 3, 8)), "Mit årshjul", [.. Entries, .. Enumerable.Repeat(Entries[0], 20)], ["Årshjulet for 2028 er ikke planlagt endnu."]),
        ["wheel-week"] = YearWheelCard.For(new(YearWheelCard.All, new(2027, 3, 15), new(2027, 3, 21)), "Alle udvalg", [Entries[2], Entries[3]], []),
        ["wheel-empty"] = YearWheelCard.For(new(YearWheelCard.All, new(2027, 7, 1), new(2027, 7, 31)), "KommuneMED", [], []),
        ["closed-days"] = ClosedDaysCard.For([new(new(2027, 7, 12), new(2027, 7, 30), "Sommerferie"), new(new(2027, 6, 5), new(2027, 6, 5), "Grundlovsdag")]),
        ["wheel-weeks"] = WheelWeeksCard.For(2027, "Plan, Trafik & Klima",
        [
            new("Chefforum", 0, new(2027, 1, 13)), new("Chefforum", 0, new(2027, 3, 10)), new("KommuneMED", 1, new(2027, 3, 18)),
            new("KommuneMED", 1, new(2027, 9, 16)), new(Department, 2, new(2027, 3, 11)), new("ArbejdspladsMED Genbrugsstationen", 3, new(2027, 3, 18)),
        ]),
        ["wheel-moved"] = WheelMovedCard.For(
        [
            new("KommuneMED", new(2027, 3, 18, 9, 0, 0), new(2027, 3, 25, 9, 0, 0), "Byrådssalen"),
            new(Department, null, new(2027, 5, 4, 10, 0, 0), "Mødelokale 4"), new("Chefforum", new(2027, 6, 9, 9, 0, 0), null, null),
        ]),
        ["plan"] = PlanCard.For(Plan),
        ["plan-again"] = PlanCard.For(Plan with
        {
            Unplaced = [],
            Missing = [],
            Announced = true,
            Moved = ["KommuneMED, 1. møde: fra torsdag den 18. marts 2027 kl. 09.00 til torsdag den 25. marts 2027 kl. 09.00. Forpersonen (Ditte Falk) er optaget."],
        }, "Ugerne er på vej til 5 kanaler."),
        ["move"] = MoveMeetingCard.For(2027, "km-1", "KommuneMED, 1. møde", new(2027, 3, 18, 9, 0, 0), [new(new(2027, 3, 16, 9, 0, 0), "sal", 2, 0), new(new(2027, 3, 23, 13, 30, 0), "sal", 25, 2)], _ => "Byrådssalen"),
        ["move-none"] = MoveMeetingCard.For(2027, "km-1", "KommuneMED, 1. møde", null, [], _ => "Byrådssalen", "Den tid er ikke fri længere. Her er dem, der er."),
        ["move-done"] = MoveMeetingCard.Moved("KommuneMED, 1. møde", new(2027, 3, 16, 9, 0, 0), "Byrådssalen"),
        ["wheel-taken"] = WheelTakenCard.Taken(2027, 10, 48, 4, 3),
        ["wheel-refused"] = WheelTakenCard.Refused("aarshjul.xlsx", "Udvalg, række 1: »Ugedage« skal være ugedage, som »tirsdag, onsdag«."),
        ["wheel-planning"] = WheelTakenCard.Planning(2027, 12),
        ["theme-reminder"] = ThemesCard.Reminder(Stress, CardSamples.Today),
        ["theme-points"] = ThemesCard.Reminder(Stress with { Name = "Årlig drøftelse", PostponedTo = null, Points = ["Nåede vi sidste års mål?", "Mål for næste år", "Hvordan og hvor tit mødes vi"] }, CardSamples.Today),
        ["forum-before"] = ForumItemCard.For("Chefforum", new("chefforum", new(2027, 3, 10), Before: true, new() { Key = new("KommuneMED", new(2027, 3, 18)), HasAgenda = true })),
        ["forum-after"] = ForumItemCard.For("Chefforum", new("chefforum", new(2027, 4, 7), Before: false, new() { Key = new("KommuneMED", new(2027, 3, 18)), Minutes = MinutesStatus.Unapproved })),
        ["agenda-draft"] = AgendaDraftCard.For(
            "KommuneMED",
            new()
            {
                Meeting = new(2027, 3, 11),
                Themes = [Stress with { Name = "Årlig drøftelse", PostponedTo = null, Points = ["Nåede vi sidste års mål?", "Mål for næste år"] }],
                Around = [new("kommunemed", new(2027, 3, 11), Before: false, new() { Key = new("Chefforum", new(2027, 2, 24)), Minutes = MinutesStatus.Approved })],
            },
            CardSamples.Today),
        ["agenda-draft-empty"] = AgendaDraftCard.For("KommuneMED", new() { Meeting = new(2027, 3, 11), Themes = [], Around = [] }, CardSamples.Today),
        ["theme"] = ThemesCard.For("stress", [Stress], CardSamples.Today),
        ["themes"] = ThemesCard.For(null,
        [
            Stress with { PostponedTo = null }, Stress with { Name = "Sikkerhed", PostponedTo = null, Due = new(new(2027, 2, 1), null, Overdue: true) },
            Stress with { Name = "Sygefravær", Cadence = Cadence.EveryMeeting, Due = null, PostponedTo = null, Source = null, LastDiscussed = null },
        ], CardSamples.Today),
    };

    private static WheelEntry Meeting(int level, string committee, DateOnly day, TimeOnly start, string? place) =>
        new() { Kind = WheelEntryKind.Meeting, First = day, Last = day, Start = start, Text = committee, Level = level, Committees = [committee], Place = place };
}
