using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Documents;

/// <summary>What a title line says: kind, committee, date, place.</summary>
internal static partial class Titles
{
    private const int LongestTitle = 250;

    public static bool NamesKind(string text) => NamesAgenda(text) || NamesMinutes(text);

    public static bool NamesAgenda(string text) => Agenda().IsMatch(text);

    public static bool NamesMinutes(string text) => Minutes().IsMatch(text);

    public static bool NamesExtraordinary(string text) => ExtraordinaryWord().IsMatch(text);

    public static bool NamesDraft(string text) => DraftWord().IsMatch(text);

    public static bool IsKindAlone(string text) => NamesKind(text) && Committee(text) is null;

    /// <summary>A line that a title may begin with.</summary>
    public static bool BeginsWithKind(string text) => NamesKind(text) && Opening().IsMatch(text);

    /// <summary>A line with its kind where titles have it: not amid a sentence that speaks of agendas and minutes.</summary>
    public static bool IsOfDocument(string text) => NamesKind(text) && (Opening().IsMatch(text) || KindInTitle().IsMatch(text));

    /// <summary>A web page says what its reader may do, or where they are.</summary>
    public static bool SpeaksToReader(string line) => ToReader().IsMatch(line);

    /// <summary>A municipality or region, and no committee of it.</summary>
    public static bool IsAuthority(string name) => Authority().IsMatch(name);

    /// <summary>A name of the kind that committees have.</summary>
    public static bool IsCommittee(string name) => !IsAuthority(name) && CommitteeName().IsMatch(name);

    /// <summary>The committee that a title names: what is left without kind, date and the words between them.</summary>
    public static string? Committee(string title)
    {
        if (title.Length > LongestTitle)
        {
            return null;
        }
        var text = WithoutDate(title);
        text = DraftWord().Replace(text, " ");
        text = ExtraordinaryWord().Replace(text, " ");
        text = Opening().Replace(Spaces().Replace(text, " ").Trim(), "");
        text = Kind().Replace(text, " ");
        text = Meeting().Replace(Spaces().Replace(text, " ").Trim(' ', '-', '–', '—', ':', ',', '|'), "");
        text = Closing().Replace(Genitive().Replace(text, ""), "").Trim(' ', '-', '–', '—', ':', ',', '|', '.', '/');
        text = OfAuthority().Replace(MeetingOf().Replace(text, ""), "");
        return text.Length < 2 || !text.Any(char.IsLetter) || NoName().IsMatch(text) ? null : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>The kind of committee that each workplace has, without its place: <c>LMED</c>, <c>TRIO</c>.</summary>
    public static bool IsOfSomeWorkplace(string name) => WorkplaceKind().IsMatch(name);

    /// <summary>A line below a title belongs to it: the title ends, or the line begins, in the middle of a phrase.</summary>
    public static bool GoesOn(string title, string line) =>
        title.Length + line.Length < LongestTitle && line.Length > 0
        && (OpenTitle().IsMatch(title) || ContinuedTitle().IsMatch(line)) && HeadLabels.Read(new(LineKind.Text, line)) is null;

    /// <summary>An hour, and in the next column what is then taken up.</summary>
    public static bool IsProgram(string line) => Program().IsMatch(line);

    /// <summary>A short line of a head that may be where the meeting is, and is nothing else.</summary>
    public static bool MayBePlace(string line) =>
        line.Length is > 2 and < 80 && char.IsLetter(line[0]) && (char.IsUpper(line[0]) || Virtual().IsMatch(line)) && line[^1] is not (':' or '.' or ',' or '!') && !NamesKind(line) && !IsCommittee(line) && DanishDates.In(line).Count == 0;

    /// <summary>A line that tells when the meeting is, and not when its minutes were written.</summary>
    public static bool TellsMeeting(string line) => MeetingLine().IsMatch(line);

    /// <summary>Where the meeting is, if the head says it behind the date: <c>den 12. maj 2019 kl. 10:00 i Regionshuset</c>.</summary>
    public static string? PlaceAfterDate(string head)
    {
        if (TookPlace().Match(head) is { Success: true } told)
        {
            return told.Groups["place"].Value;
        }
        foreach (var line in head.Split('\n'))
        {
            if (RoomLine().Match(line) is { Success: true } room && DanishDates.In(line).Count == 0 && line.Length < 120)
            {
                return TimeTail().Replace(In().Replace(line[(line.Contains(" - ", StringComparison.Ordinal) ? room.Index : 0)..], ""), "").Trim();
            }
        }
        foreach (var date in DanishDates.In(head).Where(date => date.Year is not null))
        {
            if (AfterDate().Match(head, date.End) is { Success: true } place)
            {
                return place.Groups["place"].Value.Trim().TrimEnd('.');
            }
        }
        return null;
    }

    /// <summary>Where the meeting is, in a field of its day and hour: what stands last, and is neither.</summary>
    public static string? PlaceBehindHour(string field) =>
        PlaceAfterDate(field) ?? (BehindHour().Match(field) is { Success: true } place && DanishDates.In(place.Value).Count == 0 && TimesOfDay.Start(place.Value, bare: true) is null
            ? place.Groups["place"].Value.Trim().TrimEnd('.') : null);

    private static string WithoutDate(string title)
    {
        if (DanishDates.In(title) is not [var date, ..])
        {
            return TimeTail().Replace(title, "");
        }
        var before = BeforeDate().Replace(title[..date.Index], "");
        return before.Any(char.IsLetter) && !IsOnlyKind(before) ? before : before + " " + TimeTail().Replace(title[date.End..], "");
    }

    private static bool IsOnlyKind(string text) => !Kind().Replace(Opening().Replace(text.Trim(), ""), "").Any(char.IsLetter);

    [GeneratedRegex(@"\bdagsorden(?:en)?\b|\b(?:møde)?indkaldelse(?:n)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Agenda();

    [GeneratedRegex(@"\b(?:\p{L}+s|møde)?referat(?:et)?\b|\b(?:beslutnings|møde)?protokol(?:len)?\b|\bmødenotat(?:et)?\b|\b(?:beslutninger|notat) fra\b", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bekstra-?ordinær[et]?\b|\bekstra-?ordinære\b", RegexOptions.IgnoreCase)]
    private static partial Regex ExtraordinaryWord();

    [GeneratedRegex(@"\b(?:udkast|kladde)\b(?: til)?", RegexOptions.IgnoreCase)]
    private static partial Regex DraftWord();

    [GeneratedRegex(@"^(?:(?:endelig|godkendt|foreløbig|åben|lukket|åbent|lukket|offentlig|tillægs)[te]? )*(?:(?:beslutnings|møde|tillægs)?(?:referat|dagsorden|protokol|indkaldelse|notat)(?:et|en|len|n)?|beslutninger)(?: (?:og|/) (?:referat|dagsorden))?\b\s*[:–-]?\s*(?:(?:til|fra|af|for|over|vedr\.|vedrørende)\s+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[\s–,|-]*\b(?:beslutnings|møde)?(?:referat|dagsorden|protokol|indkaldelse|mødenotat)(?:et|en|len|n)?\b(?: (?:til|fra|af|for))?[\s–,:|-]*", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"^(?:Se|Find|Læs|Hent|Vælg|Klik|Her (?:finder|kan)|Når du|Hvis du|Du (?:er|kan)|Vi bruger|You are)\b")]
    private static partial Regex ToReader();

    [GeneratedRegex(@"(?:^|[–(|:/-] ?)(?:\p{L}+s|møde)?(?:referat|dagsorden|protokol|indkaldelse|notat)(?:et|en|len|n)?\b|(?:referat|dagsorden|protokol|indkaldelse|notat)(?:et|en|len|n)?(?: (?:til|fra|af|for|over|nr|den|d|møde)\b|[ ,:|–-]*(?:\d|\W*$))|\b(?:beslutninger|notat) fra\b", RegexOptions.IgnoreCase)]
    private static partial Regex KindInTitle();

    [GeneratedRegex(@"^(?:(?:det|den|et|ordinært|ordinær|konstituerende)\s+)*(?:\d+\. )?møde(?:t|r)?\b\s*(?:nr\.?\s*\d+\s*)?(?:\d+/\d+\s*)?(?:(?:i|for|af|med|på|hos)\s+)?|^(?:i|for|fra|til|af)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\s+(?:møde|mødet|holdt|afholdt|d\.|den|(?:møde )?nr\.? ?\d+(?:[/-]\d+)?|\d{1,2}/20\d\d)$|(?:(?<=\p{L})-?| )møde(?:t)? nr\.? ?\d+\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    // "Hovedudvalgets møde".
    [GeneratedRegex(@"(?<=\p{L}(?:et|en|MED|U))s møde(?:t)?$")]
    private static partial Regex Genitive();

    // "Hovedudvalgsmøde", "HMU-møde": the committee's meeting.
    [GeneratedRegex(@"(?<=\p{L})(?:s|-)?møde[t]?$|(?<=\p{L})-møde[t]? (?:i|på|for|hos)(?= )", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingOf();

    [GeneratedRegex(@"^(?:side|nr|kl|møde|mødet|kommune|til|fra|den|for|i)\b[\s\d.]*$|^(?:møde)?lokale\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();

    [GeneratedRegex(@"(?:[\s,–-]+(?:afholdt|holdt))?[\s,–-]*(?:(?:man|tirs|ons|tors|fre|lør|søn)dag(?:en)?)?[\s,]*(?:\b(?:fra|til)\s+)?(?:\b(?:den|d\.?))?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"[\s,]*\b(?:kl\b|klokken).*$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeTail();

    [GeneratedRegex(@"^(?:.*\b(?:til|fra|af|for|i|den|d\.|møde|mødet)|(?:åben |lukket )?(?:dagsorden|referat))$", RegexOptions.IgnoreCase)]
    private static partial Regex OpenTitle();

    [GeneratedRegex(@"^(?:til|fra|af|for|i|mødet|møde)\s", RegexOptions.None)]
    private static partial Regex ContinuedTitle();

    [GeneratedRegex(@"^(?:Mødelokale|Lokale|Byrådssalen|Kommunalbestyrelsessalen|Regionsrådssalen|Rådhuset|Mødesalen)\b|\bmødelokale\b|\blokale \p{L}?\d", RegexOptions.IgnoreCase)]
    private static partial Regex RoomLine();

    [GeneratedRegex("^(?:i|på) ")]
    private static partial Regex In();

    [GeneratedRegex(@"\G[\s,.–-]*(?>(?:(?:kl\.?|klokken)?\s*\d{1,2}(?:[.:]\d\d)?(?:\s*[-–]\s*(?:kl\.?\s*)?\d{1,2}(?:[.:]\d\d)?)?)?)[\s,.]*(?:(?:i|på)\s+(?!dag\b|går\b)|[-–]\s+(?-i:(?=[\p{Lu}\d]))|(?<=\d[.:]\d\d,\s)(?-i:(?=\p{Lu}|(?:møde)?lokale )))(?<place>[\p{L}\d](?=[^\n]*\p{L})[^\n]{1,150})", RegexOptions.IgnoreCase)]
    private static partial Regex AfterDate();

    [GeneratedRegex(@"^Region(?:en)? \p{L}+$|\bKommune$|^(?:HR|Sekretariat|Stab)\b|(?:afdeling|forvaltning|sekretariat)(?:en|et)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Authority();

    [GeneratedRegex(@"^(?:Ordinært |Ekstraordinært )?møde(?:t)?(?: (?:er |blev )?(?:af)?holdt)?(?: nr\.? ?\d+)?,? (?:(?:man|tirs|ons|tors|fre|lør|søn)dag\b|den\b|d\.|\d)", RegexOptions.IgnoreCase)]
    private static partial Regex MeetingLine();

    [GeneratedRegex(@"\d,? +(?:(?:i|på|ved) )?(?<place>(?!kl\b)\p{L}(?:(?!\d[.:]\d\d)[^\n]){2,120})$|[,.–-] +(?:(?:i|på|ved) )?(?<place>\p{Lu}[^,\n]{2,120})$")]
    private static partial Regex BehindHour();

    [GeneratedRegex("^(?:L-?MED|Lokal-?MED|LMU|LSU|TRIO|Personalemøde)(?:-?udvalg(?:et)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex WorkplaceKind();

    [GeneratedRegex(@"^(?:kl\.? ?)?\d{1,2}[.:]\d\d(?: ?[-–] ?\d{1,2}[.:]\d\d)?\s{2,}\p{L}", RegexOptions.IgnoreCase)]
    private static partial Regex Program();

    [GeneratedRegex(@"\b(?:fandt sted|finder sted|(?:af)?holdt|(?:af)?holdes) (?:i|på|hos) (?<place>\p{Lu}[^\n]{2,80}?),? (?=(?:man|tirs|ons|tors|fre|lør|søn)dag\b|den \d|d\. ?\d)")]
    private static partial Regex TookPlace();

    [GeneratedRegex(@"^(?:virtuelt|online|digitalt|via )|\bTeams\b", RegexOptions.IgnoreCase)]
    private static partial Regex Virtual();

    // "Hovedudvalget (HU) - Ørby Kommune", "Hovedudvalget, Ørby Kommune".
    [GeneratedRegex(@"(?<=\p{L}.*)(?: [–-] |, )\p{Lu}[\p{L}-]+ Kommune$")]
    private static partial Regex OfAuthority();

    [GeneratedRegex(@"udvalg|\bråd|råd(?:et)?\b|bestyrelse|forum|nævn|direktion|(?-i:\bMED|MED\b|MED-)|gruppe|kreds(?:en)?\b|netværk|trio\b|personalemøde|kommission|organisation", RegexOptions.IgnoreCase)]
    private static partial Regex CommitteeName();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
