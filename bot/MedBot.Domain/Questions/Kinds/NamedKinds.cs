using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Kinds;

/// <summary>What is asked for in so many words: a case, a search, an attachment; and what is not for the bot.</summary>
internal static partial class NamedKinds
{
    public static QuestionReading? Read(QuestionReading reading, FoldedText text)
    {
        QuestionReading As(QuestionKind kind, double sure, params string[] frames) => KindReader.As(reading, kind, sure, frames);

        return Order().IsMatch(text) ? As(QuestionKind.Order, 1)
            : reading.CaseNumber is not null || CaseNumber().IsMatch(text) ? As(QuestionKind.CaseNumber, 0.98, "sagsn", "sagn", "journal", "jnr", "sag", "oprettet", "henvise", "dens", "system", "esdh", "acadre", "sbsys", "id", "loebenummer", "reference")
            : Search().IsMatch(text) ? As(QuestionKind.Search, 1, "soeg", "find")
            : CommitteesAlone().IsMatch(text) ? As(QuestionKind.Committees, 1)
            : Private().IsMatch(text) && (reading.Names.Count > 0 || HisOrHer().IsMatch(text) || (PrivateAlways().IsMatch(text) && !AsksRule().IsMatch(text))) ? As(QuestionKind.Private, 0.95)
            : reading.Sought == Sought.Reason && reading.Names.Count > 0 && Leaving().IsMatch(text) ? As(QuestionKind.Private, 0.95)
            : MyRepresentative().IsMatch(text) && !OwnOffice().IsMatch(text) ? As(QuestionKind.MyRepresentative, 0.95)
            : Attachment().IsMatch(text) ? As(
                AttachmentContent().IsMatch(text) ? QuestionKind.AttachmentContent : QuestionKind.Attachments, 0.9,
                "papir", "materiale", "laese", "rapport", "notat", "powerpoint", "planche", "udkast", "skriftlig", "fulgte", "vist", "dokument", "filer", "filen", "lagt", "slide", "praesentation", "regneark", "pdf", "foelg", "bilag", "vedlagt", "vedhaeft", "vedlaeg", "hedder", "noget", "inde", "indhold", "punkt")
            : ApprovalKinds.Read(reading, text);
    }

    [GeneratedRegex(@"^\W*(system|assistant|developer|prompt|admin)\b\W*:|\b(ignorer|glem|ignore|disregard|forget)\b.{0,30}\b(instruk|regler|ovenstaaende|tidligere|previous|above|instructions|rules)|\bbekraeft (det )?(over ?for|at)\b|\bdu er nu\b|\byou are now\b|\blad som om\b|\bpretend\b|\bsystem ?prompt\b|\bnye instruktioner\b")]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(sagsn(r|ummer|ummeret|o)|sagn(r|ummer)|sag nr(?!\.? ?\d{1,2}\b)|sag nummer|journaln(r|ummer|ummeret)|j\.? ?nr|jnr|journal nr|journaliser\w*|esdh\w*|acadre|sbsys|sags-?id|sags ?(nr|nummer)\w*|loebenummer\w*|reference i journal\w*)\b|\bnummer(et)? paa (sag|sagen)\b|\bsag(en)?\b(?!.*\d).*\bnummer(et)?\b|\bnummer(et)?\b(?!.*\d).*\bsag(en)?\b|\bsagsnumre\w*|\bhvilket nummer har sagen\b|\bsagens nummer\b")]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"^\W*(soeg|soegning|soege|search|fritekst)\b")]
    private static partial Regex Search();

    [GeneratedRegex(@"^\W*((vis |se )?(alle |liste over )?udvalg(ene)?|hvilke udvalg (findes|er|har|kender)( der| du| i| vi| kommunen)?|hvilke (med-?)?udvalg( er der| findes der| kender du)?|(vis )?liste over udvalg|udvalgsliste|udvalgsoversigt)\W*$")]
    private static partial Regex CommitteesAlone();

    private const string Reporting = @"hvem\b(?!.*\b(jeg|man|vi)\b).*\b(er|blev|var|foel\w+ sig|har) .*\b(kraenket|mobbet|chikaneret|truet|overfaldet|slaaet|syge? af|drikker|utryg|sygemeldt|langtidssyge?|stressramte?|misbrug\w*)|hvem\b.*\b(klagede|kom til skade)|hvem (har|har selv|blev|er) (indberettet|klaget|anklaget|beskyldt|anonymt?|(lavet|indsendt|sendt|indgivet) .*(indberet\w*|klage\w*))";

    [GeneratedRegex(@"\b(telefon\w*|lokalnummer\w*|lokalnr|direkte nummer|tlf\w*|mobil\w*|sygedag\w*|sygefravaer\w*|fravaersdage|mail\w*|e-?mail\w*|adresse\w*|cpr\w*|foedselsdag\w*|alder|gammel|sygemeld\w*|syg|sygdom\w*|diagnos\w*|fejler|fejlede|gravid\w*|barsel\w*|loen|loennen|tjener|fyret|afskediget|opsagt|bortvist|skilt|gift|kaereste|religion|politisk|stemmer paa|bopael|bor|advarsel|tjenstlig|kontaktoplysning\w*|privat\w*|handicap\w*|straffeattest|parti|stemmer|galt|paa vej ud|i sin apv|stress\w*|skilles|single|i behandling|godtgoerelse|\w*tillaeg|klag(ede|et)|anmeldte|personligt|fyres|gaaet ned|\w*sygemeldt|\w*adresse\w*|koerende|diagnose\w*|\p{L}+s nummer|" + Reporting + @")\b")]
    private static partial Regex Private();

    /// <summary>Why somebody is away or leaves is nobody's business.</summary>
    [GeneratedRegex(@"\b(orlov\w*|fratraed\w*|fratraadt|stopp\w*|rejs\w*|(sagt|siger|sagde|sige) (\w+ ){0,4}op|fravaer\w*|vaek|forhindret|ikke (komme|deltage|med|der|til ?stede))\b|\bkan .* ikke\b")]
    private static partial Regex Leaving();

    /// <summary>Asks what one may do, and tells of nobody.</summary>
    [GeneratedRegex(@"\b(maa|skal|kan|boer|ringer) (jeg|man|vi|medarbejdere|ansatte)\b|\b(jeg|man|vi) ringer\b")]
    private static partial Regex AsksRule();

    [GeneratedRegex(@"\b(hans|hendes|kollega|kollegas|ham|hende|chefens|lederens|min leder|min chef)\b")]
    private static partial Regex HisOrHer();

    [GeneratedRegex(@"\b(cpr\w*|telefonn\w*|tlf\w*|har (du|i|nogen) (et |lige )?(nr\.?|nummer|nummeret) (til|paa)|mobilnummer|hvad tjener|(hvad|hvor meget) (faar|fik) (?!man |en |et |jeg |vi ).+ i (maaneds|aars)?loen|bopael|hvem er sygemeldt\w*|" + Reporting + @"|hvem (er|blev|bliver|skal) (blevet )?(fyres|afskediges|fyret|afskediget|bortvist|syg))\b")]
    private static partial Regex PrivateAlways();

    [GeneratedRegex(@"\b(hvem|hvad hedder|find|hvis) .*\b(min|vores|mine|repraesenterer mig|repraesenterer os)\b.*(repraesent|amr|\btr\b|tillids)|\bmin (med|medarbejder|amr|tr)[- ]?\w*repraesentant\b|\brepraesenterer (mig|os)\b|^\W*min repraesentant\b|\b(taler|siger) min sag\b|\bhvem\b.*\b(i|paa) med\w*\b.*\bfor (mig|os)\b|\bhvem\b.*\bfor (mig|os)\b.*\bmed\b|\b(min|mit|vores) (mand|kontakt|stemme|medlem|person|valgte|(egen )?med-?\w*(repraesentant|mand)\w*)\b|\bhvem har (jeg|vi) (i|som) \w*(med|udvalg)\w*|\bjeg repraesenteret\b|\bpaa mine vegne\b|\brepraesentant (hoerer|har) jeg\b|\bmed-?(repraesentant|rep|mand) for (mig|os)\b|\bhvem\b.*\bmin (arbejdsplads|matrikel|faggruppe)\b.*\bmed\b|\bmine synspunkter\b.*\bmed\b|\bhar jeg en med-?\s?repraesentant\b")]
    private static partial Regex MyRepresentative();

    /// <summary>"Min AMR" is no MED representative.</summary>
    [GeneratedRegex(@"\b(amr|arbejdsmiljoerep\w*|sikkerhedsrep\w*|f?tr|\p{L}*tillids\w*|suppleant\w*)\b")]
    private static partial Regex OwnOffice();

    [GeneratedRegex(@"\b(bilag\w*|lagt ved|vedlagt\w*|vedhaeft\w*|vedlaegg\w*)\b|\b(var|er|kom|laa|fulgte) der (nogen |noget )?(slides?|praesentation\w*|powerpoints?|papirer|dokumenter|notat\w*|materiale\w*)\b|\b(ligger|findes|var|er|fulgte|foelger|blev) der (vist )?(et |en |nogle |noget )?(notat|slides?|powerpoint|praesentation|regneark|plancher|dokument|udkast|materiale|skriftligt|rapport)\b|\blagt papirer paa\b|\bmaterialet om\b|\blagt (noget|nogen) (op|ud) til\b|\bnoget at laese (til|om|ved)\b|\bhvad hedder \w*rapport\w*|\b(er|ligger|findes) der af (papirer|bilag|materiale\w*|dokumenter)\b|\bligger der (noget |nogen )?(materiale\w*|bilag|papirer)\b|\b(hedder|hvilke[nt]?) (papir\w*|dokument\w*|fil(en|er|erne)?|notat\w*|skriv\w*|slides?\w*|praesentation\w*|regneark\w*|pdf\w*)\b.*\b(ved|til|med|om|fra)\b")]
    private static partial Regex Attachment();

    /// <summary>Asks for what a paper says, not whether there is one.</summary>
    [GeneratedRegex(@"\b(hvad (staar|siger|stod|konkluderer|viser|indeholder)|indhold\w*|inde i|opsummer\w*|resumer\w*|konklusion\w*|gengiv)\b")]
    internal static partial Regex AttachmentContent();
}
