using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Periods;

/// <summary>The periods of a question, put together as it says them: one within another (<c>torsdag i uge 26</c>), from one to another (<c>mellem marts og juni</c>), before or since one (<c>efter den 1. maj</c>).</summary>
/// <remarks>A document's own words are not read so: there <c>inden 1. maj</c> is a deadline.</remarks>
public static partial class AskedPeriods
{
    // As far as "before" and "after" look where nothing else ends them.
    private const int Reach = 90;

    private const int DaysOfWeek = 7;

    /// <param name="folded">The question, folded and with foreign words of asking in Danish.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static IReadOnlyList<Period> Read(FoldedText folded, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var text = Quarters().Replace(DaysOfMonth().Replace(Weeks().Replace(folded, "uge ${a} ${joint} uge ${b}"), "${a}. ${month} ${joint} ${b}. ${month}"), "${a} ${unit} ${joint} ${b} ${unit}");
        // What was put in moves what stands behind it.
        var moved = text.Value.Length != folded.Value.Length;
        var atoms = PeriodReader.Read(text, today);
        if (atoms.Count == 0)
        {
            return atoms;
        }

        var tense = Tenses.Of(folded);
        var joined = new List<Period>();
        foreach (var atom in atoms)
        {
            if (joined.Count > 0 && Joined(joined[^1], atom, text.Value) is { } one)
            {
                joined[^1] = one;
            }
            else
            {
                joined.Add(atom);
            }
        }

        Period[] asked = [.. joined.Select(period => Bounded(period, text.Value, today, tense))];
        return moved ? [.. asked.Select(period => period with { Where = Within(period.Where, folded.Value, text.Value) })] : asked;
    }

    private static Range Within(Range where, string folded, string text) =>
        Math.Min(where.Start.Value, folded.Length - 1)..Math.Clamp(where.End.Value - text.Length + folded.Length, Math.Min(where.Start.Value, folded.Length - 1) + 1, folded.Length);

    private static Period? Joined(Period left, Period right, string text)
    {
        var between = text[left.Where.End.Value..right.Where.Start.Value];
        var where = left.Where.Start..right.Where.End;
        if (Within().IsMatch(between) && left.Unit != right.Unit)
        {
            var (fine, coarse) = left.Unit < right.Unit ? (left, right) : (right, left);
            return fine.Others.Prepend(fine).FirstOrDefault(one => coarse.Holds(one.From)) is { } inside ? inside with { Where = where, YearNamed = fine.YearNamed || coarse.YearNamed, Others = coarse.YearNamed ? [] : inside.Others }
                : fine.Unit == PeriodUnit.Day && coarse.Unit == PeriodUnit.Week ? Period.Day(coarse.From.AddDays(((int)fine.From.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)) with { Where = where, YearNamed = coarse.YearNamed }
                : null;
        }

        var from = From().Match(text[..left.Where.Start.Value]);
        if (left.Unit == right.Unit && (Until().IsMatch(between) || (from.Success && And().IsMatch(between))))
        {
            // "Mellem den 3. marts og den 9. april 2027": one year for both.
            var first = left.YearNamed || left.From <= right.From ? left : left.Others.FirstOrDefault(other => other.From <= right.From && other.From.AddYears(1) > right.From) ?? left;
            first = right.YearNamed && !left.YearNamed ? left.Others.Prepend(left).Where(one => one.From <= right.From).MaxBy(one => one.From) ?? first : first;
            var last = right.From >= first.From ? right : right.Others.Where(other => other.From >= first.From).MinBy(other => other.From) ?? right;
            return new(first.From, last.To, last.To.DayNumber - first.From.DayNumber < DaysOfWeek ? PeriodUnit.Week : PeriodUnit.Season)
            {
                Where = (from.Success ? from.Index : left.Where.Start.Value)..right.Where.End,
                YearNamed = left.YearNamed || right.YearNamed,
                Ends = [left, last],
            };
        }

        return null;
    }

    private static Period Bounded(Period period, string text, DateOnly today, Tense tense)
    {
        // What is to be done before a month is due some day until then.
        if (period.Unit is PeriodUnit.Month or PeriodUnit.Season && !OfMeetings().IsMatch(text) && Due().IsMatch(text[..period.Where.Start.Value]))
        {
            return period with { From = period.From.AddDays(-Reach), Unit = PeriodUnit.Season };
        }

        if (period.Unit == PeriodUnit.Year || !OfMeetings().IsMatch(text) || Bound().Match(text[..period.Where.Start.Value]) is not { Success: true } bound || IsDue().IsMatch(text))
        {
            return period;
        }

        var (from, to) = bound.Groups["bound"].Value switch
        {
            "efter" => (period.To.AddDays(1), period.To.AddDays(Reach)),
            "siden" or "fra og med" => (period.From, period.From <= today ? today : period.From.AddDays(Reach)),
            var before => Before(before is "til og med" ? period.To : period.Unit == PeriodUnit.Day ? period.From : period.From.AddDays(-1)),
        };
        return new(from, to, PeriodUnit.Season) { Where = bound.Index..period.Where.End, YearNamed = true };

        (DateOnly From, DateOnly To) Before(DateOnly last) => (tense != Tense.Past && today <= last ? today : last.AddDays(-Reach), last);
    }

    /// <summary>"Ugerne 26-28", "uge 20 til 24": both are weeks.</summary>
    [GeneratedRegex(@"\b(uge|uger|ugerne) (?<a>\d{1,2}) ?(?<joint>-|til|og) ?(?<b>\d{1,2})\b")]
    private static partial Regex Weeks();

    /// <summary>"3.-5. marts", "den 3. og 4. marts": both are of the month.</summary>
    [GeneratedRegex(@"\b(?<a>\d{1,2})\.? ?(?<joint>-|til|og) ?(den |d\. ?)?(?<b>\d{1,2})\. ?" + DatePeriods.MonthNames + @"\b")]
    private static partial Regex DaysOfMonth();

    [GeneratedRegex(@"\b(?<a>[1-4]\.|foerste|andet|tredje) ?(?<joint>-|til|og) ?(?<b>[1-4]\.|andet|tredje|fjerde) (?<unit>kvartal|halvaar)\b")]
    private static partial Regex Quarters();

    [GeneratedRegex(@"^\W*((i|af|paa|for|om) )?$")]
    private static partial Regex Within();

    [GeneratedRegex(@"^\W*(-|til( og med)?)\W*(den |d\. ?)?$")]
    private static partial Regex Until();

    [GeneratedRegex(@"^\W*og\W*(den |d\. ?)?$")]
    private static partial Regex And();

    [GeneratedRegex(@"\b(mellem|fra|perioden)\W*(den |d\. ?|i )?$")]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?<bound>efter|siden|fra og med|til og med|inden|foer|op til|frem til)\W*(den |d\. ?|i )?$")]
    private static partial Regex Bound();

    [GeneratedRegex(@"\b(inden|foer|op til|frem til)\W*$")]
    private static partial Regex Due();

    /// <summary>"Efter uge 20" may as well be said of a pregnancy.</summary>
    [GeneratedRegex(@"ª|\b(\w*moede\w*|moedtes|dagsorden\w*|referat\w*|beslut\w*|droeft\w*|behandl\w*|vedtag\w*|vedtog|aftalt\w*|udvalg\w*)\b")]
    private static partial Regex OfMeetings();

    /// <summary>"Hvad skal være klar inden 1. maj?" asks for that day.</summary>
    [GeneratedRegex(@"\b(frist\w*|deadline\w*|klar(e|t)?|faerdig\w*|aflever\w*|senest|moedet (foer|efter)|sidst\w*|foerst\w*|naeste)\b")]
    private static partial Regex IsDue();
}
