using System.Text.RegularExpressions;

namespace MedBot.Domain.Questions;

/// <summary>Tells kinds of questions by their words of asking; the first rule that fits decides.</summary>
internal static partial class KindReader
{
    /// <param name="reading">All that is read so far.</param>
    /// <param name="text">The folded question, <c>ª</c> for its committees.</param>
    public static QuestionReading Read(QuestionReading reading, string text)
    {
        var meeting = reading.Committees.Count > 0 || reading.Period is not null;
        QuestionReading As(QuestionKind kind, double sure = 0.9, params string[] frames) =>
            reading with { Kind = kind, Sure = sure, Topic = frames.Length == 0 ? reading.Topic : [.. reading.Topic.Where(concept => !frames.Any(frame => concept.Word.StartsWith(frame, StringComparison.Ordinal)))] };

        if (Order().IsMatch(text))
        {
            return As(QuestionKind.Order, 1);
        }

        if (reading.CaseNumber is not null || CaseNumber().IsMatch(text))
        {
            return As(QuestionKind.CaseNumber, 1, "sagsn", "sagn", "journal", "jnr", "sag");
        }

        if (Search().IsMatch(text))
        {
            return As(QuestionKind.Search, 1, "soeg", "find");
        }

        if (CommitteesAlone().IsMatch(text))
        {
            return As(QuestionKind.Committees, 1);
        }

        if (Private().IsMatch(text) && (reading.Names.Count > 0 || HisOrHer().IsMatch(text) || PrivateAlways().IsMatch(text)))
        {
            return As(QuestionKind.Private, 0.95);
        }

        if (MyRepresentative().IsMatch(text))
        {
            return As(QuestionKind.MyRepresentative, 0.95);
        }

        if (Attachment().IsMatch(text))
        {
            return As(AttachmentContent().IsMatch(text) ? QuestionKind.AttachmentContent : QuestionKind.Attachments, 0.9, "bilag", "vedlagt", "vedhaeft", "vedlaeg", "hedder", "noget", "inde", "indhold", "punkt");
        }

        if (MinutesStatus().IsMatch(text) && reading.Topic.All(concept => Approving().IsMatch(concept.Word)))
        {
            return As(QuestionKind.MinutesStatus, 0.95, "godkend", "referat");
        }

        if (Union().Match(text) is { Success: true } union)
        {
            return As(QuestionKind.ElectoralGroup, 0.9, "valggrup", "repraesent", "fagforening", "organisation", union.Groups["union"].Value) with
            {
                Office = union.Groups["union"] is { Success: true } named ? named.Value : union.Groups["group"] is { Success: true } letter ? $"valggruppe {letter.Value}" : null,
            };
        }

        if (AsksPresence().IsMatch(text) && reading.Names.Count > 0 && reading.Topic.All(concept => concept.Name || Attending().IsMatch(concept.Word)))
        {
            return As(QuestionKind.Presence, 0.9) with { Topic = [] };
        }

        if (Absent().IsMatch(text) && reading.Topic.All(concept => Absence().IsMatch(concept.Word)))
        {
            return As(QuestionKind.Absent, 0.95, "afbud", "fravaer", "meldt", "udebl");
        }

        if (OfficeAsked(reading, text) is { } office)
        {
            return office;
        }

        if (Participants().IsMatch(text) && reading.Topic.All(concept => Attending().IsMatch(concept.Word)))
        {
            return As(QuestionKind.Participants, 0.9, "deltag", "medlem", "tilstede", "stede", "sidder", "moedte");
        }

        if (TimeSetAside().IsMatch(text))
        {
            return As(QuestionKind.TimeSetAside, 0.9, "sat", "afsat", "minut", "laenge");
        }

        if (Postponed().IsMatch(text) && reading.Topic.All(concept => Postponing().IsMatch(concept.Word)))
        {
            return As(QuestionKind.Postponed, 0.9);
        }

        if (ItemNumberAsked().IsMatch(text) && reading.Topic.Count > 0)
        {
            return As(QuestionKind.ItemNumber, 0.9, "punkt", "handle");
        }

        if (WhichMeetings().IsMatch(text) && reading.Topic.Count > 0)
        {
            return As(QuestionKind.WhichMeetings, 0.85);
        }

        if (WhichCommittees().IsMatch(text) && reading.Topic.Count > 0)
        {
            return As(QuestionKind.WhichCommittees, 0.9, "afdeling", "enhed", "arbejdsplads", "sted");
        }

        if (reading.ItemNumber is not null)
        {
            return As(QuestionKind.Item, 0.95);
        }

        if (NextTime().IsMatch(text) && reading.Topic.All(concept => NextTiming().IsMatch(concept.Word)))
        {
            return As(QuestionKind.NextTime, 0.9) with { Topic = [] };
        }

        if (MeetingEnd().IsMatch(text) && meeting && reading.Topic.All(concept => Ending().IsMatch(concept.Word)))
        {
            return As(QuestionKind.MeetingEnd, 0.95) with { Topic = [] };
        }

        return MeetingKind(reading, text, meeting);
    }

    private static QuestionReading MeetingKind(QuestionReading reading, string text, bool meeting)
    {
        var bare = reading with { Topic = [.. reading.Topic.Where(concept => !MeetingWord().IsMatch(concept.Word))] };
        var noTopic = bare.Topic.Count == 0;
        if (noTopic && Decision().IsMatch(text) && text.IndexOf(" om ", StringComparison.Ordinal) is >= 0 and var about)
        {
            return reading with { Kind = QuestionKind.Decision, Sure = 0.7, Topic = [.. reading.Minor.Where(concept => concept.Word.Length > 3 && text.IndexOf(concept.Word, about, StringComparison.Ordinal) >= 0)] };
        }

        if ((noTopic || reading.Extraordinary) && Agenda().IsMatch(text))
        {
            return bare with { Kind = QuestionKind.Agenda, Sure = 0.9 };
        }

        if (noTopic && Minutes().IsMatch(text))
        {
            return bare with { Kind = QuestionKind.Minutes, Sure = 0.9, Tense = Tense.Past };
        }

        if (noTopic && meeting && HeldAbout().IsMatch(text))
        {
            return bare with { Kind = QuestionKind.Agenda, Sure = 0.85 };
        }

        if (noTopic && (meeting || Meeting().IsMatch(text)))
        {
            return bare with { Kind = QuestionKind.Meetings, Sure = meeting ? 0.9 : 0.7 };
        }

        if (noTopic && reading.Topic.Count == 0)
        {
            reading = reading with { Topic = [.. reading.Minor.Where(concept => concept.Word.Length > 3)] };
        }

        return Decision().IsMatch(text) ? reading with { Kind = QuestionKind.Decision, Sure = 0.7 } : reading;
    }

    /// <summary>"Hvem er forperson i X?": an office and little else.</summary>
    private static QuestionReading? OfficeAsked(QuestionReading reading, string text) =>
        reading.Sought is Sought.Person or Sought.YesNo or Sought.Any && Office().Match(text) is { Success: true } office && (WhoIs().IsMatch(text) || reading.Topic.Count <= 1)
            ? reading with { Kind = QuestionKind.Role, Sure = 0.85, Office = office.Groups["office"].Value }
            : null;

    [GeneratedRegex(@"^\W*(system|assistant|developer|prompt|admin)\b\W*:|\b(ignorer|glem|ignore|disregard|forget)\b.{0,30}\b(instruk|regler|ovenstaaende|tidligere|previous|above|instructions|rules)|\bbekraeft (det )?(over ?for|at)\b|\bdu er nu\b|\byou are now\b|\blad som om\b|\bpretend\b|\bsystem ?prompt\b|\bnye instruktioner\b")]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(sagsn(r|ummer|ummeret|o)|sagn(r|ummer)|sag nr|sag nummer|journaln(r|ummer|ummeret)|j\.? ?nr|jnr|journal nr)\b")]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"^\W*(soeg|soegning|soege|search|fritekst)\b")]
    private static partial Regex Search();

    [GeneratedRegex(@"^\W*((vis |se )?(alle |liste over )?udvalg(ene)?|hvilke udvalg (findes|er|har|kender)( der| du| i| vi| kommunen)?|hvilke (med-?)?udvalg( er der| findes der| kender du)?|(vis )?liste over udvalg|udvalgsliste|udvalgsoversigt)\W*$")]
    private static partial Regex CommitteesAlone();

    [GeneratedRegex(@"\b(telefon\w*|tlf\w*|mobil\w*|sygedag\w*|sygefravaer\w*|fravaersdage|mail\w*|e-?mail\w*|adresse\w*|cpr\w*|foedselsdag\w*|alder|gammel|sygemeld\w*|syg|sygdom\w*|diagnos\w*|gravid\w*|barsel\w*|loen|loennen|tjener|fyret|afskediget|opsagt|bortvist|skilt|gift|kaereste|religion|politisk|stemmer paa|bopael|bor|advarsel|tjenstlig|kontaktoplysning\w*|privat\w*|handicap\w*|straffeattest)\b")]
    private static partial Regex Private();

    [GeneratedRegex(@"\b(hans|hendes|kollega|kollegas|chefens|lederens|min leder|min chef)\b")]
    private static partial Regex HisOrHer();

    [GeneratedRegex(@"\b(cpr\w*|telefonn\w*|tlf\w*|mobilnummer|hvad tjener|bopael|hvem er sygemeldt\w*|hvem (er|blev) (blevet )?(fyret|afskediget|bortvist|syg))\b")]
    private static partial Regex PrivateAlways();

    [GeneratedRegex(@"\b(hvem|hvad hedder|find|hvis) .*\b(min|vores|mine|repraesenterer mig|repraesenterer os)\b.*(repraesent|amr|\btr\b|tillids)|\bmin (med|medarbejder|amr|tr)[- ]?\w*repraesentant\b|\brepraesenterer (mig|os)\b|^\W*min repraesentant\b")]
    private static partial Regex MyRepresentative();

    [GeneratedRegex(@"\b(bilag\w*|vedlagt\w*|vedhaeft\w*|vedlaegg\w*)\b")]
    private static partial Regex Attachment();

    [GeneratedRegex(@"\b(hvad (staar|siger|stod|konkluderer|viser|indeholder)|indhold\w*|inde i|opsummer\w*|resumer\w*|konklusion\w*|gengiv)\b")]
    private static partial Regex AttachmentContent();

    [GeneratedRegex(@"\bgodken\w*\b.*\breferat\w*|\breferat\w*\b.*\bgodken\w*")]
    private static partial Regex MinutesStatus();

    [GeneratedRegex(@"^(godkend|referat|blev|moede|bemaerk|forbehold|aendring)")]
    private static partial Regex Approving();

    [GeneratedRegex(@"\bvalggruppe (?<group>[a-e])\b|\b(valggruppe\w*|fagforening\w*)\b|\b(hvem|hvilke).{0,40}\brepraesenterer (?<union>[\p{L}-]+)|\bhvem (sidder|er).{0,20}\b(for|fra) (?<union>dlf|foa|3f|hk|bupl|sl|dsr?|ida|djoef|fafo|fysio\w*|dm|ac|socialpaedagogerne|laererforeningen|laererne|paedagogerne|sygeplejerskerne)\b")]
    private static partial Regex Union();

    [GeneratedRegex(@"\b(til ?stede|deltog|deltager|deltage|med|der|kommer|kom|moedte|mødte|var|fravaerende|afbud|inviteret|sad)\b")]
    private static partial Regex AsksPresence();

    [GeneratedRegex(@"^(deltag|til|stede|medlem|moedt|moed|kom|afbud|fravaer|inviter|meldt|sidder|sad|person)")]
    private static partial Regex Attending();

    [GeneratedRegex(@"\b(afbud\w*|fravaerende|udeblev\w*)\b|\bhvem\b.*\b(kommer ikke|kom ikke|var ikke|mangler|manglede|deltager ikke|deltog ikke|er ikke|ikke til ?stede|ikke med|ikke deltog|ikke kommer)\b|\bmeldt fra\b")]
    private static partial Regex Absent();

    [GeneratedRegex(@"^(afbud|fravaer|meldt|meld|udebl|deltag|mangl|stede|tilsted|person|fra)")]
    private static partial Regex Absence();

    [GeneratedRegex(@"\b(hvem|hvad hedder|hvilke personer|liste over)\b")]
    private static partial Regex WhoIs();

    [GeneratedRegex(@"\b(?<office>naestforperson(en)?|naestformand\w*|forperson(en)?|formand(en)?|sekretaer(en)?|referent(en)?|arbejdsmiljoerepraesentant\w*|amr|tillidsrepraesentant\w*|tr|kommunaldirektoer(en)?|direktoer\w*|afdelingschef(en)?|medarbejderrepraesentant\w*|ledelsesrepraesentant\w*|suppleant\w*|\p{L}*leder(en)?|\p{L}*chef(en)?)\b")]
    private static partial Regex Office();

    [GeneratedRegex(@"\bhvem\b.*\b(deltog|deltager|deltage|med|sidder|sad|medlem\w*|til ?stede|kommer|kom|moedte|der|i)\b|\b(hvilke|hvor mange)\b.*\b(deltog|deltager|deltage|medlem\w*|til ?stede|moedte op)\b|\b(deltagere|deltagerne|deltagerliste|medlemmer|medlemmerne|moededeltagere)\b")]
    private static partial Regex Participants();

    [GeneratedRegex(@"\b(hvor (lang tid|laenge|mange minutter|meget tid)).*\b(sat af|afsat|afsaettes|sat|tager)\b|\bhvor mange minutter (er der|har|faar)\b|\b(afsat|sat) .{0,12}(tid|minutter)\b|\b(tid|minutter)\b.{0,20}\b(sat af|afsat)\b")]
    private static partial Regex TimeSetAside();

    [GeneratedRegex(@"\b(punktn(r|ummer)|hvilket (punkt|pkt|nummer|nr|dagsordenspunkt)|hvilke punkter|punkt nummer|hvad nummer)\b")]
    private static partial Regex ItemNumberAsked();

    [GeneratedRegex(@"\b(hvilke|hvilket|hvor mange|hvem af) (af )?(med-?)?(udvalg\w*|med'?er|steder|afdelinger|enheder|arbejdspladser)\b.*\b(haft|har|havde|droeftede|behandlede|talt)\b|\bhvilke (med|fora)\b")]
    private static partial Regex WhichCommittees();

    [GeneratedRegex(@"\b(udskudt\w*|udskydes|udskoed|udsat|udsatte|udskyde|rykket|skubbet|udestaar|udestaaende|naaede .*ikke|ikke naaet|ikke naaede)\b")]
    private static partial Regex Postponed();

    [GeneratedRegex(@"^(udsk|udsat|udest|rykk|skubb|punkt|blev|emne|sag|naae)")]
    private static partial Regex Postponing();

    [GeneratedRegex(@"\bhvad\b.*\b(skal|kommer|tager|tages|er|skal vi)\b.*\b(naeste|til naeste|naeste gang|kommende)\b|\bnaeste gang\b")]
    private static partial Regex NextTime();

    [GeneratedRegex(@"^(op|moede|emne|punkt|dagsorden|snak|tal|droeft|behandl|gang|kom|tag|vente|planlagt|program)")]
    private static partial Regex NextTiming();

    [GeneratedRegex(@"\b(slutter|sluttede|slut|sluttidspunkt|sluttid|faerdig\w*|varer|varede|varighed|laenge|ender|hvor lang)\b")]
    private static partial Regex MeetingEnd();

    [GeneratedRegex(@"^(slut|faerdig|var|ender|ende|laenge|lang|tid)")]
    private static partial Regex Ending();

    [GeneratedRegex(@"^(moed|hold|held|afhold|afvikl|planlag|sad|start|begynd|indkald|dag|ekstraord|ord|sted|lokale|rum|klok|tid|ugedag|dato|kalender|emne|program|indhold|aften|samle|foregaa|sket|tema|skete|sker)")]
    private static partial Regex MeetingWord();

    [GeneratedRegex(@"\b(dagsorden\w*|dagsordner|emner|emnerne|punkter|punkterne|program\w*)\b|\bhvad (staar|er|var|kommer|skal).*\b(paa|op|droefte\w*|tale\w*|behandle\w*|snakke\w*)\b")]
    private static partial Regex Agenda();

    [GeneratedRegex(@"\breferat\w*\b")]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bhvad\b.*\b(handlede|handler|drejede|droeftede|droeftet|droefter|talte|snakkede|besluttede|besluttet|beslut\w*|aftalte|aftalt|sket|skete|sagt|vedtog|vedtaget|konklud\w*|naaede|behandlede|behandlet|tog|kom|talt|snakket)\b")]
    private static partial Regex HeldAbout();

    [GeneratedRegex(@"\b(moede\w*|samles|kalender\w*|ses)\b")]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(beslut\w*|vedtag\w*|vedtog|aftal\w*|afgjort|afgoer\w*|konklu\w*|endt|endte|enden|sagt (ja|nej)|faldt ud|landede|ja eller nej|stoettede|anbefalede|godkendt\w*|bestem\w*|udfald\w*|resultat\w*)\b|\bhvad (sagde|mente|svarede) (ª|udvalget)|\bhvad blev det til\b")]
    private static partial Regex Decision();

    [GeneratedRegex(@"\bhvilke[tn]? moede[rt]?\b|\bhvor (er|har|blev) .*\b(talt|droeftet|behandlet|snakket|naevnt)\b|\bpaa et moede\b|\bhvornaar (har|var|er) .*\b(paa|oppe)( dagsordenen| et moede| et udvalgsmoede| med)?\W*$")]
    private static partial Regex WhichMeetings();
}
