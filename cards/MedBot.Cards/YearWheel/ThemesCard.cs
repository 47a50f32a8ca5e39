using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;

namespace MedBot.Cards.YearWheel;

/// <summary>When themes (temaer) are to be discussed: the last day, the last meeting before it, and where the minutes say so.</summary>
public static class ThemesCard
{
    private const int MostPoints = 12;
    private static readonly int[] Most = [10, 5, 2];

    /// <param name="asked">The theme that was asked for, null where all were.</param>
    /// <param name="themes">At least one.</param>
    public static AdaptiveCard For(string? asked, IReadOnlyList<ThemeState> themes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(themes);
        ThemeState[] sorted = [.. Sorted(themes)];
        return CardParts.Fullest(Most, most => new(
        [
            .. asked is not null && sorted is [var only] ? Head(only) : CardParts.Header("Temaer", "Det skal drøftes", sorted.Length == 1 ? "1 tema" : $"{sorted.Length} temaer"),
            .. sorted.Take(most).Select(theme => Row(theme, today, named: sorted.Length > 1)),
            .. sorted.Length > most ? [CardParts.Note($"Viser {most} af {sorted.Length}. Skriv udvalgets navn for at se færre.")] : Array.Empty<CardElement>(),
        ])
        {
            FallbackText = string.Join(" ", sorted.Take(3).Select(theme => $"{CardParts.Shorten(theme.Name, 80)}, {CardParts.Shorten(theme.CommitteeName, 60)}: {Verdict(theme, today)}")),
        });
    }

    /// <summary>To the secretary of the meeting that must take the theme up.</summary>
    public static AdaptiveCard Reminder(ThemeState theme, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return new(
        [
            .. CardParts.Header("Husk et tema", theme.Name, theme.CommitteeName),
            Row(theme, today, named: false),
            CardParts.Note("Du får beskeden, fordi du står som sekretær eller forperson for udvalget."),
        ])
        {
            FallbackText = $"Husk {CardParts.Shorten(theme.Name, 100)} i {CardParts.Shorten(theme.CommitteeName, 80)}: {Verdict(theme, today)}",
        };
    }

    /// <summary>What is due first comes first.</summary>
    internal static IEnumerable<ThemeState> Sorted(IEnumerable<ThemeState> themes) => themes.OrderBy(theme => theme.Due?.Due ?? DateOnly.MaxValue).ThenBy(theme => theme.Name, StringComparer.Ordinal);

    private static IEnumerable<CardElement> Head(ThemeState theme) => CardParts.Header("Tema", theme.Name, theme.CommitteeName);

    private static Container Row(ThemeState theme, DateOnly today, bool named) => new(
    [
        .. named ? [new TextBlock($"{CardParts.Shorten(theme.Name, 120)}, {CardParts.Shorten(theme.CommitteeName, 80)}") { Weight = "bolder" }] : Array.Empty<CardElement>(),
        new TextBlock(Bad(theme) ? $"⚠ {Verdict(theme, today)}" : Verdict(theme, today)) { Spacing = "none", Weight = Bad(theme) ? "bolder" : null },
        .. theme.PostponedTo is { } until ? [new TextBlock(Postponed(theme, until)) { Spacing = "none" }] : Array.Empty<CardElement>(),
        new TextBlock(History(theme)) { Spacing = "none", IsSubtle = true },
        .. named || theme.Points.Count == 0 ? Array.Empty<CardElement>() : [new TextBlock("Drøftelsen holder:") { Weight = "bolder", Spacing = "small" }, .. Points(theme)],
        .. theme.Source is { } source
            ? [new TextBlock(CardText.Plain($"«{CardParts.Shorten(source.Sentence, 260)}» {CardParts.Shorten(source.Committee, 80)}, {SpokenDate.WithoutWeekday(source.Date)}, punkt {source.Item}")) { Size = "small", IsSubtle = true, Spacing = "none" }]
            : Array.Empty<CardElement>(),
    ])
    { Separator = named, Spacing = "medium", Style = Bad(theme) ? "attention" : null };

    /// <summary>What the discussion holds, numbered.</summary>
    internal static IEnumerable<TextBlock> Points(ThemeState theme) =>
        theme.Points.Take(MostPoints).Select((point, number) => new TextBlock($"{number + 1}. {CardParts.Shorten(point, 160)}") { Spacing = "none" });

    internal static bool Bad(ThemeState theme) => theme.Missed || theme.PostponedTooFar;

    internal static string Verdict(ThemeState theme, DateOnly today) => theme switch
    {
        { Due: { Overdue: true, Due: var day } } => $"Skulle være drøftet senest {SpokenDate.Of(day)} ({SpokenDate.Away(day, today)}).",
        { Due: { LastChance: { } meeting, Due: var day } } => $"Skal drøftes senest {SpokenDate.Of(day)}. Sidste møde inden er {SpokenDate.Of(meeting)}.",
        { Due: { Due: var day } } => $"Skal drøftes senest {SpokenDate.Of(day)}, og jeg kender intet møde inden.",
        { Cadence.Months: null, Cadence: not null } => "Drøftes på hvert møde.",
        { Cadence: null } => "Der er ikke aftalt, hvor tit det drøftes.",
        _ => "Jeg ved ikke, hvornår det sidst er drøftet, så jeg kan ikke sige, hvornår det skal drøftes igen.",
    };

    internal static string Postponed(ThemeState theme, DateOnly until) => theme.PostponedTooFar
        ? $"Udskudt til {SpokenDate.Of(until)}: det er for sent."
        : theme.Due is null ? $"Udskudt til {SpokenDate.Of(until)}." : $"Udskudt til {SpokenDate.Of(until)}: det er i tide.";

    internal static string History(ThemeState theme)
    {
        var often = theme.Cadence is { Months: not null } cadence ? $"Drøftes {cadence}. " : "";
        return theme.LastDiscussed is { } last ? $"{often}Sidst drøftet {SpokenDate.WithoutWeekday(last)}." : $"{often}Ingen kendt drøftelse.";
    }
}
