using System.Globalization;
using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>A round for those who may extend and close it, and for HR, who says how long it is kept.</summary>
public static class RoundAdminCard
{
    public const string Open = "proposal/round";
    public const string Extend = "proposal/round/extend";
    public const string Close = "proposal/round/close";
    public const string Keep = "proposal/round/keep";

    /// <summary>After its closing a round is deleted in so many months, or never.</summary>
    public static readonly IReadOnlyList<int> MonthsToChoose = [3, 6, 12, 24, 60];

    /// <param name="LastDay"><c>yyyy-MM-dd</c>.</param>
    public sealed record Extended(long Round, string? LastDay = null);

    /// <param name="Months">One of <see cref="MonthsToChoose"/>; else the round is kept.</param>
    public sealed record Kept(long Round, string? Months = null);

    /// <param name="others">Rounds that may be seen in its place.</param>
    /// <param name="forHr">HR alone says how long a round is kept.</param>
    /// <param name="notExported">Names of the departments of which no file has been made since it was closed.</param>
    /// <param name="told">What came of the press that led here.</param>
    public static AdaptiveCard For(ProposalRound round, IReadOnlyList<RoundChoice> others, bool forHr, IReadOnlyList<string> notExported, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(notExported);
        return new(
        [
            .. ProposalParts.Told(told),
            .. CardParts.Header("Budgetrunde", round.Name, round.ClosedOn is { } closed ? $"Lukket {ProposalText.Day(closed)}" : $"Frist {ProposalText.Day(round.LastDay)}"),
            .. round.Open ? [new DateInput("lastDay", "Ny frist") { Min = round.LastDay.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, CardParts.Note("Når runden lukkes, går alt, hvad der stadig ligger hos repræsentanter, videre til lederne.")] : Array.Empty<CardElement>(),
            .. Deletion(round, notExported),
            .. forHr ? [Months(round)] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. round.Open ? [Button("Forlæng", Extend, round.Id), Button("Luk runden", Close, round.Id)] : Array.Empty<CardAction>(),
                .. forHr ? [Button("Gem slettefristen", Keep, round.Id)] : Array.Empty<CardAction>(),
                .. RoundChoice.Buttons(others, Open),
            ],
            FallbackText = $"Budgetrunde: {round.Name}",
        };
    }

    /// <summary>To HR: the round's time is up, and it is gone.</summary>
    public static AdaptiveCard Deleted(string roundName) => Told(roundName, "Runden er slettet, som I har bestemt. Den var først hentet ud som fil.");

    /// <summary>To HR: the round's time is up, but nobody has a copy.</summary>
    /// <param name="departments">Those of which no file has been made.</param>
    public static AdaptiveCard NotDeleted(string roundName, IReadOnlyList<string> departments)
    {
        ArgumentNullException.ThrowIfNull(departments);
        return Told(roundName, $"Runden skulle slettes nu, men er ikke hentet ud som fil for: {CardParts.Shorten(string.Join(", ", departments), 500)}. En leder henter filen under «budgetliste». Så sletter jeg runden.");
    }

    /// <summary>Posts of the round that Teams refused.</summary>
    public static AdaptiveCard NotPosted(string roundName, IReadOnlyList<string> departments)
    {
        ArgumentNullException.ThrowIfNull(departments);
        return Told(roundName, $"Teams har afvist rundens opslag i kanalen for: {CardParts.Shorten(string.Join(", ", departments), 500)}. Er MedBot med i teamet? Skriv «status» for at se mere.");
    }

    private static AdaptiveCard Told(string roundName, string sentence) => new([.. CardParts.Header("Budgetrunde", roundName), new TextBlock(sentence)])
    {
        FallbackText = $"{roundName}: {CardParts.Shorten(sentence, 200)}",
    };

    private static IEnumerable<CardElement> Deletion(ProposalRound round, IReadOnlyList<string> notExported) => round.DeletedFrom is not { } day ? [] :
    [
        CardParts.Note(notExported.Count == 0
            ? $"Runden slettes {ProposalText.Day(day)}."
            : $"Runden slettes {ProposalText.Day(day)}, når den er hentet ud som fil. Det mangler for: {CardParts.Shorten(string.Join(", ", notExported), 500)}."),
    ];

    private static ChoiceInput Months(ProposalRound round) => new(
        "months",
        "Slettes efter lukningen",
        [new("Aldrig", "0"), .. MonthsToChoose.Select(months => new Choice(months < 12 ? $"{months} måneder" : $"{months / 12} år", Number(months)))])
    {
        Style = "compact",
        Value = Number(round.MonthsKept ?? 0),
    };

    private static string Number(int months) => months.ToString(CultureInfo.InvariantCulture);

    private static ExecuteAction Button(string title, string verb, long round) => new(verb, JsonSerializer.SerializeToElement(new(round), ProposalData.Default.Extended)) { Title = title };
}
