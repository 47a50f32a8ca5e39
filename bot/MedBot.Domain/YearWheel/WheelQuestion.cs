using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.YearWheel;

/// <summary>What somebody wants to see of the year wheel.</summary>
public sealed record WheelQuestion
{
    private static readonly HashSet<string> Frame = Words("vis se hent aabn giv mig os det den mit mine min vores faelles alle alles hele kommunens for i hos til paa udvalg udvalgene aaret maaned maaneden hvad staar er der sker foregaar ligger og med kalender kalenderen");
    private static readonly HashSet<string> Everybody = Words("alle alles faelles kommunens");
    private static readonly HashSet<string> Own = Words("mit mine min vores mig os");

    /// <summary>The full name of the committee that is named.</summary>
    public string? Committee { get; init; }

    public bool All { get; init; }

    public bool Mine { get; init; }

    public Period? Period { get; init; }

    /// <summary>The wheel itself is named, not what happens in a period.</summary>
    public required bool Named { get; init; }

    /// <summary>Reads <c>årshjul</c>, <c>mit årshjul denne måned</c>, <c>årshjul KommuneMED 2027</c>, <c>hvad sker der i uge 37?</c>; null for all else.</summary>
    public static WheelQuestion? Read(FoldedText folded, CommitteeNames committees, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(committees);
        var asksForWheel = folded.Value.Contains("aarshjul", StringComparison.Ordinal);
        if (!asksForWheel && !(folded.Value.Contains("hvad sker der", StringComparison.Ordinal) || folded.Value.Contains("hvad foregaar der", StringComparison.Ordinal)))
        {
            return null;
        }

        var named = committees.Find(new(folded.Value.Replace("aarshjul", "********", StringComparison.Ordinal)));
        var rest = QuestionReader.Blank(folded, named.Select(committee => committee.Where));
        var periods = PeriodReader.Read(rest, today);
        string[] words = [.. DanishText.Words(QuestionReader.Blank(rest, periods.Select(period => period.Where)))];
        if (words.Any(word => word[0] != QuestionReader.Removed && !Frame.Contains(word) && word is not ("aarshjul" or "aarshjulet" or "aarshjulene")) || periods.Count > 1 || (!asksForWheel && periods.Count == 0))
        {
            return null;
        }

        return new()
        {
            Named = asksForWheel,
            Committee = named.Count > 0 ? named[0].Committee : null,
            All = words.Any(Everybody.Contains),
            Mine = words.Any(Own.Contains),
            Period = periods is [var only] ? Ahead(only, today) : words.Contains("aaret") ? new(new(today.Year, 1, 1), new(today.Year, 12, 31), PeriodUnit.Year) : null,
        };
    }

    /// <summary>A week or month without a year is the one to come.</summary>
    private static Period Ahead(Period period, DateOnly today)
    {
        if (period.YearNamed || period.To >= today)
        {
            return period;
        }

        if (period.Unit is not PeriodUnit.Week)
        {
            return period.Others.Where(other => other.To >= today).MinBy(other => other.From) ?? period;
        }

        var monday = DanishCalendar.MondayOfWeek(today.Year, DanishCalendar.Week(period.From));
        monday = monday.AddDays(6) >= today ? monday : DanishCalendar.MondayOfWeek(today.Year + 1, DanishCalendar.Week(period.From));
        return period with { From = monday, To = monday.AddDays(6) };
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
