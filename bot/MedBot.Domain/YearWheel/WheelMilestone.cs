using System.Globalization;
using System.Text.RegularExpressions;

namespace MedBot.Domain.YearWheel;

/// <summary>A day or a run of days in the year that is no meeting (milepæl): a deadline, a phase, a seminar.</summary>
/// <param name="Name">What it is.</param>
/// <param name="When">When it is.</param>
/// <param name="Committee">A committee's name or a level's; empty where it concerns all.</param>
public sealed record WheelMilestone(string Name, MilestoneTime When, string Committee);

/// <summary>When a milestone is: on days of its own, or so many days before or after another, or after the meeting that takes a theme up, with which it moves.</summary>
public sealed partial record MilestoneTime
{
    private string text = "";

    /// <summary>Its days, both ends among them; null where another milestone decides.</summary>
    public (DateOnly First, DateOnly Last)? Days { get; private init; }

    /// <summary>Name of the other milestone, or of the theme.</summary>
    public string? Other { get; private init; }

    /// <summary>Days after the other's last day; below zero before its first.</summary>
    public int Apart { get; private init; }

    /// <summary>Reads <c>11.8.2027</c>, <c>1.8.2027-30.9.2027</c>, <c>uge 33-37</c>, <c>august-september</c>, <c>7 dage før Budgetseminar</c>.</summary>
    /// <param name="text">As people write it.</param>
    /// <param name="year">The wheel's, for weeks and months.</param>
    public static MilestoneTime? Read(string text, int year)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.Trim();
        if (FromOther().Match(text) is { Success: true } relative)
        {
            var apart = int.Parse(relative.Groups["days"].ValueSpan, CultureInfo.InvariantCulture);
            return new() { text = text, Other = relative.Groups["other"].Value, Apart = relative.Groups["side"].ValueSpan.Equals("før", StringComparison.OrdinalIgnoreCase) ? -apart : apart };
        }

        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length <= 2 && Day(ends[0]) is { } first && Day(ends[^1]) is { } last)
        {
            return first <= last ? new() { text = text, Days = (first, last) } : null;
        }

        return WheelTime.Read(text)?.Whole(year) is { } whole ? new() { text = text, Days = whole } : null;
    }

    public override string ToString() => text;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^(?<days>\d{1,3}) dage? (?<side>før|efter) (?<other>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex FromOther();
}

/// <summary>Works out when the milestones of a wheel are.</summary>
public static class MilestoneDays
{
    /// <summary>The days of each milestone; null where it hangs on one that is not there, or on itself.</summary>
    /// <param name="milestones">A wheel's.</param>
    /// <param name="themeDays">The first and the last day on which a theme of that name is taken up; null where there is none.</param>
    public static IReadOnlyList<(WheelMilestone Milestone, (DateOnly First, DateOnly Last)? Days)> Of(IReadOnlyList<WheelMilestone> milestones, Func<string, (DateOnly First, DateOnly Last)?> themeDays)
    {
        ArgumentNullException.ThrowIfNull(milestones);
        ArgumentNullException.ThrowIfNull(themeDays);
        return [.. milestones.Select(milestone => (milestone, Of(milestone, milestones, themeDays)))];
    }

    /// <summary>The days of one of the milestones.</summary>
    public static (DateOnly First, DateOnly Last)? Of(WheelMilestone milestone, IReadOnlyList<WheelMilestone> milestones, Func<string, (DateOnly First, DateOnly Last)?> themeDays)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        ArgumentNullException.ThrowIfNull(milestones);
        ArgumentNullException.ThrowIfNull(themeDays);
        return Days(milestone, milestones, themeDays, milestones.Count);
    }

    private static (DateOnly First, DateOnly Last)? Days(WheelMilestone milestone, IReadOnlyList<WheelMilestone> all, Func<string, (DateOnly First, DateOnly Last)?> themeDays, int steps)
    {
        if (milestone.When.Other is not { } name)
        {
            return milestone.When.Days;
        }

        var other = all.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        var days = other is null ? themeDays(name)
            : steps > 0 ? Days(other, all, themeDays, steps - 1)
            : null;
        return days is not var (first, last) ? null
            : (milestone.When.Apart < 0 ? first : last).AddDays(milestone.When.Apart) is var day ? (day, day) : null;
    }
}
