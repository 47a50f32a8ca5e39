using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>Norwegian, Swedish and English words of asking, as the Danish ones.</summary>
public static partial class ForeignWords
{
    private static readonly Dictionary<string, string> Nordic = Pairs("""
        hva:hvad vad:hvad hvem:hvem vem:hvem vilka:hvilke vilken:hvilken vilket:hvilket hvilke:hvilke var:var hvorfor:hvorfor varfoer:hvorfor hvordan:hvordan
        neste:naeste naesta:naeste moete:moede moetet:moedet moeter:moeder moetene:moederne moeten:moeder motet:moedet mote:moede
        saksliste:dagsorden dagordning:dagsorden dagordningen:dagsorden saklisten:dagsorden protokoll:referat protokollet:referat protokollen:referat referatet:referatet
        besluttet:besluttet beslutades:besluttet beslut:beslutning beslutet:beslutning bestemt:besluttet bestemdes:besluttet vedtok:vedtog vedtatt:vedtaget
        deltok:deltog deltakere:deltagere deltagare:deltagere medlemmene:medlemmerne medlemmar:medlemmer medlemmarna:medlemmerne ordfoerande:forperson leder:leder
        leddstart:start boerjar:starter begynner:starter starter:starter borjar:starter sykefravaer:sygefravaer sykefravaeret:sygefravaeret sjukfraanvaro:sygefravaer sjukfraanvaron:sygefravaeret
        mye:meget mycket:meget hvor:hvor mange:mange maanga:mange ikke:ikke inte:ikke fra:fra fraan:fra och:og ikveld:iaften idag:idag imorgon:imorgen naesten:naeste
        aer:er hur:hvor uke:uge vecka:uge uken:ugen veckan:ugen fravaerende:fravaerende fraanvarande:fravaerende godkjent:godkendt godkjente:godkendte godkaent:godkendt bilage:bilag vedlegg:bilag bilagor:bilag bilaga:bilag
        sak:sag saken:sagen aerende:sag punktet:punktet hoest:efteraar hoesten:efteraaret hoesten:efteraaret vaaren:foraaret vaar:foraar sommeren:sommeren sommaren:sommeren
        mandag:mandag maandag:mandag tisdag:tirsdag tirsdag:tirsdag onsdag:onsdag torsdag:torsdag torsdagen:torsdag fredag:fredag
        juni:juni mai:maj januari:januar februari:februar augusti:august desember:december utsatt:udskudt uppskjuten:udskudt uppskjutet:udskudt utsatte:udskudte
        sier:siger saeger:siger hvilken:hvilken foreslo:foreslog besparelser:besparelser arbeidsmiljoe:arbejdsmiljoe arbetsmiljoe:arbejdsmiljoe arbeidsmiljoeet:arbejdsmiljoet
        retningslinjer:retningslinjer riktlinjer:retningslinjer budsjett:budget budsjettet:budgettet oekonomi:oekonomi ekonomi:oekonomi ekonomin:oekonomien
        verneombud:amr skyddsombud:amr naervarande:tilstede naervaerende:tilstede moeteleder:forperson sekreterare:sekretaer
        tillitsvalgt:tillidsrepraesentant representant:repraesentant min:min mitt:mit haelsa:hilse hjelp:hjaelp hjaelp:hjaelp kommer:kommer skjer:sker
        """);

    private static readonly Dictionary<string, string> English = Pairs("""
        what:hvad who:hvem when:hvornaar where:hvor which:hvilke why:hvorfor how:hvordan many:mange much:meget whose:hvis
        next:naeste last:sidste this:denne the: is:er are:er was:var were:var a: an: of:af on:paa in:i at:i for:til to:til from:fra about:om with:med by:af does:goer do:goer did:goer has:har have:har had:havde
        there:der it:det my:min our:vores we:vi i:jeg me:mig you:du can:kan will:vil should:skal must:skal not:ikke no:ikke any:nogen and:og or:eller if:hvis be:vaere been:vaeret
        meeting:moede meetings:moeder agenda:dagsorden minutes:referat item:punkt items:punkter committee:udvalg committees:udvalg attachment:bilag attachments:bilag appendix:bilag
        participants:deltagere participant:deltager members:medlemmer member:medlem attends:deltager attended:deltog attend:deltage attending:deltager present:tilstede absent:fravaerende represents:repraesenterer represent:repraesenterer representative:repraesentant representatives:repraesentanter
        chair:forperson chairs:forperson chairman:forperson chairperson:forperson deputy:stedfortraeder decided:besluttet decide:besluttet decision:beslutning decisions:beslutninger agreed:aftalt approved:godkendt approve:godkende postponed:udskudt discussed:droeftet discuss:droefte said:sagt
        monday:mandag tuesday:tirsdag wednesday:onsdag thursday:torsdag friday:fredag today:idag tomorrow:imorgen yesterday:igaar week:uge month:maaned year:aar
        january:januar february:februar march:marts april:april may:maj june:juni july:juli august:august september:september october:oktober november:november december:december
        spring:foraar summer:sommer autumn:efteraar fall:efteraar winter:vinter start:starter starts:starter begin:starter begins:starter end:slutter ends:slutter time:tid place:sted room:lokale held:holdes take:tage
        sick:syge sickness:sygefravaer absence:fravaer leave:fravaer budget:budget savings:besparelser saving:besparelse cuts:besparelser layoffs:afskedigelser guidelines:retningslinjer guideline:retningslinje rules:regler wellbeing:trivsel survey:undersoegelse
        work:arbejde environment:miljoe safety:sikkerhed health:sundhed employee:medarbejder employees:medarbejdere manager:leder managers:ledere department:afdeling case:sag number:nummer union:fagforening stress:stress turnover:personaleomsaetning
        day:dag days:dage weekday:ugedag long:lang often:ofte move:flytte moves:flytter moved:flyttede moving:flytning new:ny town: hall:raadhus office:kontor building:bygning open:aaben opening:aabning hours:tider give:give proposal:forslag proposals:forslag suggestion:forslag nurse:sygeplejerske school:skole schools:skoler teacher:laerer teachers:laerere home:hjemme care:pleje elderly:aeldre children:boern injuries:skader injury:skade accidents:ulykker accident:ulykke violence:vold deadline:frist after:efter before:foer between:mellem people:personer person:person workplace:arbejdsplads workplaces:arbejdspladser car:bil cars:biler phone:telefon phones:telefoner computer:computer fully:helt free:gratis policy:politik temperature:temperatur air:luft food:mad kitchen:koekken shift:vagt shifts:vagter night:nat weekend:weekend response:svar answer:svar percent:procent during:i their:deres they:de he:han she:hun his:hans her:hendes its:dens
        level:niveau levels:niveauer agreement:aftale agreements:aftaler apply:soege report:anmelde salary:loen pay:loen holiday:ferie noise:stoej pupils:elever pupil:elev students:elever lessons:timer vacancy:stilling hired:ansat hire:ansaette substitute:suppleant parking:parkering
        basic:grundlaeggende training:uddannelse roster:vagtplan rosters:vagtplaner rota:vagtplan published:offentliggjort publish:offentliggoere overtime:overarbejde outage:nedbrud breakdown:nedbrud payment:betaling paid:betalt asked:spurgte ask:spoerge
        want:oensker wanted:oenskede wants:oensker proposed:foreslog suggested:foreslog rejected:afvist cancelled:aflyst canceled:aflyst moved:flyttet responsible:ansvarlig price:pris rate:procent average:gennemsnit total:samlet registered:registreret reported:anmeldt
        incidents:haendelser incident:haendelse threats:trusler threat:trussel colleague:kollega colleagues:kolleger unit:enhed units:enheder team:team schedule:tidsplan timeline:tidsplan purpose:formaal reason:aarsag goal:maal target:maal targets:maal role:rolle task:opgave tasks:opgaver
        call:opkald calls:opkald answered:besvaret association:forening temp:vikar temps:vikarer corps:korps supplement:tillaeg allowance:tillaeg scheme:ordning applied:soegte aside:afsat tool:vaerktoej tools:vaerktoej workshop:vaerksted libraries:biblioteker buses:busser clothes:toej complaint:klage complaints:klager answer:svar
        lunch:frokost smoking:rygning smoke:ryge pregnancy:graviditet maternity:barsel paternity:barsel parental:foraeldre library:bibliotek driver:chauffoer drivers:chauffoerer waste:affald water:vand nursery:vuggestue kindergarten:boernehave daycare:dagtilbud ward:afdeling patient:patient patients:patienter citizen:borger citizens:borgere
        help:hjaelp hello:hej hi:hej show:vis tell:fortael find:find search:soeg list:liste status:status plan:plan plans:planer criteria:kriterier money:penge cost:koster costs:koster
        secretary:sekretaer closed:lukket
        christmas:jul party:fest fire:brand violence:vold harassment:chikane bullying:mobning training:kursus course:kursus recruitment:rekruttering leader:leader staff:personale
        """);

    private static readonly HashSet<string> SurelyEnglish =
        [.. "what who when where which why how the is are was were there this does did has have our we my you can of on about with from and next meeting meetings minutes committee participants".Split(' ')];

    /// <summary>A folded message with its words of asking in Danish; all else stays as it stands.</summary>
    public static string InDanish(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var english = EnglishStart().IsMatch(folded) || Word().Matches(folded).Count(word => SurelyEnglish.Contains(word.Value)) >= 2;
        var first = true;
        return Word().Replace(SafetyRepresentative().Replace(ShopSteward().Replace(ViceChair().Replace(folded, "naestforperson"), "tr"), "amr"), word =>
        {
            // "når" asks in Norwegian and Swedish, where it comes first; elsewhere it binds clauses.
            var asks = first && word.Value is "naar" or "naer";
            first = false;
            return asks ? "hvornaar" : english && English.TryGetValue(word.Value, out var danish) ? danish : Nordic.GetValueOrDefault(word.Value, word.Value);
        });
    }

    [GeneratedRegex(@"^\W*(what|who|when|where|which|how|why|does|did|was|were|is|are)\b")]
    private static partial Regex EnglishStart();

    [GeneratedRegex(@"\b(vice|deputy)[ -]?chair(man|person|woman)?\b")]
    private static partial Regex ViceChair();

    [GeneratedRegex(@"\b(shop steward|union rep(resentative)?)s?\b")]
    private static partial Regex ShopSteward();

    [GeneratedRegex(@"\b(health and )?safety rep(resentative)?s?\b")]
    private static partial Regex SafetyRepresentative();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    private static Dictionary<string, string> Pairs(string pairs) =>
        pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(':'))
            .Where(pair => pair[0] != pair[1])
            .GroupBy(pair => pair[0]).ToDictionary(same => same.Key, same => same.First()[1]);
}
