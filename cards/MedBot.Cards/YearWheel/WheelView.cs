using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.YearWheel;

namespace MedBot.Cards.YearWheel;

/// <summary>A calendar year of the year wheel (årshjul) for the page, which draws it as a wheel and as a list.</summary>
public sealed record WheelView
{
    public required int Year { get; init; }

    /// <summary>Those that hold something.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    public required string Name { get; init; }

    /// <summary>Monday of this week.</summary>
    public required DateOnly ThisWeek { get; init; }

    public required IReadOnlyList<WeekView> Weeks { get; init; }
    public required IReadOnlyList<LevelView> Levels { get; init; }
    public required IReadOnlyList<EntryView> Entries { get; init; }
    public required IReadOnlyList<ThemeView> Themes { get; init; }

    /// <summary>What is missing.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <param name="entries">Those of the year, in order.</param>
    /// <param name="papers">The meeting with documents that an entry is, where it is one.</param>
    public static WheelView Of(
        int year, IReadOnlyList<int> years, string name, IReadOnlyList<WheelEntry> entries, Func<WheelEntry, KnownMeeting?> papers, IReadOnlyList<ThemeState> themes, IReadOnlyList<string> notes, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(papers);
        var first = DanishCalendar.Monday(new(year, 1, 1));
        return new()
        {
            Year = year,
            Years = years,
            Name = name,
            ThisWeek = DanishCalendar.Monday(today),
            Weeks = [.. Enumerable.Range(0, 54).Select(week => first.AddDays(7 * week)).TakeWhile(monday => monday.Year <= year).Select(WeekView.Of)],
            Levels = [.. entries.Where(entry => entry.Kind is WheelEntryKind.Meeting).Select(entry => entry.Level).Distinct().Order().Select(level => new LevelView(level ?? 9, LevelText.Mark(level), LevelText.Name(level)))],
            Entries = [.. entries.Select(entry => EntryView.Of(entry, papers(entry)))],
            Themes = [.. ThemesCard.Sorted(themes).Select(theme => ThemeView.Of(theme, today))],
            Notes = notes,
        };
    }
}

/// <param name="Name"><c>Uge 37, 7. sep. – 13. sep.</c></param>
public sealed record WeekView(int Number, DateOnly Monday, string Name)
{
    public static WeekView Of(DateOnly monday) => new(
        DanishCalendar.Week(monday), monday, $"Uge {DanishCalendar.Week(monday)}, {WheelTimeText.ShortDate(monday)} – {WheelTimeText.ShortDate(monday.AddDays(6))}");
}

/// <param name="Level">9 where it is not known.</param>
public sealed record LevelView(int Level, string Mark, string Name);

/// <param name="When"><c>tor. 25. jun. kl. 09.00</c></param>
/// <param name="Level">Of a meeting, as in <see cref="LevelView"/>.</param>
/// <param name="Meeting">Where it has papers.</param>
public sealed record EntryView(WheelEntryKind Kind, DateOnly First, DateOnly Last, string When, string Text, int? Level, string? Place, IReadOnlyList<string> Themes, Meetings.MeetingView? Meeting)
{
    public static EntryView Of(WheelEntry entry, KnownMeeting? papers)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var day = entry.First == entry.Last ? WheelTimeText.Day(entry.First) : $"{WheelTimeText.ShortDate(entry.First)} – {WheelTimeText.ShortDate(entry.Last)}";
        return new(
            entry.Kind,
            entry.First,
            entry.Last,
            entry.Start is { } start ? $"{day} {SpokenDate.Clock(start)}" : day,
            entry.Kind is WheelEntryKind.Closed ? $"{entry.Text} (lukket)" : entry.Text,
            entry.Kind is WheelEntryKind.Meeting ? entry.Level ?? 9 : null,
            entry.Place,
            entry.Themes,
            papers is null ? null : Meetings.MeetingView.Of(papers, entry.First));
    }
}

/// <param name="Verdict">When it is to be discussed.</param>
/// <param name="Bad">It is too late, or will be.</param>
public sealed record ThemeView(string Name, string Committee, string Verdict, bool Bad, string? Postponed, string History)
{
    public static ThemeView Of(ThemeState theme, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(theme);
        return new(theme.Name, theme.CommitteeName, ThemesCard.Verdict(theme, today), ThemesCard.Bad(theme), theme.PostponedTo is { } until ? ThemesCard.Postponed(theme, until) : null, ThemesCard.History(theme));
    }
}
