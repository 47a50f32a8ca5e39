using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Documents;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions;

/// <summary>Finds the meetings that a document tells of: earlier ones in approvals, others where a sentence names one committee, a meeting and a day.</summary>
public static partial class ToldMeetings
{
    public static IReadOnlyList<KnownMeeting> In(MeetingDocument document, CommitteeNames committees)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(committees);
        var own = committees.Committee(document.Committee) ?? document.Committee;
        var told = new Dictionary<(string, DateOnly), KnownMeeting>();
        foreach (var item in document.Items.Where(item => !item.Closed))
        {
            foreach (var passage in ItemPassages.Of(document, item))
            {
                foreach (var (committee, day, sentence) in passage.Row is { } row ? InRow(document, item, row, passage.Text, committees) : passage.Sentences.SelectMany(sentence => InSentence(document, passage, sentence, committees)))
                {
                    var one = WhetherOff(new() { Key = new(committee, day, Extraordinary().IsMatch(DanishText.Fold(sentence))), Told = new(document.Meeting, document.Kind, item.Number, sentence), Start = StartIn(sentence, document.Date), Place = PlaceIn(sentence) });
                    told[(committee, day)] = told.TryGetValue((committee, day), out var other) ? Joined(one, other) : one;
                }
            }
        }

        foreach (var approval in document.Approvals.Where(approval => !told.ContainsKey((own, approval.Date))))
        {
            var item = document.Items.FirstOrDefault(item => !item.Closed && item.Title.Contains("referat", StringComparison.OrdinalIgnoreCase)) ?? document.Items[0];
            told[(own, approval.Date)] = new() { Key = new(own, approval.Date), Told = new(document.Meeting, document.Kind, item.Number, item.Title) };
        }

        return [.. told.Values.Where(meeting => meeting.Key.Committee != own || meeting.Key.Date != document.Date)];
    }

    /// <summary>When a meeting starts, where the sentence that tells of it names one day and its hour.</summary>
    public static TimeOnly? StartIn(string sentence, DateOnly told)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return PeriodReader.Read(FoldedText.Of(sentence), told).Count(period => period.Unit == PeriodUnit.Day) == 1 ? TimesOfDay.Start(sentence, bare: sentence.StartsWith('|')) : null;
    }

    /// <summary>Where a meeting is held, where the sentence says it behind the hour: <c>kl. 9.00 i Rådssalen</c>.</summary>
    public static string? PlaceIn(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return PlaceBehindHour().Match(sentence) is { Success: true } place ? place.Groups["place"].Value.Trim() : null;
    }

    [GeneratedRegex(@"\bkl\.? ?\d{1,2}(?:[.:]\d{2})?(?: ?(?:-|–|til) ?(?:kl\.? ?)?\d{1,2}(?:[.:]\d{2})?)?,? (?:i|på|hos) (?<place>(?:(?:mødelokale|lokale|kantinen|mødecentret|byrådssalen|rådssalen|salen) ?|\p{Lu})[^.;()|]{1,80})", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceBehindHour();

    /// <summary>All that a document says of one coming or past meeting, the item with each sentence; a month alone stands for the meeting in it.</summary>
    public static IEnumerable<(AgendaItem Item, string Sentence)> About(MeetingDocument document, MeetingKey meeting, CommitteeNames committees)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(committees);
        var own = committees.Committee(document.Committee) ?? document.Committee;
        return document.Items.Where(item => !item.Closed).SelectMany(item => ItemPassages.Of(document, item).Where(passage => passage.Row is null && !passage.Withheld)
            .SelectMany(passage => passage.Sentences.Select((sentence, at) => (sentence, Next: passage.Sentences.Skip(at + 1).FirstOrDefault())).Where(one => Tells(one.sentence)).Select(one => one.Next is { } next && GoesOn().IsMatch(next) && passage.Text.Contains($"{one.sentence} {next}", StringComparison.Ordinal) ? $"{one.sentence} {next}" : one.sentence))
            .Select(sentence => (item, sentence)));

        bool Tells(string sentence)
        {
            var folded = FoldedText.Of(sentence);
            var named = committees.Find(folded);
            return (named.Count > 0 || MeetingWord().IsMatch(folded)) && (named is [var first, ..] ? first.Committee : own) == meeting.Committee
                && PeriodReader.Read(folded, document.Date).Any(period => period.Unit is PeriodUnit.Day or PeriodUnit.Month && period.Holds(meeting.Date));
        }
    }

    /// <summary>The meeting, with what the sentence that tells of it says of its being cancelled or moved: <c>mødet den 2. december flyttes til den 9.</c></summary>
    public static KnownMeeting WhetherOff(KnownMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (meeting.Told is not { Sentence: var sentence, Meeting.Date: var told } || !OffWord().IsMatch(sentence))
        {
            return meeting;
        }

        var folded = FoldedText.Of(sentence);
        Period[] days = [.. InYear(PeriodReader.Read(folded, told)).Where(period => period.Unit == PeriodUnit.Day)];
        var at = Array.FindIndex(days, day => day.Holds(meeting.Key.Date));
        return at < 0 ? meeting
            : MovedFrom().IsMatch(folded.Value[..days[at].Where.Start.Value]) || IsMoved().IsMatch(folded.Value[days[at].Where.End.Value..]) ? meeting with { Off = true, MovedTo = at + 1 < days.Length ? days[at + 1].From : null }
            : IsCancelled().IsMatch(folded.Value[days[at].Where.End.Value..]) ? meeting with { Off = true } : meeting;
    }

    /// <summary>Meetings with documents, and those that are only told of, each once, in the order of time.</summary>
    public static KnownMeetings Merged(IEnumerable<KnownMeeting> documented, IEnumerable<KnownMeeting> told)
    {
        var all = documented.GroupBy(meeting => meeting.Key).ToDictionary(same => same.Key, same => same.First());
        var days = all.Keys.ToLookup(key => (key.Committee, key.Date));
        foreach (var day in told.GroupBy(meeting => (meeting.Key.Committee, meeting.Key.Date)))
        {
            var off = day.Where(meeting => meeting.Off).MaxBy(meeting => meeting.Told!.Meeting.Date);
            foreach (var key in off is null ? [] : days[day.Key].Where(key => all[key].Minutes is null))
            {
                all[key] = all[key] with { Off = true, MovedTo = off!.MovedTo, Told = off.Told };
            }

            if (!days[day.Key].Any())
            {
                var joined = off ?? day.Aggregate(Joined);
                all[joined.Key] = joined;
            }
        }

        return new(all.Values);
    }

    /// <summary>The sentence that says most stands; extraordinary is what any of them calls so.</summary>
    private static KnownMeeting Joined(KnownMeeting left, KnownMeeting right)
    {
        // A plan names the day, and the decision on it that the day is another one.
        var telling = left.Off != right.Off ? (left.Off ? left : right) : Telling(left) >= Telling(right) ? left : right;
        return telling with { Start = telling.Start ?? left.Start ?? right.Start, Place = telling.Place ?? left.Place ?? right.Place, Key = telling.Key with { Extraordinary = left.Key.Extraordinary || right.Key.Extraordinary } };
    }

    // A sentence with the hour calls the meeting; others only mention it.
    private const int WithHour = 1000;

    private static int Telling(KnownMeeting meeting) =>
        meeting.Told is not { Sentence: var sentence } ? 0 : sentence.Contains("referat", StringComparison.OrdinalIgnoreCase) || sentence.StartsWith('|') ? 0 : sentence.Length + (meeting.Start is null ? 0 : WithHour);

    private static IEnumerable<(string Committee, DateOnly Day, string Sentence)> InSentence(MeetingDocument document, Passage passage, string sentence, CommitteeNames committees)
    {
        if (!sentence.Any(char.IsAsciiDigit))
        {
            yield break;
        }

        var folded = FoldedText.Of(sentence.Replace('_', ' '));
        var title = DanishText.Fold(passage.Item.Title);
        var approves = title.Contains("referat", StringComparison.Ordinal);
        var found = committees.Find(folded);
        if (!(MeetingWord().IsMatch(folded) || (found is [{ Where: var where }, ..] && NextOrLast().IsMatch(folded.Value[..where.Start.Value])) || OwnKind(document, folded) || passage.Part == ItemPart.Attachments || MeetingPlan().IsMatch(passage.Item.Title) || (approves && folded.Value.Contains("godkend", StringComparison.Ordinal))))
        {
            yield break;
        }

        // Another sort of meeting, whoever is its host.
        if (OtherMeeting().IsMatch(folded) && !OwnKind(document, folded))
        {
            yield break;
        }

        string[] named = [.. found.Select(one => one.Committee).Distinct()];
        if (named.Length > 1)
        {
            yield break;
        }

        var committee = named.Length == 1 ? named[0] : OwnMeeting().IsMatch(folded) || approves || MeetingPlan().IsMatch(passage.Item.Title) || OwnKind(document, folded) ? committees.Committee(document.Committee) ?? document.Committee : null;
        if (committee is null)
        {
            yield break;
        }

        foreach (var day in InYear(PeriodReader.Read(folded, document.Date)).Where(period => period.Unit == PeriodUnit.Day && folded.Value[period.Where].Any(char.IsAsciiDigit) && !InForce().IsMatch(folded.Value[..period.Where.Start.Value])))
        {
            // Minutes are of a meeting that was, though they "skal godkendes".
            yield return (committee, folded.Value.Contains("referatet fra", StringComparison.Ordinal) && day.From > document.Date ? day.Others.FirstOrDefault(other => other.From < document.Date)?.From ?? day.From : day.From, sentence);
        }
    }

    /// <summary>"I 2028: 18. april og 22. august": the year that is said holds for the days that say none.</summary>
    private static IEnumerable<Period> InYear(IReadOnlyList<Period> periods) => (periods.FirstOrDefault(period => period is { Unit: PeriodUnit.Year, YearNamed: true }) ?? YearBehind(periods)) is not { } year ? periods
        : periods.Select(period => period.YearNamed ? period : period.Others.Prepend(period).FirstOrDefault(other => year.Holds(other.From)) is { } same ? same with { Where = period.Where } : period);

    /// <summary>"20. januar, 17. marts og 9. juni 2027": the year of them all.</summary>
    private static Period? YearBehind(IReadOnlyList<Period> periods) =>
        periods is [_, _, .., { Unit: PeriodUnit.Day, YearNamed: true } last] && periods.SkipLast(1).All(period => period is { Unit: PeriodUnit.Day, YearNamed: false }) ? Stretches.Year(last.From.Year) : null;

    /// <summary>A staff meeting speaks of itself as "personalemødet".</summary>
    private static bool OwnKind(MeetingDocument document, FoldedText folded) =>
        DanishText.Words(document.Committee) is [var kind, ..] && kind.EndsWith("moede", StringComparison.Ordinal) && folded.Value.Contains(kind, StringComparison.Ordinal);

    /// <summary>A row that names a committee holds its meetings: <c>25.06</c> under a year, or a whole date. In a plan of meetings it is the document's own.</summary>
    private static IEnumerable<(string Committee, DateOnly Day, string Sentence)> InRow(MeetingDocument document, AgendaItem item, TableFact row, string line, CommitteeNames committees)
    {
        if ((committees.Committee(row.Label.Split(", ")[^1]) ?? row.Values.Select(value => committees.Committee(value.Value)).FirstOrDefault(named => named is not null)
            ?? (MeetingPlan().IsMatch($"{item.Title} {row.Caption}") || MeetingCell().IsMatch($"{row.Label} {string.Join(' ', row.Values.Select(value => value.Value))}") ? committees.Committee(document.Committee) ?? document.Committee : null)) is not { } committee)
        {
            yield break;
        }

        foreach (var value in row.Values)
        {
            if (TableDates.Day(value, document.Date) is { } day)
            {
                yield return (committee, day, line);
            }
        }
    }

    [GeneratedRegex(@"\b(møde(plan|række|kalender|oversigt|dato(er)?)\w*|årsplan\w*|mødedatoer)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingPlan();

    [GeneratedRegex(@"^(ordinært |ekstraordinært )?\w*møde\b|\b(ordinært|ekstraordinært) møde\b", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingCell();

    [GeneratedRegex(@"\bmoede|^naeste \p{L}[\p{L} ]{1,30}:|\btemamoede|droeftelse|\budskudt|\buds(at|aettes)\b|\bpunktet\b|foelger op|vender tilbage|\budskydes|naeste \w*(med|udvalg\w*) er\b|\breferat|\bdagsorden|fortsaettes|tages (igen )?op|genoptages|optages igen|saettes paa|kommer paa (den|d\.|dagsorden\w*|\w*moede\w*)|droeftes (igen|videre)|\bmed\b.*\b(20\d\d)")]
    private static partial Regex MeetingWord();

    [GeneratedRegex(@"\b(afdelings|enheds|gruppe|team|tavle|morgen|stabs|borger|dialog|informations|foraeldre|bestyrelses|byraads|kommunalbestyrelses)moede")]
    private static partial Regex OtherMeeting();

    [GeneratedRegex(@"^naeste \p{L}[\p{L} ]{1,30}:|\b(udskudt|uds(at|aettes) til|udskydes til|(udvalget|vi) (foelger op|droefter|vender tilbage|genoptager|ser igen)\b.*\b(den|d\.) ?\d+|punktet .*\b(den|d\.) ?\d+|paa moedet (den|d\.)|fortsaettes|tages (igen )?op|saettes paa|kommer paa (den|d\.|dagsorden\w*|\w*moede\w*)|droeftes (igen|videre)|(naeste|sidste|seneste|kommende) (ordinaere |ekstraordinaere )?moede|vores moede|indkald\w* til (et )?(ekstraordinaert )?\w*moede|(ekstraordinaert|ekstra) moede (afholdes|den|d\.|holdes|er|bliver)|(holdes|afholdes|indkaldes|bliver)\b[^.;]{0,30} (ekstraordinaert|ekstra) moede|(udvalget|vi) moedes)\b|^moedet (den |d\. ?)\d.*\b(aflys|flyt|udgaa|udgik|rykk|bortfald)")]
    private static partial Regex OwnMeeting();

    [GeneratedRegex(@"\b(naeste|sidste|seneste|kommende|forrige) (ordinaere |ekstraordinaere )?$")]
    private static partial Regex NextOrLast();

    /// <summary>Says more of the meeting that the sentence before it told of.</summary>
    [GeneratedRegex(@"^(Her|Dér|Temaet|På (det )?møde\w*|På dagsordenen|Mødet) ", RegexOptions.IgnoreCase)]
    private static partial Regex GoesOn();

    /// <summary>"Med virkning fra 1. marts": no meeting's day.</summary>
    [GeneratedRegex(@"\b(virkning|gaeldende|gaelder|kraft) (fra |fra og med |pr\.? ?|den |fra den )$")]
    private static partial Regex InForce();

    [GeneratedRegex(@"flyt|ryk|aflys|udgår|bortfald|udskyd|udskudt|udsæt|udsat", RegexOptions.IgnoreCase)]
    private static partial Regex OffWord();

    [GeneratedRegex(@"\b(flytte|flyttes|flyttet|rykke|rykkes|rykket)\b.*\bfra \D{0,20}$")]
    private static partial Regex MovedFrom();

    [GeneratedRegex(@"^[^.;]{0,30}?\b(flyttes?|flyttet|rykkes?|rykket|udskydes|udskudt|udsaettes|udsat)\b[^.;]{0,20}\btil\b")]
    private static partial Regex IsMoved();

    [GeneratedRegex(@"^[^.;]{0,30}?\b(aflyses|aflyst|udgaar|udgik|bortfalder|bortfaldt)\b")]
    private static partial Regex IsCancelled();

    [GeneratedRegex(@"\b(ekstraordin|ex\.? ?ord|ekstra ord|ekstra ?moede)")]
    private static partial Regex Extraordinary();
}
