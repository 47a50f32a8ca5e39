using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions;

/// <summary>At which other meetings the case (sag) of an item was treated: by its case number, and by sentences such as <c>behandlet på Chefforum den 2. juni 2025</c>.</summary>
public static partial class CaseHistory
{
    /// <param name="document">The document of the item; its closed items are the caller's matter.</param>
    /// <param name="item">The item whose case it is.</param>
    /// <param name="others">What the reader may see of the documents that may tell of the case.</param>
    /// <param name="committees">The committees that are known.</param>
    /// <returns>In the order of time, without the item itself.</returns>
    public static IReadOnlyList<CaseTreatment> Of(MeetingDocument document, AgendaItem item, IEnumerable<MeetingDocument> others, CommitteeNames committees)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(committees);
        var own = NameOf(document, committees);
        IReadOnlyList<NamedTreatment> named = Named(document, item, committees);
        List<CaseTreatment> treatments = [];

        // Minutes say more than the agenda of the same meeting.
        foreach (var papers in others.Where(other => other.Meeting != document.Meeting || (other.Kind == DocumentKind.Minutes && document.Kind == DocumentKind.Agenda)).GroupBy(other => other.Meeting))
        {
            MeetingDocument paper = papers.MaxBy(other => other.Kind)!;
            var forum = NameOf(paper, committees);
            var isNamed = named.Any(name => name.Forum == forum && name.Date == paper.Date);
            treatments.AddRange(paper.Items
                .Where(other => SameCase(item, other) || (isNamed && SameMatter(item, other))
                    || (SameMatter(item, other) && Named(paper, other, committees).Any(name => name.Forum == own && name.Date == document.Date)))
                .Select(other => new CaseTreatment { Forum = forum, Date = paper.Date, Document = paper, Item = other }));
        }

        return
        [
            .. treatments.Concat(named
                .Where(name => !treatments.Exists(found => found.Forum == name.Forum && found.Date == name.Date))
                .Select(name => new CaseTreatment { Forum = name.Forum, Date = name.Date, Sentence = name.Sentence }))
                .OrderBy(treatment => treatment.Date).ThenBy(treatment => treatment.Forum, StringComparer.Ordinal).ThenBy(treatment => treatment.Item?.Number),
        ];
    }

    /// <summary>The meetings at which the item's own text says that the case was, or will be, treated.</summary>
    public static IReadOnlyList<NamedTreatment> Named(MeetingDocument document, AgendaItem item, CommitteeNames committees)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(committees);
        return
        [
            .. ItemPassages.Of(document, item)
                .Where(passage => passage.Row is null && passage.Part != ItemPart.Attachments)
                .SelectMany(passage => passage.Sentences)
                .Where(sentence => Treated().IsMatch(sentence) && !sentence.Contains("referat", StringComparison.OrdinalIgnoreCase))
                .SelectMany(sentence => InSentence(document, sentence, committees))
                .DistinctBy(name => (name.Forum, name.Date))
                .Where(name => name.Date != document.Date || name.Forum != NameOf(document, committees)),
        ];
    }

    private static IEnumerable<NamedTreatment> InSentence(MeetingDocument document, string sentence, CommitteeNames committees)
    {
        Match[] forums = [.. Forum().Matches(sentence).Cast<Match>()];
        foreach (WrittenDate date in DanishDates.In(sentence))
        {
            var ahead = Forward().IsMatch(sentence);
            if (forums.LastOrDefault(forum => forum.Index < date.Index) is { } named)
            {
                foreach (var forum in Forums(named.Groups["name"].Value, named.Groups["of"].Success, committees))
                {
                    yield return new(forum, ahead ? After(date, document.Date) : date.Before(document.Date), sentence);
                }
            }
            else if (ahead)
            {
                yield return new(NameOf(document, committees), After(date, document.Date), sentence);
            }
        }
    }

    /// <summary>One forum, or several known ones (<c>Chefforum og KommuneMED</c>); <c>Direktionens møde</c> is Direktionen's.</summary>
    private static IEnumerable<string> Forums(string name, bool genitive, CommitteeNames committees)
    {
        var whole = genitive && name.EndsWith('s') ? name[..^1] : name;
        if (committees.Committee(whole) is { } known)
        {
            return [known];
        }

        string?[] parts = [.. whole.Split([" og ", ", "], StringSplitOptions.TrimEntries).Select(committees.Committee)];
        return parts.All(part => part is not null) ? parts.OfType<string>() : [whole];
    }

    private static DateOnly After(WrittenDate date, DateOnly meeting)
    {
        if (date.Date is { } day)
        {
            return day;
        }

        var before = date.Before(meeting.AddDays(1));
        return before >= meeting ? before : before.AddYears(1);
    }

    private static string NameOf(MeetingDocument document, CommitteeNames committees) => committees.Committee(document.Committee) ?? document.Committee;

    private static bool SameCase(AgendaItem one, AgendaItem other) =>
        one.CaseNumber is not null && string.Equals(one.CaseNumber, other.CaseNumber, StringComparison.OrdinalIgnoreCase);

    private static bool SameMatter(AgendaItem one, AgendaItem other) => SameCase(one, other) || SameMatter(one.Title, other.Title);

    /// <summary>Half of the shorter title's telling words at least stand in the other.</summary>
    public static bool SameMatter(string title, string other)
    {
        HashSet<string> left = Telling(title), right = Telling(other);
        var shorter = Math.Min(left.Count, right.Count);
        return shorter > 0 && left.Intersect(right).Count() * 2 >= shorter;
    }

    private static HashSet<string> Telling(string title) =>
        [.. DanishText.Words(title).Where(word => word.Length > 2 && !StopWords.Contains(word) && !Cues.IsFrame(word) && !Common.Contains(word)).Select(DanishStem.Of)];

    private static readonly HashSet<string> Common = ["orientering", "droeftelse", "godkendelse", "opfoelgning", "fortsat", "nyt", "evaluering", "behandling"];

    [GeneratedRegex(@"\b(behandlet|behandles|drøftet|drøftes|forelagt|forelægges|fremlagt|orienteret|besluttet|vedtaget|taget op|tages op|udskudt|udskydes|fortsættes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Treated();

    [GeneratedRegex(@"\b(behandles|drøftes|forelægges|tages op|udskudt|udskydes|fortsættes)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forward();

    [GeneratedRegex(@"\b(på|i|af|for|til)\s+(mødet\s+(i|på)\s+|møde\s+(i|på)\s+)?(?<name>\p{Lu}[\p{L}-]*((,?\s+(&\s+|og\s+)?)\p{Lu}[\p{L}-]*)*)(?<of>\s+(ekstraordinære\s+)?møde\b)?")]
    private static partial Regex Forum();
}

/// <summary>A meeting at which an item's text says that its case is treated.</summary>
/// <param name="Forum">The committee's full name; of one that is not known, its name as written.</param>
/// <param name="Sentence">The document's own words.</param>
public sealed record NamedTreatment(string Forum, DateOnly Date, string Sentence);

/// <summary>A meeting at which a case was treated.</summary>
public sealed record CaseTreatment
{
    public required string Forum { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Null where only a sentence tells of it.</summary>
    public MeetingDocument? Document { get; init; }

    /// <summary>Of <see cref="Document"/>.</summary>
    public AgendaItem? Item { get; init; }

    /// <summary>The words that tell of it, where there is no item.</summary>
    public string? Sentence { get; init; }
}
