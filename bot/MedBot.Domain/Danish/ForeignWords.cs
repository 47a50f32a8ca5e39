using System.Text.RegularExpressions;

namespace MedBot.Domain.Danish;

/// <summary>Norwegian, Swedish and English words of asking, as the Danish ones.</summary>
public static partial class ForeignWords
{
    private static readonly Dictionary<string, string> Nordic = Pairs("""
        hva:hvad vad:hvad vem:hvem vilka:hvilke vilken:hvilken vilket:hvilket varfoer:hvorfor
        neste:naeste naesta:naeste moete:moede moetet:moedet moeter:moeder moetene:moederne moeten:moeder motet:moedet mote:moede
        saksliste:dagsorden dagordning:dagsorden dagordningen:dagsorden saklisten:dagsorden protokoll:referat protokollet:referat protokollen:referat
        beslutades:besluttet beslut:beslutning beslutet:beslutning bestemt:besluttet bestemdes:besluttet vedtok:vedtog vedtatt:vedtaget
        deltok:deltog deltakere:deltagere deltagare:deltagere medlemmene:medlemmerne medlemmar:medlemmer medlemmarna:medlemmerne ordfoerande:forperson
        leddstart:start boerjar:starter begynner:starter borjar:starter sykefravaer:sygefravaer sykefravaeret:sygefravaeret sjukfraanvaro:sygefravaer sjukfraanvaron:sygefravaeret
        mye:meget mycket:meget maanga:mange inte:ikke fraan:fra och:og ikveld:iaften imorgon:imorgen naesten:naeste
        aer:er hur:hvor uke:uge vecka:uge uken:ugen veckan:ugen fraanvarande:fravaerende godkjent:godkendt godkjente:godkendte godkaent:godkendt bilage:bilag vedlegg:bilag bilagor:bilag bilaga:bilag
        sak:sag saken:sagen aerende:sag hoest:efteraar hoesten:efteraaret vaaren:foraaret vaar:vores sommaren:sommeren
        maandag:mandag tisdag:tirsdag torsdagen:torsdag
        mai:maj januari:januar februari:februar augusti:august desember:december utsatt:udskudt uppskjuten:udskudt uppskjutet:udskudt utsatte:udskudte
        sier:siger saeger:siger foreslo:foreslog arbeidsmiljoe:arbejdsmiljoe arbetsmiljoe:arbejdsmiljoe arbeidsmiljoeet:arbejdsmiljoet
        riktlinjer:retningslinjer budsjett:budget budsjettet:budgettet ekonomi:oekonomi ekonomin:oekonomien
        verneombud:amr skyddsombud:amr naervarande:tilstede naervaerende:tilstede moeteleder:forperson sekreterare:sekretaer
        kva:hvad kven:hvem kvifor:hvorfor korleis:hvordan innkalling:dagsorden rom:lokale klokka:klokken klockan:klokken etter:efter siste:sidste sista:sidste foersta:foerste foerra:forrige
        uker:uger veckor:uger dager:dage dagar:dage maanader:maaneder blir:bliver ble:blev bli:blive noe:noget noen:nogen naagon:nogen naagot:noget ska:skal skall:skal maaste:skal ofta:ofte
        penger:penge pengar:penge prosent:procent kostar:koster kostade:kostede beslutade:besluttede beslutat:besluttet bestaemde:besluttede bestaemt:besluttet vedtak:beslutning vedtaket:beslutningen
        haalls:holdes hoells:holdt satt:sat avsatt:afsat avlyst:aflyst instaellt:aflyst nestleder:naestforperson ledamoeter:medlemmer fraanvaro:fravaer sjuk:syg sjukskriven:sygemeldt sykmeldt:sygemeldt
        igjen:igen timmar:timer minuter:minutter oss:os sitta:sidde sitte:sidde leiar:leder leiaren:lederen leiarar:ledere
        anstaellda:ansatte medarbetare:medarbejdere avdeling:afdeling avdelingen:afdelingen avdelning:afdeling avdelningen:afdelingen enheten:enheden skola:skole barnehage:boernehave sykehjem:plejehjem
        arbetsplats:arbejdsplads arbeidsplass:arbejdsplads utbildning:uddannelse opplaering:uddannelse foerslag:forslag semester:ferie roekning:rygning brann:brand loenn:loen goera:goere goeras:goeres varje:hver
        traeffas:moedes traeffades:moedtes gaang:gang
        tillitsvalgt:tillidsrepraesentant representant:repraesentant mitt:mit kurs:kursus kurset:kurset rett:ret moetes:moedes motes:moedes nivaaer:niveauer nivaa:niveau finns:findes enades:enedes jag:jeg veta:vide mer:mere kontakta:kontakte vill:vil haelsa:hilse eldre:aeldre eldreomraadet:aeldreomraadet svarprosenten:svarprocenten svarprosent:svarprocent trivselsundersoekelsen:trivselsundersoegelsen undersoekelsen:undersoegelsen undersoekelse:undersoegelse veckas:uges veckans:ugens vakt:vagt vakter:vagter vintervakt:vintervagt nattvakt:nattevagt kveldsvakt:aftenvagt cheferna:cheferne ledarna:lederne saksnummer:sagsnummer saksnummeret:sagsnummeret bilar:biler bilarna:bilerne faerja:faerge faerjan:faergen utdanning:uddannelse utdanningen:uddannelsen tillaegget:tillaegget tillegg:tillaeg hjelp:hjaelp skjer:sker
        dere:i meg:mig deg:dig seg:sig gjoer:goer gjoere:goere gikk:gik fikk:fik opp:op upp:op ut:ud inn:ind tar:tager veien:vejen veiene:vejene vei:vej veier:veje desibel:decibel utvalg:udvalg utvalget:udvalget utgifter:udgifter utgift:udgift
        arbeidstid:arbejdstid arbeid:arbejde arbeider:arbejder arbeidet:arbejdet arbeidere:arbejdere sykehus:sygehus barnehagen:boernehaven barnehager:boernehaver barnehagene:boernehaverne barna:boernene ansettelse:ansaettelse oppsigelse:opsigelse
        oppsigelser:opsigelser avtale:aftale avtalen:aftalen avtaler:aftaler avtalt:aftalt avvist:afvist avslag:afslag avgjoerelse:afgoerelse avgjort:afgjort vedtas:vedtages vedtatte:vedtagne enighet:enighed uenighet:uenighed sikkerhet:sikkerhed
        trygghet:tryghed ansatt:ansat tillitsvalgte:tillidsrepraesentanter verneombudet:amr opplaeringen:oplaeringen veileder:vejleder veiledning:vejledning ombygging:ombygning bygging:bygning oppussing:renovering rengjoering:rengoering
        renhold:rengoering stoey:stoej stoeyen:stoejen stoeymaaling:stoejmaaling ventilasjon:ventilation stasjon:station stasjonen:stationen informasjon:information organisasjon:organisation situasjon:situation vaksine:vaccine sykemelding:sygemelding
        sykemeldt:sygemeldt sykemeldte:sygemeldte egenmelding:sygemelding hendelse:haendelse hendelser:haendelser innsparing:besparelse innsparinger:besparelser nedskjaeringer:besparelser kostnad:udgift kostnader:udgifter helg:weekend
        helgen:weekenden helgene:weekenderne alltid:altid aldri:aldrig etterpaa:bagefter moetereferat:moedereferat moeterom:moedelokale moeteplan:moedeplan moetedato:moededato sakliste:dagsorden sakslisten:dagsorden innkallingen:dagsordenen
        protokollene:referaterne vedtakene:beslutningerne seksjon:sektion seksjonen:sektionen avdelingsleder:afdelingsleder raadmann:kommunaldirektoer kommunedirektoer:kommunaldirektoer kommunestyret:kommunalbestyrelsen nestleiar:naestforperson
        varamedlem:suppleant bedriftshelsetjenesten:arbejdsmiljoeraadgiver skolene:skolerne elevene:eleverne sykepleier:sygeplejerske sykepleiere:sygeplejersker hjemmetjenesten:hjemmeplejen renholder:rengoeringsassistent vaktmester:pedel
        oppgave:opgave oppgaver:opgaver oppfoelging:opfoelgning oppgjoer:opgoerelse jobba:arbejde jobbar:arbejder jobbade:arbejdede arbetar:arbejder arbetade:arbejdede arbetstid:arbejdstid arbetstiden:arbejdstiden arbetsplatsen:arbejdspladsen
        anstaelld:ansat anstaellning:ansaettelse uppsaegning:opsigelse uppsaegningar:opsigelser naagonting:noget ocksaa:ogsaa bara:bare sedan:siden innan:inden mellan:mellem genom:gennem utan:uden enligt:ifoelge moets:moedes traeff:moede
        sammantraede:moede sammantraedet:moedet moetesrum:moedelokale moetesplan:moedeplan besluten:beslutningerne oeverens:enige naemnd:udvalg naemnden:udvalget utskott:udvalg utskottet:udvalget kommitte:udvalg kommitten:udvalget skolan:skolen
        skolor:skoler skolorna:skolerne foerskola:boernehave foerskolan:boernehaven foerskolor:boernehaver barnen:boernene laerare:laerere laerarna:laererne aeldreboende:plejehjem aeldreboendet:plejehjemmet hemtjaensten:hjemmeplejen
        sjukhus:sygehus sjukskoeterska:sygeplejerske fraanvaron:fravaeret sjukskrivning:sygemelding olycka:ulykke olyckor:ulykker vaald:vold skyddsombudet:amr skyddsombuden:amr facket:fagforeningen fackliga:faglige fackfoerbund:fagforening
        fackfoerbundet:fagforeningen utbildningen:uddannelsen riktlinje:retningslinje riktlinjerna:retningslinjerne foerslaget:forslaget foerslagen:forslagene besparing:besparelse besparingar:besparelser nedskaerningar:besparelser budgeten:budgettet
        loenen:loennen semestern:ferien ledningen:ledelsen ledare:leder ledaren:lederen medarbetarna:medarbejderne medarbetaren:medarbejderen kollegor:kolleger avdelningar:afdelinger enhet:enhed enheter:enheder enheterna:enhederne buller:stoej
        bullret:stoejen byggnad:bygning byggnaden:bygningen staedning:rengoering staedningen:rengoeringen koeket:koekkenet nycklar:noegler nyckel:noegle raekna:regne raeknat:regnet skriva:skrive skickas:sendes skicka:sende skickade:sendte
        laemna:aflevere laemnas:afleveres anmaeler:tilmelder anmaelan:tilmelding ansoeka:ansoege ansoekan:ansoegning svara:svare svarade:svarede fraaga:spoerge fraagade:spurgte saega:sige sade:sagde tycker:synes tyckte:syntes kunna:kunne
        fick:fik gick:gik blivit:blevet varit:vaeret haest:efteraar vintern:vinteren maanaden:maaneden maanad:maaned paagaar:foregaar paagaatt:foregaaet togs:taget tagits:taget haalla:holde haaller:holder haellas:holdes haellen:holdt
        stanna:stoppe slutar:slutter slutade:sluttede oeppnar:aabner oeppet:aabent staenger:lukker staengd:lukket flyttar:flytter flyttade:flyttede byta:bytte byter:bytter bytet:byttet
        """);

    private static readonly Dictionary<string, string> English = Pairs("""
        what:hvad whats:hvad whos:hvem wheres:hvor whens:hvornaar who:hvem when:hvornaar where:hvor which:hvilke why:hvorfor how:hvordan many:mange much:meget whose:hvis
        next:naeste last:sidste this:denne the: is:er are:er was:var were:var a: an: of:af on:paa in:i at:i for:til to:til from:fra about:om with:med by:af does:goer do:goer did:goer has:har have:har had:havde
        there:der it:det my:min our:vores we:vi i:jeg me:mig you:du can:kan will:vil should:skal must:skal not:ikke no:ikke any:nogen and:og or:eller if:hvis be:vaere been:vaeret
        meeting:moede meetings:moeder meet:moedes meets:moedes met:moedtes agenda:dagsorden minutes:referat item:punkt items:punkter committee:udvalg committees:udvalg attachment:bilag attachments:bilag appendix:bilag
        participants:deltagere participant:deltager members:medlemmer member:medlem attends:deltager attended:deltog attend:deltage attending:deltager present:tilstede absent:fravaerende represents:repraesenterer represent:repraesenterer representative:repraesentant representatives:repraesentanter
        chair:forperson chairs:forperson chairman:forperson chairperson:forperson deputy:stedfortraeder decided:besluttet decide:besluttet decision:beslutning decisions:beslutninger agreed:aftalt approved:godkendt approve:godkende postponed:udskudt discussed:droeftet discuss:droefte said:sagt
        monday:mandag tuesday:tirsdag wednesday:onsdag thursday:torsdag friday:fredag today:idag tomorrow:imorgen yesterday:igaar week:uge month:maaned year:aar
        january:januar february:februar march:marts may:maj june:juni july:juli october:oktober
        spring:foraar summer:sommer autumn:efteraar fall:efteraar winter:vinter start:starter starts:starter begin:starter begins:starter end:slutter ends:slutter time:tid place:sted room:lokale held:holdes take:tage
        sick:syge sickness:sygefravaer absence:fravaer leave:fravaer savings:besparelser saving:besparelse cuts:besparelser layoffs:afskedigelser guidelines:retningslinjer guideline:retningslinje rules:regler wellbeing:trivsel survey:undersoegelse
        work:arbejde environment:miljoe safety:sikkerhed health:sundhed employee:medarbejder employees:medarbejdere manager:leder managers:ledere department:afdeling case:sag number:nummer union:fagforening turnover:personaleomsaetning
        day:dag days:dage weekday:ugedag long:lang often:ofte move:flytte moves:flytter moved:flyttede moving:flytning new:ny town: hall:raadhus office:kontor building:bygning open:aaben opening:aabning hours:tider proposal:forslag proposals:forslag suggestion:forslag nurse:sygeplejerske school:skole schools:skoler teacher:laerer teachers:laerere home:hjemme care:pleje elderly:aeldre children:boern injuries:skader injury:skade accidents:ulykker accident:ulykke violence:vold deadline:frist after:efter before:foer between:mellem people:personer workplace:arbejdsplads workplaces:arbejdspladser car:bil cars:biler phone:telefon phones:telefoner fully:helt free:gratis policy:politik temperature:temperatur air:luft food:mad kitchen:koekken shift:vagt shifts:vagter night:nat response:svar answer:svar percent:procent during:i their:deres they:de he:han she:hun his:hans her:hendes its:dens
        level:niveau levels:niveauer agreement:aftale agreements:aftaler apply:soege report:anmelde salary:loen pay:loen holiday:ferie noise:stoej pupils:elever pupil:elev students:elever lessons:timer vacancy:stilling hired:ansat hire:ansaette substitute:suppleant parking:parkering
        reserve:reserveret reserved:reserveret artificial:kunstig intelligence:intelligens
        basic:grundlaeggende training:uddannelse roster:vagtplan rosters:vagtplaner rota:vagtplan published:offentliggjort publish:offentliggoere overtime:overarbejde outage:nedbrud breakdown:nedbrud payment:betaling paid:betalt asked:spurgte ask:spoerge
        want:oensker wanted:oenskede wants:oensker proposed:foreslog suggested:foreslog rejected:afvist cancelled:aflyst canceled:aflyst responsible:ansvarlig price:pris rate:procent average:gennemsnit total:samlet registered:registreret reported:anmeldt
        incidents:haendelser incident:haendelse threats:trusler threat:trussel colleague:kollega colleagues:kolleger unit:enhed units:enheder schedule:tidsplan timeline:tidsplan purpose:formaal reason:aarsag goal:maal target:maal targets:maal role:rolle task:opgave tasks:opgaver
        call:opkald calls:opkald answered:svarede association:forening temp:vikar temps:vikarer corps:korps supplement:tillaeg allowance:tillaeg scheme:ordning applied:soegte aside:afsat tool:vaerktoej tools:vaerktoej workshop:vaerksted libraries:biblioteker buses:busser clothes:toej complaint:klage complaints:klager
        lunch:frokost smoking:rygning smoke:ryge pregnancy:graviditet maternity:barsel paternity:barsel parental:foraeldre library:bibliotek driver:chauffoer drivers:chauffoerer waste:affald water:vand nursery:vuggestue kindergarten:boernehave daycare:dagtilbud ward:afdeling patients:patienter citizen:borger citizens:borgere
        help:hjaelp hello:hej hi:hej show:vis tell:fortael search:soeg list:liste plans:planer criteria:kriterier money:penge cost:koster costs:koster
        psychologist:psykolog doctor:laege cleaning:rengoering cook:kok carer:plejer evacuation:evakuering drill:oevelse exercise:oevelse screen:skaerm glasses:briller snow:sne head:leder every:hver times:gange each:hver first:foerste second:anden wait:vente waiting:vente rent:leje lease:leje
        repair:reparation repairs:reparationer truck:vogn develop:udvikle developed:udviklet development:udvikling quarter:kvartal
        secretary:sekretaer closed:lukket
        christmas:jul party:fest fire:brand harassment:chikane bullying:mobning course:kursus recruitment:rekruttering leader:leder network:netvaerk staff:personale
        """);

    private static readonly HashSet<string> SurelyEnglish =
        [.. "what who when where which why how the is are was were there this does did has have our we my you can of on about with from and next meeting meetings minutes committee participants".Split(' ')];

    /// <summary>A folded message with its words of asking in Danish; all else stays as it stands.</summary>
    public static FoldedText InDanish(FoldedText folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var english = EnglishStart().IsMatch(folded) || folded.Words.Count(word => SurelyEnglish.Contains(word.Value)) >= 2;
        var first = true;
        folded = IsShort().Replace(folded, " is");
        return SafetyRepresentative().Replace(TakesMinutes().Replace(ShopSteward().Replace(ViceChair().Replace(SoManyMinutes().Replace(folded, "minutter"), "naestforperson"), "tr"), "er referent"), "amr").WithWords(word =>
        {
            // "når" asks in Norwegian and Swedish, where it comes first; elsewhere it binds clauses.
            var asks = first && word is "naar" or "naer" or "nar";
            first = false;
            return asks ? "hvornaar" : english && English.TryGetValue(word, out var danish) ? danish : Nordic.GetValueOrDefault(word) ?? InCompound(word);
        });
    }

    /// <summary>"Lederutdanningen" ends with a word of another language that no Danish one ends with.</summary>
    private static string InCompound(string word)
    {
        var end = word.Length < ShortestEnd + 3 ? null : Array.Find(Ends, end => word.EndsWith(end, StringComparison.Ordinal));
        return end is null ? word : word[..^end.Length] + Nordic[end];
    }

    private const int ShortestEnd = 8;

    private static readonly string[] Ends = [.. Nordic.Keys.Where(key => key.Length >= ShortestEnd).OrderByDescending(key => key.Length)];

    [GeneratedRegex(@"^\W*(what|who|when|where|which|how|why|does|did|was|were|is|are)\b")]
    private static partial Regex EnglishStart();

    /// <summary>Of time, and no minutes of a meeting.</summary>
    [GeneratedRegex(@"(?<=\b(many|few|\d+) )minutes\b")]
    private static partial Regex SoManyMinutes();

    [GeneratedRegex(@"(?<=\b(who|what|where|when|how|it|there))['’]s\b")]
    private static partial Regex IsShort();

    [GeneratedRegex(@"\b(vice|deputy)[ -]?chair(man|person|woman)?\b|\bvice ordfoerande\b")]
    private static partial Regex ViceChair();

    [GeneratedRegex(@"\b(took|takes|taking|wrote|writes) (the )?minutes\b")]
    private static partial Regex TakesMinutes();

    [GeneratedRegex(@"\b(shop steward|union rep(resentative)?)s?\b")]
    private static partial Regex ShopSteward();

    [GeneratedRegex(@"\b(health and )?safety rep(resentative)?s?\b")]
    private static partial Regex SafetyRepresentative();

    private static Dictionary<string, string> Pairs(string pairs) =>
        pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(':'))
            .ToDictionary(pair => pair[0], pair => pair[1]);
}
