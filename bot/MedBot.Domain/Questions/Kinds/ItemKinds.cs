using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Kinds;

/// <summary>Questions about the items of meetings: which number, how long, what was put off, what comes next.</summary>
internal static partial class ItemKinds
{
    public static QuestionReading? Read(QuestionReading reading, FoldedText text)
    {
        QuestionReading As(QuestionKind kind, double sure, params string[] frames) => KindReader.As(reading, kind, sure, frames);

        return Deadline().IsMatch(text) && reading.Topic.All(concept => Handing().IsMatch(concept.Word)) ? As(QuestionKind.Deadline, 0.95) with { Topic = [] }
            : ClosedItems().IsMatch(text) && reading.Topic.All(concept => concept.Word.StartsWith("luk", StringComparison.Ordinal)) ? As(QuestionKind.ClosedItems, 0.95) with { Topic = [] }
            : TimeSetAside().IsMatch(text) && !OneMay().IsMatch(text) && (reading.Topic.Count > 0 || reading.ItemNumber is not null || !reading.Countdown) ? reading.Topic.All(concept => concept.Word is "sat" or "afsat") && reading.ItemNumber is null && WholeMeeting().IsMatch(text) ? As(QuestionKind.MeetingEnd, 0.9, "sat", "afsat") : As(QuestionKind.TimeSetAside, 0.9, "sat", "afsat", "minut", "laenge", "kvarter", "taletid", "time", "tidsramme", "plads")
            : Postponed().IsMatch(text) && !MeetingItself().IsMatch(text) && reading.Topic.All(concept => Postponing().IsMatch(concept.Word)) ? As(QuestionKind.Postponed, 0.9)
            : ItemNumberAsked().IsMatch(text) && reading.Topic.Count > 0 ? As(QuestionKind.ItemNumber, 0.9, "punkt", "handle", "nede", "dagsorden", "plads") is var number && number.Topic.Where(concept => !char.IsAsciiDigit(concept.Word[0])).ToArray() is { Length: > 0 } bare ? number with { ItemNumber = null, Topic = bare } : number
            : WhichMeetings().IsMatch(text) && reading.Topic.Count > 0 ? As(QuestionKind.WhichMeetings, 0.85)
            : WhichCommittees().IsMatch(text) && reading.Topic.Count > 0 ? As(QuestionKind.WhichCommittees, 0.9, "afdeling", "enhed", "arbejdsplads", "sted", "bordet", "tapetet", "vende")
            : reading.ItemNumber is not null ? As(QuestionKind.Item, 0.95)
            : NextTime().IsMatch(text) && reading.Period?.Unit != PeriodUnit.Day && reading.Sought is not (Sought.Date or Sought.Time or Sought.Place or Sought.Weekday) && reading.Topic.All(concept => NextTiming().IsMatch(concept.Word)) ? As(QuestionKind.NextTime, 0.9) with { Topic = [] }
            : null;
    }

    [GeneratedRegex(@"\bfor sent at (faa|melde|sende)\b.*\bpunkt|\b\w*frist\w* for punkt|\bhvornaar lukker\b.*\b(punkt|dagsorden)\w*|\bpunkt\w*\b.*\bdagsorden\w*\b.*\b(hvornaar|senest)\b.*\b(inde?|sendes|afleveres)\b|\bnaa at faa .*\bpaa dagsorden\w*|\bhvor (lang tid|laenge|mange dage) (foer|inden|i forvejen)\b.*\b(punkt|emne)\w*|\b(frist\w*|deadline\w*|senest|hvor sent|hvornaar)\b.*\b(\w*punkt(er|et|erne)?|emner?|forslag|sag|sager)\b.*\b(til|paa|ind|i)\b|\b(frist\w*|deadline\w*) (til|for) (\w*punkt(er|et|erne)?|emner|forslag|dagsorden\w*)\b|\bhvornaar\b.*\bdagsorden(en)? (ud|udsendes|klar|sendes|offentlig\w*)\b|\bhvornaar (udsendes|udkommer|sendes|offentliggoeres|bliver)\b.*\bdagsorden\w*\b|\bhvornaar (kommer|sendes)\b.*\bdagsorden\w*\b.*\bud\b")]
    private static partial Regex Deadline();

    [GeneratedRegex(@"^(sent$|rundt$|luk|inde$|naa|noget|stadig|foer|lang|frist|deadline|send|indsend|meld|indmeld|forslag|foresl|stil|punkt|emne|dagsorden|udsend|sat|saet|lever|aflever|udkom|kom|faa|oensk|klar|ud$|ind$|tilfoej|optag)")]
    private static partial Regex Handing();

    [GeneratedRegex(@"\blukkede? (punkt(er|et|erne)?|dagsordenspunkt\w*|sag(er)?)\b|\bpunkt(er|erne|et)? .*\blukke(t|de)\b")]
    private static partial Regex ClosedItems();

    [GeneratedRegex(@"\b(punktn(r|ummer)|hvilke[tn] (punkt|pkt|nummer|nr|dagsordenspunkt)|hvilke punkter|punkt nummer|hvad (nummer|nr|pkt))\b|\bhvor(naar)?(?! mange)\b.{0,20}\b(paa dagsordenen|nede)\b.*|\bpunkt \d+ eller \d+\b|\b(nummer|hvilken plads) paa dagsorden\w*|\bpunkt hvad\b|^\W*(er|var) .*\bpunkt (\d+|et|to|tre|fire|fem|seks|syv|otte|ni|ti)\W*$")]
    private static partial Regex ItemNumberAsked();

    [GeneratedRegex(@"\b(hvor (lang tid|laenge|mange minutter|meget tid)).*\b(sat af|afsat|afsaettes|sat|tager|tale|tales|snakke|snakkes|droefte|droeftes|bruge|bruges|(var|er) der til|(har|havde|faar|fik) (\w+ +){0,3}til|gik (der )?(med|til))\b|\bhvor mange minutter (er der|har|faar|fik)\b|\bhvor mange minutter\b.*\breserver\w*|\b(afsat|sat) .{0,12}(tid|minutter)\b|\b(tid|minutter)\b.{0,20}\b(sat af|afsat)\b|\b(sat af|afsat) til\b.*\bi minutter\b|^\W*tid til punkt\w*|\b(sat af|afsat)\b.*\b(kvarter|minutter)\b|\bhvad (fik|faar|har|havde) .* af tid\b|\bhvor mange min\.? (er der )?til\b|\btaletid\b|\bhvor mange minutter\b.*\b(brugt|gik)\b|\bi minutter\W*$|\btidsramme\w* for\b")]
    private static partial Regex TimeSetAside();

    [GeneratedRegex(@"\bmoedet?\b")]
    private static partial Regex WholeMeeting();

    /// <summary>"Hvor længe må man bruge …" asks for a rule.</summary>
    [GeneratedRegex(@"\bhvor (laenge|lang tid|meget tid|mange minutter) ((maa|kan|boer) (man|jeg|vi|en|de)|skal (man|jeg))\b(?! (bruge|snakke|tale|sidde) (paa|om)\b)")]
    private static partial Regex OneMay();

    [GeneratedRegex(@"\b(hvilke|hvilket|hvor mange|hvem af) (af )?(med-?)?(udvalg\w*|med'?er|steder|afdelinger|enheder|arbejdspladser)\b.*\b(haft|har|havde|droeftede|behandlede|behandlet|droeftet|talt|snakker|taler|droefter|behandler|tager)\b|\bhvilke (med|fora)\b|\bhvem (har|havde) (\w+ )?(haft|behandlet|droeftet|talt|snakket)\b")]
    private static partial Regex WhichCommittees();

    [GeneratedRegex(@"\bhvilke[tn]? moede[rt]?\b|\bhvor (er|har|blev) .*\b(talt|droeftet|behandlet|snakket|naevnt|diskuteret|taget op|paa dagsorden\w*)\b|^\W*har .*\bvaeret (oppe|paa|droeftet|behandlet) foer\b|\bpaa et moede\b|\bhvornaar har (vi|i|de|man|der)\b.*\b(talt|snakket|droeftet|behandlet|diskuteret|vendt)\b|\bhvornaar (tog|droeftede|behandlede|snakkede|talte) (vi|i|de|man|udvalget)\b(?!.*\bsidst)|\bhar (vi|i|de) (nogensinde|foer) (talt|snakket|droeftet|haft)\b|\bhvor mange gange har (vi|i|de) haft\b.* paa\W*$|\bhvornaar (har|var|er) .*\b(paa|oppe)( dagsordenen| et moede| et udvalgsmoede| med)?\W*$")]
    private static partial Regex WhichMeetings();

    [GeneratedRegex(@"\b(udskudt\w*|udskydes|udskoed|udsat|udsatte|udskyde|rykket|skubbet|udestaar|udestaaende|naaede .*ikke|ikke naaet|ikke naaede|(roeg|udgik|udgaaet|gik|faldt|taget|pillet|fjernet|slettet) (ud )?af (dagsorden\w*|programmet)|(blev|er) (pillet|taget) af|venter (stadig|endnu)|skudt|(maatte|skulle) vente|blev ikke (behandlet|droeftet|faerdig\w*)|lagt over|gemt\w* .*til senere|ikke blev (behandlet|droeftet)|skylder|gik (\w+ )?ud af dagsorden\w*)\b")]
    private static partial Regex Postponed();

    /// <summary>"Er mødet rykket?" is no question about items.</summary>
    [GeneratedRegex(@"\b(er|bliver|blev|var|har) \p{L}*(moedet|moede)\b")]
    private static partial Regex MeetingItself();

    [GeneratedRegex(@"^(faerdig|gemt|senere|lagt$|over$|vente|skudt|skyld|behandl|udsk|udsat|udest|rykk|skubb|roeg|udgaa|udgik|faldt|pillet|fjernet|slettet|dagsord|punkt|blev|emne|sag|naae)")]
    private static partial Regex Postponing();

    [GeneratedRegex(@"\bhvad\b.*\b(skal|kommer|tager|tages|er|skal vi)\b.*\b(naeste|til naeste|naeste gang|kommende)\b|\bnaeste gang\b|\b(emner|punkter|sager) til (det )?naeste moede\b|\bforbered\w* til (det )?naeste\b")]
    private static partial Regex NextTime();

    [GeneratedRegex(@"^(op|forbered|plan|lagt|gemt|moede|emne|punkt|dagsorden|snak|tal|droeft|behandl|gang|kom|tag|vente|planlagt|program)")]
    private static partial Regex NextTiming();
}
