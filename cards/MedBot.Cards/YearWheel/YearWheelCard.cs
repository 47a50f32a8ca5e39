using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;

namespace MedBot.Cards.YearWheel;

/// <summary>A part of the year wheel (årshjul) as a table by week, the levels told apart by their marks.</summary>
public static class YearWheelCard
{
    public const string Verb = "wheel/show";

    /// <summary>Scopes beside a committee's id.</summary>
    public const string Mine = "mine";
    public const string All = "all";

    private static readonly int[] Most = [16, 10, 5, 2];

    /// <param name="Scope">Whose: <see cref="Mine"/>, <see cref="All"/> or a committee's id.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day.</param>
    /// <param name="Skip">How many entries to pass over.</param>
    public sealed record Shown(string Scope, DateOnly From, DateOnly To, int Skip = 0);

    /// <param name="name">Whose it is.</param>
    /// <param name="entries">Those of the period, in order.</param>
    /// <param name="notes">What is missing.</param>
    public static AdaptiveCard For(Shown shown, string name, IReadOnlyList<WheelEntry> entries, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(entries);
        var skip = Math.Clamp(shown.Skip, 0, Math.Max(0, entries.Count - 1));
        return CardParts.Fullest(Most, most => Card(shown, name, entries.Count, skip, [.. entries.Skip(skip).Take(most)], notes));
    }

    private static AdaptiveCard Card(Shown shown, string name, int count, int skip, IReadOnlyList<WheelEntry> entries, IReadOnlyList<string> notes)
    {
        var (from, to) = (skip + 1, skip + entries.Count);
        return new(
        [
            .. CardParts.Header("Årshjul", name, PeriodText(shown.From, shown.To)),
            .. entries.Count == 0 ? [new TextBlock("Her er der ikke noget i årshjulet.")] : (CardElement[])[Table(entries), Legend(entries)],
            .. to < count || skip > 0 ? [CardParts.Note($"Viser {from}–{to} af {count}.")] : Array.Empty<CardElement>(),
            .. notes.Take(3).Select(note => CardParts.Note(CardParts.Shorten(note, 300))),
        ])
        {
            Actions =
            [
                .. to < count ? [Button("Vis flere", shown with { Skip = to })] : Array.Empty<CardAction>(),
                .. skip > 0 ? [Button("Fra begyndelsen", shown with { Skip = 0 })] : Array.Empty<CardAction>(),
                .. shown.From.Day == 1 && shown.To == shown.From.AddMonths(1).AddDays(-1)
                    ? [Button("Måneden efter", Month(shown, shown.To.AddDays(1)))]
                    : (CardAction[])[Button("Kun en måned", Month(shown, shown.From))],
                .. IsYear(shown) ? Array.Empty<CardAction>() : [Button($"Hele {shown.From.Year}", shown with { From = new(shown.From.Year, 1, 1), To = new(shown.From.Year, 12, 31), Skip = 0 })],
                shown.Scope == All ? Button("Kun mit", shown with { Scope = Mine, Skip = 0 }) : Button("Alle udvalg", shown with { Scope = All, Skip = 0 }),
            ],
            FallbackText = $"Årshjul, {name}: {string.Join("; ", entries.Take(4).Select(entry => $"{SpokenDate.WithoutWeekday(entry.First)} {CardParts.Shorten(entry.Text, 60)}"))}",
        };
    }

    private static bool IsYear(Shown shown) => shown.From is { Month: 1, Day: 1 } && shown.To == shown.From.AddYears(1).AddDays(-1);

    private static Shown Month(Shown shown, DateOnly day) => shown with { From = new(day.Year, day.Month, 1), To = new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)), Skip = 0 };

    public static ExecuteAction Button(string title, Shown shown) => CardButton.For(title, Verb, shown, YearWheelData.Default.Shown);

    private static Table Table(IReadOnlyList<WheelEntry> entries)
    {
        List<TableRow> rows = [Row("Uge", "Dag", [new TextBlock("Hvad")])];
        (int, int)? week = null;
        foreach (var entry in entries)
        {
            var here = (DanishCalendar.Monday(entry.First).Year, DanishCalendar.Week(entry.First));
            rows.Add(Row(here == week ? "" : $"{here.Item2}", Day(entry), [.. What(entry)]) with { Style = entry.Kind is WheelEntryKind.ThemeMissed ? "attention" : null });
            week = here;
        }

        return new([new(4), new(6), new(11)], rows) { Spacing = "medium", ShowGridLines = true };
    }

    private static TableRow Row(string week, string day, IReadOnlyList<CardElement> what) => new(
        new TableCell(new TextBlock(week.Length == 0 ? " " : week) { Weight = "bolder" }),
        new TableCell(new TextBlock(day)),
        new TableCell(what));

    private static string Day(WheelEntry entry) => entry.First == entry.Last
        ? WheelTimeText.Day(entry.First)
        : $"{WheelTimeText.ShortDate(entry.First)} – {WheelTimeText.ShortDate(entry.Last)}";

    private static IEnumerable<CardElement> What(WheelEntry entry)
    {
        var text = CardParts.Shorten(entry.Text, 140);
        if (entry.Kind is not WheelEntryKind.Meeting)
        {
            yield return new TextBlock(entry.Kind switch { WheelEntryKind.Closed => $"{text} (lukket)", WheelEntryKind.ThemeMissed => $"⚠ {text}", _ => text })
            {
                Weight = entry.Kind is WheelEntryKind.ThemeMissed ? "bolder" : null,
                IsSubtle = entry.Kind is WheelEntryKind.Closed ? true : null,
            };
            yield break;
        }

        yield return new TextBlock($"{LevelText.Mark(entry.Level)} {text}") { Weight = entry.Level <= 1 ? "bolder" : null };
        string?[] details = [entry.Start is { } start ? SpokenDate.Clock(start) : null, entry.Place is { } place ? CardParts.Shorten(place, 60) : null];
        if (string.Join(", ", details.OfType<string>()) is { Length: > 0 } detail)
        {
            yield return new TextBlock(detail) { IsSubtle = true, Spacing = "none", Size = "small" };
        }

        if (entry.Themes.Count > 0)
        {
            yield return new TextBlock($"Senest her: {CardParts.Shorten(string.Join(", ", entry.Themes), 200)}") { Spacing = "none", Size = "small" };
        }
    }

    private static TextBlock Legend(IReadOnlyList<WheelEntry> entries) => CardParts.Note(string.Join(
        "   ", entries.Where(entry => entry.Kind is WheelEntryKind.Meeting).Select(entry => entry.Level).Distinct().Order().Select(level => $"{LevelText.Mark(level)} {LevelText.Name(level)}")
            .DefaultIfEmpty("Ingen møder")));

    private static string PeriodText(DateOnly from, DateOnly to) =>
        from == to ? SpokenDate.Of(from)
        : from == DanishCalendar.Monday(from) && to == from.AddDays(6) ? $"Uge {DanishCalendar.Week(from)}, {from.Day}. {SpokenDate.Month(from)} – {SpokenDate.WithoutWeekday(to)}"
        : from.Day == 1 && to == from.AddMonths(1).AddDays(-1) ? $"{char.ToUpperInvariant(SpokenDate.Month(from)[0])}{SpokenDate.Month(from)[1..]} {from.Year}"
        : from is { Month: 1, Day: 1 } && to == from.AddYears(1).AddDays(-1) ? $"{from.Year}"
        : $"{SpokenDate.WithoutWeekday(from)} – {SpokenDate.WithoutWeekday(to)}";
}
