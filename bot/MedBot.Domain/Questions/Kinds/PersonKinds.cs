using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Kinds;

/// <summary>Questions about people: who takes part, who is away, who holds an office.</summary>
internal static partial class PersonKinds
{
    public static QuestionReading? Read(QuestionReading reading, FoldedText text)
    {
        QuestionReading As(QuestionKind kind, double sure, params string[] frames) => KindReader.As(reading, kind, sure, frames);

        if (Union().Match(text) is { Success: true } union && (reading.Names.Count > 0 || reading.Committees.Count > 0 || union.Groups["union"].Success || union.Groups["group"].Success))
        {
            return As(QuestionKind.ElectoralGroup, 0.9, "valggr", "repraesent", "fagforening", "fagforbund", "organisation", "hovedorganisation", "forbund", "personalegruppe", "faggruppe", "valgt", "udpeget", "hks", "foas", "3fs", union.Groups["union"].Value) with
            {
                Office = union.Groups["union"] is { Success: true } named && !reading.Names.Contains(named.Value) ? named.Value : union.Groups["group"] is { Success: true } letter ? $"valggruppe {letter.Value}" : null,
            };
        }

        if (NamedUnion().Match(text) is { Success: true } member && (reading.Names.Count > 0 || reading.Committees.Count > 0 || OfMed().IsMatch(text)) && Represents().IsMatch(text)
            && reading.Topic.All(concept => concept.Name || Serving().IsMatch(concept.Word) || member.Value.Contains(concept.Word, StringComparison.Ordinal) || KindReader.IsAlong(concept)))
        {
            return reading with { Kind = QuestionKind.ElectoralGroup, Sure = 0.9, Office = reading.Names.Count > 0 ? null : member.Groups["union"].Value, Topic = [] };
        }

        if (reading.Names.Count > 0 && (Describes().IsMatch(text) || WhoIsNamed().IsMatch(text) || ItsOffice().IsMatch(text) || text.Words.All(word => reading.Names.Contains(word.Value))) && reading.Topic.All(concept => concept.Name || concept.Word == reading.Counted || Describing().IsMatch(concept.Word) || concept.Unmet))
        {
            return As(QuestionKind.Person, 0.9) with { Topic = [.. reading.Topic.Where(concept => concept.Name)], Office = Office().Matches(text) is [var only] ? only.Groups["office"].Value : null };
        }

        if (!About().IsMatch(text) && AsksPresence().IsMatch(text) && reading.Names.Count > 0 && reading.Topic.All(concept => concept.Name || Attending().IsMatch(concept.Word) || KindReader.IsAlong(concept)))
        {
            return As(QuestionKind.Presence, 0.9) with { Topic = [] };
        }

        if (reading is { Names: [], Sought: Sought.YesNo } && reading.Topic.Count(concept => !Attending().IsMatch(concept.Word) && !KindReader.IsAlong(concept)) <= 1 && (reading.Committees.Count > 0 || reading.Period is not null || reading.Latest || EndsWithPresence().IsMatch(text)) && Attended().Match(text) is { Success: true } bearer)
        {
            return As(QuestionKind.Presence, 0.9) with { Topic = [], Office = bearer.Groups["title"].Value };
        }

        return Absent().IsMatch(text) && reading.Topic.All(concept => Absence().IsMatch(concept.Word) || KindReader.IsAlong(concept)) ? As(QuestionKind.Absent, 0.95, "afbud", "fravaer", "meldt", "udebl", "forhindre")
            : Wrote().IsMatch(text) ? reading with { Kind = QuestionKind.Role, Sure = 0.85, Office = "referent", Topic = [] }
            : Led().IsMatch(text) ? reading with { Kind = QuestionKind.Role, Sure = 0.85, Office = "moedeleder", Topic = [] }
            : OfficeAsked(reading, text) is { } office ? office
            : reading.Committees.Count > 1 && InBoth().IsMatch(text) && reading.Topic.All(concept => Attending().IsMatch(concept.Word)) ? As(QuestionKind.SharedMembers, 0.95) with { Topic = [] }
            : Participants().IsMatch(text) && reading.Topic.All(concept => Attending().IsMatch(concept.Word) || KindReader.IsAlong(concept)) ? As(QuestionKind.Participants, 0.9, "deltag", "medlem", "tilstede", "stede", "sidder", "moedte")
            : null;
    }

    /// <summary>"Hvem er forperson i X?": an office and little else.</summary>
    private static QuestionReading? OfficeAsked(QuestionReading reading, FoldedText text) =>
        Office().Match(text) is { Success: true } office && (WhichOfficers().IsMatch(text) || (reading.Sought is Sought.Person or Sought.YesNo or Sought.Any && (WhoIs().IsMatch(text) || reading.Topic.Count <= 1)))
            ? reading with { Kind = QuestionKind.Role, Sure = 0.85, Office = office.Groups["office"].Value, Topic = [.. reading.Topic.Where(concept => !char.IsAsciiDigit(concept.Word[0]))] }
            : null;

    private const string UnionName = @"(?<union>dansk sygeplejeraad|danmarks laererforening|laererforeningen|dansk metal|hk kommunal|teknisk landsforbund|danske fysioterapeuter|ergoterapeutforeningen|dansk socialraadgiverforening|socialraadgiverforeningen|dansk magisterforening|bibliotekarforbundet|tandlaegeforeningen|socialpaedagogerne|akademikerne|foa|3f|hk|dlf|bupl|sl|dsr|djoef|ida|dm|ac|fh)";

    /// <summary>A union by its letters or its name, or those who are of it (<c>3F'erne</c>).</summary>
    [GeneratedRegex(@"\b" + UnionName + @"(s|'?s|'?er(ne)?s?)?\b")]
    private static partial Regex NamedUnion();

    [GeneratedRegex(@"\b(med|medudvalg\w*|udvalg\w*|mandat)\b")]
    private static partial Regex OfMed();

    [GeneratedRegex(@"\b(hvem|repraesent\w*|sidder|valgt|plads|mandat|folk|fra|af|er .*'?er)\b")]
    private static partial Regex Represents();

    [GeneratedRegex(@"^(plads|sid|sad|valgt|sat|mand|dame|person|repr|mandat|tal|ansigt|udpeg|folk|daekk|vareta|sendt|ind|erne|er|side|navn|udvalg|medlem)")]
    private static partial Regex Serving();

    /// <summary>Asks what somebody is.</summary>
    [GeneratedRegex(@"\b(stilling|titel|rolle|funktion|hverv|kasket|ansat som|arbejder\b.*\bsom|hvad (er|var) \w+ (chef|leder) for|sidder\b.*\bsom|leder eller|tillidsmand|hvem (er|var) (han|hun|ham|hende)|hvor sidder|hvilket (med|udvalg)\b.*\b(finder|sidder)|fortael(le)? (mig )?(lidt )?om|er (det|han|hun) (en|et) \w*(chef|leder|direktoer|repraesentant)|beskaeftiger|hvem .{0,12}\b(er|var)\W*$)\b|^\W*(og )?hvem \w+ er\b")]
    private static partial Regex Describes();

    [GeneratedRegex(@"^\W*(og )?(hvem (er|var)|kender du|hvor hoerer .+ til|hvad har .+ for (en|et) (stilling|titel|rolle|post|job)|hvad (laver|hedder|er)|hvilke[tn]? (udvalg|med-?udvalg|roller?|rolle|stilling|titel|afdeling|enhed)|hvor( henne)? (arbejder|sidder)|hvilke[nt]? \p{L}+ (er|arbejder|kommer|repraesenterer) .+ (i|for|fra|paa)\W*$|hvad er \p{L}+( \p{L}+){0,2} (titel|stilling|rolle|job|funktion)|fortael om)\b(?!.*\b(til ?stede|fravaerende|suppleant|stedfortraeder|afloeser)\b)|\bhvem er (det|han|hun)\W*$")]
    private static partial Regex WhoIsNamed();

    /// <summary>"Er X formand?"</summary>
    [GeneratedRegex(@"^\W*(er|var) .*\b(amr|tr|ftr|\p{L}*forperson|\p{L}*formand|sekretaer|referent|\p{L}*leder|\p{L}*chef|\p{L}*repraesentant|\p{L}*direktoer|medlem)\b|^\W*sidder .* i (flere|andre) (med-?)?udvalg|^\W*sidder .*\beller\b")]
    private static partial Regex ItsOffice();

    [GeneratedRegex(@"^(kommun|chef|direktoer|tillidsmand|arbejdsmiljoemand|kasket|post$|ansat|hverv|organisation|medarbejder$|leder$|ny$|udvalg|rolle|stilling|titel|afdeling|enhed|job|funktion|arbejd|lav|medlem|sidde|deltagerlist|amr|tr|ftr|\p{L}*repraesentant|\p{L}*forperson|\p{L}*formand|sekretaer|referent|\p{L}*leder|\p{L}*chef|\p{L}*direktoer)")]
    private static partial Regex Describing();

    [GeneratedRegex(@"\bhvad\b|\b(sagt|talt|snakket|fortalt|skrevet|staar|sagde|naevnt) (der )?om\b")]
    private static partial Regex About();

    [GeneratedRegex(@"\bvalggruppe (?<group>[a-e])\b|\b(valggruppe\w*|valggr|fagforening\w*|(hvilket|hvilken|hvad) (fag)?forbund|(hvilken|hvad) (personalegruppe|faggruppe|hovedorganisation)|hvilken (faglig )?organisation|^\W*(er|var|sidder) .*\b(fra|for) (foa|3f|hk|dlf|bupl|sl|dsr|djoef|ida|dm))\b|\b(hvem|hvilke).{0,40}\brepraesenterer (?!(i|paa|hos|for) )(?<union>[\p{L}\d-]+)|\b(?<union>dlf|foa|3f|hk|bupl|sl|dsr|djoef)'?s (med-?)?repraesentant|\bhvem (sidder|sad|er|var|deltog|deltager|kommer).{0,60}\b(for|fra) (?<union>dansk sygeplejeraad|danmarks laererforening|dansk metal|hk kommunal|teknisk landsforbund|danske fysioterapeuter|ergoterapeutforeningen|dansk socialraadgiverforening|dansk magisterforening|(dlf|foa|3f|hk|bupl|sl|dsr?|ida|djoef|dm|ac)(?='?er(ne)?\b)|dlf|foa|3f|hk|bupl|sl|dsr?|ida|djoef|fafo|fysio\w*|dm|ac|socialpaedagogerne|laererforeningen|laererne|paedagogerne|sygeplejerskerne)('?er(ne)?)?\b")]
    private static partial Regex Union();

    [GeneratedRegex(@"\b(til ?stede|deltog|deltager|deltage|med|der|kommer|kom|moedte|mødte|var|fravaerende|afbud|inviteret|sad|duk\w*|deltaget|moeder|deltagerlist\w*)\b|^\W*(er|var) .*\b(i|paa|hos) +ª")]
    private static partial Regex AsksPresence();

    [GeneratedRegex(@"\b(med|til ?stede|der|selv op)\W*$")]
    private static partial Regex EndsWithPresence();

    /// <summary>"Var skolechefen med?"</summary>
    [GeneratedRegex(@"\b(var|er|kom|deltog|deltager|kommer|moedte|sad|havde (de|i)) (vores |selve )?(?<title>[\p{L}-]*(chef|leder|direktoer|formand|forperson|sekretaer|konsulent|koordinator|inspektoer|mester|repraesentant|laege)e?n)\b( (ogsaa|selv|overhovedet|egentlig|der|mon))*( med| til ?stede| op| der| til| i| paa| ª|\W*$)")]
    private static partial Regex Attended();

    [GeneratedRegex(@"^(navn|medarbejdersid|ledersid|ledelsessid|ret$|saml|sammensat|liste|samtlige|plads|fremmoed|folk|chefer|besaetning|hold(et)?$|del$|remse|tiden$|ny$|bede|deltag|deltog|til|stede|medlem|moedt|moed|kom|duk|afbud|fravaer|inviter|valgt$|ind$|rigtig|sandt$|plej(er|ede)$|rundt$|bordet$|meldt|sidder|sad|person)")]
    private static partial Regex Attending();

    [GeneratedRegex(@"\b(afbud\w*|fravaerende|udeblev\w*)\b|\b(hvem|nogen|nogle)\b.*\b(kommer ikke|kom ikke|var ikke|mangler|manglede|deltager ikke|deltog ikke|er ikke|ikke var|ikke til ?stede|ikke med|ikke deltog|ikke (duk\w*|moedte) op|(duk\w*|moedte) ikke op|blev vaek|ikke kommer|(kan|kunne) ikke (komme|deltage|vaere)|ikke (kan|kunne) (komme|deltage|vaere)|forhindre\w*)\b|\bmeldt fra\b|^\W*(var|er|kom|moedte) alle (der|med|til|paa|i|moedt|op)\b|\bhvem\b.*\bsit fravaer\b|\bnogen der ikke (kan|kunne)\b|\b(nogen|nogle)\b.*\bvaek\b|\bmangled?e? der nogen\b|\bikke moedt (op|frem)\b|^\W*fravaer (ª|i |paa |til )|\bhvem\b.*\b(sprang over|pjaekkede|aldrig op|borte|undskyldt|meldte pas|ikke (har )?(deltaget|moedt))\b|\bhar ikke deltaget\b|\bmelde fra\b|\b(tomme stole|frafald)\b|^\W*ikke til ?stede\b|\bhvem (var|er|blev) (vaek|hjemme)\b")]
    private static partial Regex Absent();

    [GeneratedRegex(@"^(syge?$|deltog|tr$|erne$|frem$|medlem|varsel|lederne$|medarbejdersiden$|borte|pas$|undskyld|glip|stole|op$|vaek$|hjemme$|glimre|sprang|pjaek|over$|afbud|fravaer|forhindre|duk|moedt|vaek|komme$|meldt|meld|send|udebl|deltag|mangl|stede|tilsted|person|fra|hold)")]
    private static partial Regex Absence();

    [GeneratedRegex(@"\bhvem (skrev|skriver|tog|tager|foerte|foerer) ((moede)?referat|pennen)")]
    private static partial Regex Wrote();

    [GeneratedRegex(@"\bhvem (ledede|styrede|styrer|leder) (selve )?moede")]
    private static partial Regex Led();

    [GeneratedRegex(@"\b(hvem|hvad hedder|hvilke personer|liste over)\b")]
    private static partial Regex WhoIs();

    [GeneratedRegex(@"\bhvilke[nt]? (amr|f?tr|arbejdsmiljoerep\w*|sikkerhedsrep\w*|tillids\w*|suppleant\w*|gaest\w*) (er|var|sidder|sad|har|findes|deltager|deltog|kommer)\b")]
    private static partial Regex WhichOfficers();

    [GeneratedRegex(@"\b(?<office>forkvinde\w*|viceformand\w*|formands?skab(et)?|n?fmd|naestfmd|sekretaer(?=\w{3})|(naest)?(forperson|formand)(?=s(post|hverv|rolle))|for bordenden|gaest(er|en)?|naestforperson(en)?|naestformand\w*|forperson(en)?|formand(en)?|sekretaer(en)?|referent(en)?|moedeleder(en)?|ordstyrer(en)?|dirigent(en)?|arbejdsmiljoerep\w*|sikkerhedsrep\w*|amr|\p{L}*tillidsrep\w*|tillids(mand|kvinde|person)\w*|f?tr|kommunaldirektoer(en)?|direktoer\w*|afdelingschef(en)?|(medarbejder|med)-?repraesentant\w*|ledelsesrepraesentant\w*|suppleant\w*|\p{L}*leder(e|en|ne)?|\p{L}*chef(en|er|erne)?)(s(post|hverv|rolle|tjans)\w*)?\b")]
    private static partial Regex Office();

    [GeneratedRegex(@"\b(hvem|nogen|nogle|hvor mange|hvilke)\b.*\b(baade|begge)\b")]
    private static partial Regex InBoth();

    [GeneratedRegex(@"\bhvem\b(?! moedes\b).*\b(deltog|deltager|deltage|med|sidder|sad|medlem\w*|til ?stede|komme|kommer|kom|moedte|der|i)\b|\b(hvilke|hvor mange)\b.*\b(er med|sidder|deltog|deltager|deltage|medlem\w*|til ?stede|moedte op)\b|\bhvem (er|var) (med )?(i |paa )? *ª|\bhvor mange (var|er|kom|moedte|sad) (der )?(til|med til|op til|med)\b|\bhvilke (personer|folk|mennesker) (er|var|sidder|sad)\b|\bhvem (bestaar|moeder|udgoer|er valgt (ind )?i)\b|\bhvilke navne\b|\bliste\b.*\b(sidder|er med|deltog)\b|\bhvem\b.*\b(inviteret|rundt om bordet)\b|\b(medlemm\w*|fremmoedte|tilstedevaerende|besaetningen|sammensat)\b|\bhvem (har plads|tog del|hoerer til|finder jeg) i\b|\bhvem\b.*\b(samlet|omkring bordet)\b|\bnavne? paa (alle|dem)\b|\bhvilke (chefer|ledere|navne|medlemmer)\b|\bhvilke personer udgoer\b|\bhvad hedder (de|dem|alle|folk)\w*\b|\bhvor mange var (i|vi) (til|med)\b|\b(deltagere|deltagerne|deltagerliste|medlemmer|medlemmerne|moededeltagere)\b")]
    private static partial Regex Participants();
}
