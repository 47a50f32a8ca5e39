using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Whether a sentence holds the sort of thing that a question seeks.</summary>
public static partial class SoughtValue
{
    public static double Bonus(Sought sought, string sentence) => Holds(sought, sentence) switch
    {
        true when sought == Sought.Date => WholeDate().IsMatch(sentence) ? 0.25 : 0.08,
        true when sought == Sought.Person => FullName().Count(sentence) > 1 ? 0.18 : 0.12,
        true when sought == Sought.Comparison => Overall().IsMatch(sentence) ? 0.3 : 0.15,
        true => 0.15,
        false => -0.1,
        null => 0,
    };

    /// <summary>Null where any sentence may answer.</summary>
    public static bool? Holds(Sought sought, string sentence) => sought switch
    {
        Sought.Number or Sought.Comparison => Figure().IsMatch(DateInText().Replace(sentence, " ")),
        Sought.Money => Money().IsMatch(sentence),
        Sought.Weekday => Weekday().IsMatch(sentence) ? true : null,
        Sought.Date => Date().IsMatch(sentence),
        Sought.Time => Clock().IsMatch(sentence),
        Sought.Frequency => Frequency().IsMatch(sentence),
        Sought.Place => Place().IsMatch(sentence),
        Sought.Person => Person().IsMatch(sentence) ? true : null,
        Sought.List => Enumeration().IsMatch(sentence) ? true : null,
        Sought.Reason => Reason().IsMatch(sentence) ? true : null,
        _ => null,
    };

    [GeneratedRegex(@"\d|\b(to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tyve|tredive|halvdelen|ingen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"\b\d{1,2}\.? (jan|dec|nov|okt|sep|aug|jul|jun|maj|apr|mar|feb)|\b\d{1,2}[./-]\d{1,2}\b|\buge \d|\b20\d\d\b|\b(januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|foråret|efteråret|sommeren|sensommeren|vinteren|sommerferien|kvartal|mandag|tirsdag|onsdag|torsdag|fredag|årsskiftet)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b\d{1,2}\.? (jan|dec|nov|okt|sep|aug|jul|jun|maj|apr|mar|feb)|\b\d{1,2}[./-]\d{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"\b\w*(leder|lederen|lederne|chef|chefen|cheferne|repræsentant\w*|sekretær\w*|direktør\w*|jurist\w*|konsulent\w*|udvalg\w*|forperson\w*|AMR|TR|HR)\b|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+")]
    private static partial Regex Person();

    [GeneratedRegex(@"\b(den |d\. )?\d{1,2}\.? ?(jan|dec|nov|okt|sep|aug|jul|jun|maj|apr|mar|feb)\p{L}*( \d{4})?|\b\d{1,2}[./-]\d{1,2}([./-]\d{2,4})?\b|\b20\d\d\b|\bpunkt \d+|\buge \d+", RegexOptions.IgnoreCase)]
    private static partial Regex DateInText();

    [GeneratedRegex(@"\d ?(mio|mia|kr\b|t\.?kr|kroner|tusind)|\b(gratis|uden udgift)\b|\d\.000\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(man|tirs|ons|tors|fre|lør|søn)dag", RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    /// <summary>Names somebody by first and last name.</summary>
    public static bool NamesSomebody(string sentence) => FullName().IsMatch(sentence);

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+([ -]\p{Lu}\p{Ll}+)+")]
    private static partial Regex FullName();

    [GeneratedRegex(@"\b(samlede?|samlet|i alt|gennemsnit\w*|total\w*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Overall();

    [GeneratedRegex(@":\s*\n?(-|1\.)\s|\b1\. .*\b2\. |^[-•]|\bfølgende\b|(,[^,.]+){2,}( og | samt )", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"\bkl\.? ?\d|\b\d{1,2}[.:]\d{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(\d+|en|to|tre|fire) ?(x|gange?)\b|årlig|ugentlig|månedlig|kvartal|halvår|\bhver(t|anden|andet)?\b|løbende|alle møder|dagligt", RegexOptions.IgnoreCase)]
    private static partial Regex Frequency();

    [GeneratedRegex(@"\b(ligger|findes|placeret|hængt|afholdes|afholdt|lokale \d+|mødelokale|lokalet|bygning|blok|sal|rådhuset|medarbejdersiden|intranet\w*|teams|hjemmeside\w*|under|mødested|foregår|link)\b|https?:", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(fordi|da|idet|skyldes|grund(et|en)?|årsag\w*|på grund af|eftersom|derfor|baggrund\w*|formål\w*|med henblik på|for at|ønske om)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reason();
}
