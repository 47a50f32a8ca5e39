using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Documents;

/// <summary>Earlier minutes that a meeting takes up for approval (godkendelse af referat).</summary>
public static partial class Approvals
{
    /// <summary>The approvals of a document by the earlier meeting's date, in the order they are named.</summary>
    public static IReadOnlyList<Approval> In(IEnumerable<AgendaItem> items, DateOnly meeting)
    {
        ArgumentNullException.ThrowIfNull(items);
        List<Approval> approvals = [];
        foreach (var item in items)
        {
            foreach (var date in DatesTakenUp(item, meeting).Where(date => approvals.TrueForAll(known => known.Date != date)))
            {
                var verdict = VerdictOn(item, date, meeting);
                approvals.Add(new() { Date = date, Approved = verdict.Approved, Remark = verdict.Remark });
            }
        }
        return approvals;
    }

    /// <summary>What a document decides on the previous minutes where it names no date of them; null where it takes up none so.</summary>
    /// <remarks>Such an approval names no meeting: whoever uses it must ask which one is meant.</remarks>
    public static ApprovalVerdict? OfPreviousWithoutDate(MeetingDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.Items.Where(item => TakesUpMinutes(item) && DatesTakenUp(item, document.Date).Count == 0)
            .Select(item => ApprovalVerdict.Of(item.Decision)).FirstOrDefault();
    }

    private static bool TakesUpMinutes(AgendaItem item) =>
        TitleOfApproval().IsMatch(item.Title) || Proposals(item).Any(text => ToBeApproved().IsMatch(text));

    private static IEnumerable<string> Proposals(AgendaItem item) =>
        [.. item.Recommendation?.Points ?? [], item.Recommendation?.Intro ?? "", .. Sentences(item.Presentation), .. Sentences(item.Summary)];

    private static List<DateOnly> DatesTakenUp(AgendaItem item, DateOnly meeting)
    {
        List<string> texts = [];
        if (TakesUpMinutes(item))
        {
            texts.AddRange([item.Title, .. Proposals(item), .. Sentences(item.Decision)]);
        }
        else if (!AboutOthers().IsMatch(item.Title))
        {
            texts.AddRange(Sentences(item.Decision).Where(sentence => ApprovedHere().IsMatch(sentence)));
        }
        return [.. texts.SelectMany(DatesOfMinutes).Select(date => date.Before(meeting)).Where(date => date < meeting).Distinct()];
    }

    // The dates that stand by the word "referat", up to the next verb: "referat fra mødet den 9. december, udsendt den 15."
    private static IEnumerable<WrittenDate> DatesOfMinutes(string text)
    {
        var from = 0;
        while (MinutesNamed().Match(text, from) is { Success: true } named)
        {
            var rest = text[named.Index..];
            var end = Verb().Match(rest, named.Length) is { Success: true } verb ? verb.Index : rest.Length;
            var next = MinutesNamed().Match(rest, named.Length) is { Success: true } again ? again.Index : rest.Length;
            foreach (var date in DanishDates.In(rest[..Math.Min(end, next)]))
            {
                yield return date;
            }
            from = named.Index + Math.Min(end, next);
        }
    }

    private static ApprovalVerdict VerdictOn(AgendaItem item, DateOnly date, DateOnly meeting)
    {
        var clauses = DecisionOf(item).SelectMany(sentence => ClauseBreak().Split(sentence)).ToList();
        var about = clauses.Where(clause => DatesOfMinutes(clause).Any(written => written.Before(meeting) == date)).ToList();
        return ApprovalVerdict.Of(about.Count > 0 ? string.Join(" ", about) : string.Join(" ", clauses.Where(clause => !DatesOfMinutes(clause).Any())));
    }

    // Short minutes have no label in front of what was decided.
    private static IEnumerable<string> DecisionOf(AgendaItem item) =>
        item.Decision is not null ? Sentences(item.Decision) : Sentences(item.Presentation).Where(sentence => Decided().IsMatch(sentence));

    internal static IEnumerable<string> Sentences(string? text) =>
        text is null ? [] : SentenceBreak().Split(text).Where(sentence => sentence.Length > 0);

    [GeneratedRegex(@"\bgodken\w*\b.*\b(?:\w*referat\w*|protokol\w*)|\b(?:\w*referat\w*|protokol\w*)\b.*\bgodken|^(?:dagsorden(?:en)? og )?referat(?:et|er|erne)?(?: fra| af|$)|underskrift.*referat", RegexOptions.IgnoreCase)]
    private static partial Regex TitleOfApproval();

    [GeneratedRegex(@"\breferat\w*\b.*\b(?:godkendes|til godkendelse|godkend)\b|\bgodken(?:der|de|delse af)\b.*\breferat", RegexOptions.IgnoreCase)]
    private static partial Regex ToBeApproved();

    [GeneratedRegex(@"\breferat\w*\b.*\b(?:blev|bliver|er hermed)\s+(?:\w+\s+)?(?:ikke\s+)?godkendt|\breferat\w*\b.*\bgodkend(?:es|tes)\b|\bgodkendte\s+referat|^(?:dagsorden(?:en)? og )?referat(?:et|er|erne)?\b.*\bgodkendt\b", RegexOptions.IgnoreCase)]
    private static partial Regex ApprovedHere();

    [GeneratedRegex(@"^(?:blev )?(?:ikke )?godkendt\b|^udsat\b|\breferat\w*\b.{0,80}\b(?:blev|godkendtes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Decided();

    [GeneratedRegex(@"\b(?:nyt fra|orientering|siden sidst|meddelelser fra)\b", RegexOptions.IgnoreCase)]
    private static partial Regex AboutOthers();

    [GeneratedRegex(@"\b(?:\w*referat(?:et|er|erne)?|protokol(?:len|ler)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesNamed();

    [GeneratedRegex(@"\b(?:udsendt|udsendes|blev|bliver|er|var|skal|kan|vil|godkend\w*|tiltr\w+|vedlagt|vedlægges|findes|ligger|foreligger|forelægges|forelagt|udskydes|udsættes|udsat|udgår|tages|som|der|hvor|jf|med den|behandles|behandlet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=[.!?])(?<!\b\d{1,2}\.|\b(?:d|kl|pkt|nr|jf|bl\.a|f\.eks|ca|vedr|evt|inkl|ekskl|pr|ref|hhv|mv)\.)\s+(?=\p{Lu}|\d)|\n+", RegexOptions.IgnoreCase)]
    private static partial Regex SentenceBreak();

    [GeneratedRegex(@"[,;]?\s+(?:mens|men|hvorimod|medens)\s+|;\s+|,?\s+og\s+(?=referat)", RegexOptions.IgnoreCase)]
    private static partial Regex ClauseBreak();
}
