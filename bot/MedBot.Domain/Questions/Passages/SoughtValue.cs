using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Whether a sentence holds the sort of thing that a question seeks.</summary>
public static partial class SoughtValue
{
    public static double Bonus(Sought sought, string sentence) => Holds(sought, sentence) switch
    {
        true when sought == Sought.Date => WholeDate().IsMatch(sentence) || Notice().IsMatch(sentence) ? 0.25 : 0.08,
        true when sought == Sought.Number => char.IsAsciiDigit(Figure().Match(DateInText().Replace(sentence, " ")).Value[0]) ? 0.15 : 0.08,
        true when sought == Sought.Person => FullName().Count(sentence) > 1 ? 0.18 : 0.12,
        true when sought == Sought.Comparison => Overall().IsMatch(sentence) ? Most : 0.15,
        true => 0.15,
        false => -0.1,
        null => 0,
    };

    /// <summary>No <see cref="Bonus"/> is greater.</summary>
    public static double MostBonus(Sought sought) => sought == Sought.Any ? 0 : Most;

    private const double Most = 0.3;

    /// <summary>Holds a number that is not of hours or minutes.</summary>
    public static bool Counts(string sentence) => Figure().IsMatch(OfTime().Replace(DateInText().Replace(sentence, " "), " "));

    [GeneratedRegex(@"\b(\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv) ?(timers?|minutters?|min)\b|\bkl\.? ?\d+([.:]\d+)?", RegexOptions.IgnoreCase)]
    private static partial Regex OfTime();

    /// <summary>Null where any sentence may answer.</summary>
    public static bool? Holds(Sought sought, string sentence) => sought switch
    {
        Sought.Number or Sought.Comparison => Figure().IsMatch(DateInText().Replace(sentence, " ")),
        Sought.Duration => Stretch().IsMatch(sentence) ? true : null,
        Sought.Money => Money().IsMatch(sentence),
        Sought.Weekday => Weekday().IsMatch(sentence) ? true : null,
        Sought.Date => Date().IsMatch(sentence) || Notice().IsMatch(sentence) || Clock().IsMatch(sentence),
        Sought.Time => Clock().IsMatch(sentence),
        Sought.Frequency => Frequency().IsMatch(sentence),
        Sought.Place => Place().IsMatch(sentence),
        Sought.Person => Person().IsMatch(sentence) ? true : Somebody().IsMatch(sentence) ? null : false,
        Sought.List => Enumeration().IsMatch(sentence) ? true : null,
        Sought.Reason => Reason().IsMatch(sentence) ? true : null,
        _ => null,
    };

    [GeneratedRegex(@"\d|\b(to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|tredive|halvdelen|ingen)\b(?! gange?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b(\d+|[eé]n|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|halvandet)[- ]?(minutter|min|timer?|dage?|døgn|uger?|måneder|måned|år|kvarter|skoleår)\b|\b(til og med|frem til|indtil|til udgangen|til den|til d\.|til \d)", RegexOptions.IgnoreCase)]
    private static partial Regex Stretch();

    /// <summary>So long before something, or after it.</summary>
    [GeneratedRegex(@"\b(\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|fjorten) (hverdage?|arbejdsdage?|dage?|døgn|uger?|måneder|måned|år|timer?) (før|efter|inden|i forvejen)\b|\b(senest|inden for|efter) (\d+|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv|fjorten) (hverdage?|arbejdsdage?|dage?|døgn|uger?|måneder|måned)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Notice();

    /// <summary>People or those who act for a place, whom no name tells.</summary>
    [GeneratedRegex(@"\b(alle|medarbejder\w*|ansatte?|personale\w*|ledelse\w*|elever|borger\w*|leverandør\w*|firma\w*|direktion\w*|byråd\w*|råd|rådet|kommune\w*|region\w*|\w*(team|gruppe|afdeling|enhed|sektion|center|styrelse|tilsyn|stab|MED|team|gruppen|afdelingen|enheden|teamet|centeret|centret|styrelsen|tilsynet|staben)|M|L|man|den, der|vi)\b")]
    private static partial Regex Somebody();

    [GeneratedRegex(@"\b\d{1,2}\.? (jan|dec|nov|okt|sep|aug|jul|jun|maj|apr|mar|feb)|(?<!\bkl\.? )\b\d{1,2}[./-]\d{1,2}\b|\buge \d|\b20\d\d\b|\b(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|sommeren|sensommeren|vinteren|sommerferien|kvartal|(man|tirs|ons|tors|fre)dag(e|en)?|årsskiftet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{1,2}\.? (jan|dec|nov|okt|sep|aug|jul|jun|maj|apr|mar|feb)|\b\d{1,2}[./-]\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"\b\w*(leder|lederen|lederne|chef|chefen|cheferne|repræsentant\w*|sekretær\w*|direktør\w*|jurist\w*|konsulent\w*|udvalg\w*|forperson\w*|AMR|TR|HR)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+")]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(den |d\. )?\d{1,2}\.? ?(jan|dec|nov|okt|sep|aug|jul|jun|maj|apr|mar|feb)\p{L}*( \d{4})?|\b\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?\b|\b20\d\d\b|\bpunkt \d+|\buge \d+", RegexOptions.IgnoreCase)]
    private static partial Regex DateInText();

    [GeneratedRegex(@"\d ?(mio|mia|kr\b|t\.?kr|kroner|tusind)|\b(t\. ?kr|mio\. kr|kr)\b.*\d|\b(gratis|uden udgift)\b|\d\.000\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(man|tirs|ons|tors|fre|lør|søn)dag", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    /// <summary>Says that something is not known or settled yet.</summary>
    public static bool Unsettled(string sentence) => NotYet().IsMatch(sentence);

    [GeneratedRegex(@"\b(endnu ikke|ikke endnu|ikke (opgjort|afklaret|afgjort|fastlagt|fundet|kendt|besluttet|på plads)|uafklaret|ukendt)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotYet();

    /// <summary>Says in so many words what something means.</summary>
    public static bool Explains(string sentence) => Explaining().IsMatch(sentence);

    [GeneratedRegex(@"\b(forstås|defineres|betyder)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Explaining();

    /// <summary>Names a day, week, month, year or hour, not only how long before something.</summary>
    public static bool TellsDay(string sentence) => Date().IsMatch(sentence) || Clock().IsMatch(sentence);

    /// <summary>Names a day by its number, or a week, month or year; a weekday comes every week.</summary>
    public static bool TellsDate(string sentence) => Date().Matches(sentence).Any(match => !Weekday().IsMatch(match.Value));

    /// <summary>Names somebody by first and last name.</summary>
    public static bool NamesSomebody(string sentence) => FullName().IsMatch(sentence);

    /// <summary>The people named by first and last name.</summary>
    public static IReadOnlyList<string> Names(string sentence) => [.. FullName().Matches(sentence).Select(match => match.Value)];

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+)+")]
    private static partial Regex FullName();

    [GeneratedRegex(@"\b(samlede?|samlet|i alt|gennemsnit\w*|total\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Overall();

    [GeneratedRegex(@":\s*\n?(-|1\.)\s|\b1\. .*\b2\. |^[-•]|\bfølgende\b|(,[^,.]+){2,}( og | samt )", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\bkl\.? ?\d|\b\d{1,2}[.:]\d{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(\d+|[eé]n|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv) ?(x|gange?)\b|årlig|ugentlig|månedlig|kvartal|halvår|\bhver(t|anden|andet)? (\d[\d.]*|dag|uge|måned|kvartal|halv\w*|år|anden|andet|tredje|fjerde|femte|møde|gang|mandag|tirsdag|onsdag|torsdag|fredag|vagt)|\b(første|anden|tredje|fjerde|sidste) (\w+dag|hverdag) i (hver )?(måned|kvartal|uge)|løbende|alle møder|dagligt", RegexOptions.IgnoreCase)]
    private static partial Regex Frequency();

    [GeneratedRegex(@"\b(ligger|findes|placeret|hængt|afholdes|afholdt|lokale \d+|mødelokale|lokalet|bygning|blok|sal|rådhuset|medarbejdersiden|intranet\w*|teams|hjemmeside\w*|under|mødested|foregår|link)\b|(?-i:\bi \p{Lu}\p{Ll}{2,})|https?:|\S@\S", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(fordi|da|idet|skyldes|grund(et|en)?|årsag\w*|på grund af|eftersom|derfor|baggrund\w*|formål\w*|med henblik på|for at|ønske om)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();
}
