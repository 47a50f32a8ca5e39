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
        anstaellda:ansatte medarbetare:medarbejdere avdeling:afdeling avdelingen:afdelingen avdelingsmed:afdelingsmed avdelning:afdeling avdelningen:afdelingen enheten:enheden skola:skole barnehage:boernehave sykehjem:plejehjem
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
        fick:fik gick:gik blivit:blevet varit:vaeret vintern:vinteren maanaden:maaneden maanad:maaned paagaar:foregaar paagaatt:foregaaet togs:taget tagits:taget haalla:holde haaller:holder haellas:holdes haellen:holdt
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
        notice:varsel notices:varsler terminate:opsige terminating:opsige christmas:jul party:fest fire:brand harassment:chikane bullying:mobning course:kursus recruitment:rekruttering leader:leder network:netvaerk staff:personale
        ability:evne access:adgang account:konto action:handling actions:handlinger activity:aktivitet activities:aktiviteter adult:voksen adults:voksne advice:raad adviser:raadgiver advisor:raadgiver
        afternoon:eftermiddag age:alder aged:alder ago:siden aid:hjaelp alcohol:alkohol allowed:lov alone:alene alternative:alternativ amount:beloeb announced:meldt annual:aarlig anonymous:anonym answers:svar
        anybody:nogen anyone:nogen appeal:anke applicants:ansoegere applicant:ansoeger application:ansoegning applications:ansoegninger appointed:udpeget appoint:udpege appraisal:medarbejdersamtale
        approval:godkendelse area:omraade areas:omraader arrange:arrangere arranged:arrangeret arrive:ankomme article:artikel assault:overfald assaults:overfald assessment:vurdering assessments:vurderinger
        assistant:assistent attendance:fremmoede audit:revision author:forfatter back:tilbage background:baggrund ban:forbud banned:forbudt bathroom:toilet bathrooms:toiletter batteries:batterier battery:batteri
        bed:seng beds:senge begun:begyndt behaviour:adfaerd benefits:fordele bicycle:cykel bicycles:cykler bike:cykel bikes:cykler bill:regning board:bestyrelse boat:baad book:bog books:boeger boss:chef
        bosses:chefer branch:afdeling bread:broed break:pause breaks:pauser bridge:bro broken:oedelagt build:bygge built:bygget bullied:mobbet burden:byrde business:forretning busy:travl button:knap buy:koebe
        bought:koebt cake:kage calculated:beregnet calendar:kalender campaign:kampagne cancel:aflyse candidate:kandidat candidates:kandidater canteen:kantine capacity:kapacitet card:kort cards:kort caretaker:pedel
        caretakers:pedeller carried:baaret carry:baere catering:koekken caused:skyldtes cause:aarsag ceiling:loft centre:center chance:mulighed change:aendring changed:aendret changes:aendringer charge:opladning
        charged:opladet check:kontrol checked:kontrolleret checks:kontroller chemicals:kemikalier child:barn choose:vaelge chose:valgte chosen:valgt city:by claim:krav claimed:paastod class:klasse classes:klasser
        classroom:klasselokale classrooms:klasselokaler clean:rengoere cleaned:rengjort cleaner:rengoeringsassistent cleaners:rengoeringsassistenter clear:klar client:borger clients:borgere climate:klima close:lukke
        closing:lukning closure:lukning coffee:kaffe cold:kulde collaboration:samarbejde collect:indsamle collected:indsamlet comment:bemaerkning comments:bemaerkninger common:faelles communication:kommunikation
        company:firma companies:firmaer compared:sammenlignet compensation:kompensation competence:kompetence complained:klagede complete:faerdig completed:gennemfoert computers:computere concern:bekymring
        concerned:bekymret concerns:bekymringer conclusion:konklusion condition:vilkaar conditions:vilkaar conference:konference confidential:fortrolig conflict:konflikt conflicts:konflikter consequence:konsekvens
        consequences:konsekvenser construction:byggeri consultant:konsulent consultants:konsulenter consultation:hoering contact:kontakt contacts:kontakter content:indhold contents:indhold contract:kontrakt
        contracts:kontrakter contractor:entreprenoer convert:omdanne cooks:kokke cooperation:samarbejde copy:kopi corridor:gang council:byraad counselling:raadgivning count:taelle counted:talt couple:par
        cover:daekke covered:daekket crew:mandskab crisis:krise criticism:kritik criticised:kritiserede culture:kultur current:nuvaerende cut:besparelse cycling:cykling damage:skade damaged:beskadiget danger:fare
        dangerous:farlig date:dato dates:datoer dealt:behandlet debate:debat defibrillator:hjertestarter delay:forsinkelse delayed:forsinket deliver:levere delivered:leveret delivery:levering dementia:demens
        dentist:tandlaege dentists:tandlaeger dental:tand desk:skrivebord desks:skriveborde dialogue:dialog diet:kost different:forskellige difference:forskel difficult:svaert dinner:middag dirty:beskidt
        disability:handicap disabled:handicappede disagree:uenig disagreed:uenige dismissal:afskedigelse dismissals:afskedigelser dismissed:afskediget district:distrikt document:dokument documents:dokumenter
        dog:hund dogs:hunde door:doer doors:doere double:dobbelt draft:udkast drive:koere driving:koersel drop:fald dropped:faldt drug:medicin drugs:medicin dry:toer due:frist dust:stoev duty:pligt duties:opgaver
        early:tidlig earlier:tidligere eat:spise economy:oekonomi education:uddannelse effect:virkning effects:virkninger effort:indsats efforts:indsatser elected:valgt election:valg elections:valg
        electric:elektrisk electricity:el email:mail emails:mails emergency:noedsituation employed:ansat employer:arbejdsgiver employment:ansaettelse empty:tom encouraged:opfordrede ending:slut energy:energi
        enough:nok entire:hele entrance:indgang equal:lige equality:ligestilling equipment:udstyr error:fejl errors:fejl estimate:skoen estimated:anslaaet evaluate:evaluere evaluated:evalueret evaluation:evaluering
        evening:aften evenings:aftener event:arrangement events:arrangementer everybody:alle everyone:alle example:eksempel expenses:udgifter expensive:dyr experience:erfaring experienced:erfaren
        experiences:erfaringer expert:ekspert experts:eksperter explain:forklare explained:forklarede expect:forvente expected:forventet expenditure:udgift extension:forlaengelse extended:forlaenget external:ekstern
        extra:ekstra eye:oeje eyes:oejne facilities:faciliteter failed:fejlede fair:rimelig falls:fald family:familie families:familier farewell:afsked fast:hurtig father:far fault:fejl feedback:tilbagemelding
        feel:foele fee:gebyr ferry:faerge ferries:faerger fewer:faerre field:omraade fight:slagsmaal figure:tal figures:tal file:fil filled:besat final:endelig finance:oekonomi financial:oekonomisk finish:slutte
        finished:faerdig fired:fyret firefighter:brandmand firefighters:brandmaend firm:firma five:fem fix:reparere fixed:fast fixing:reparation flexitime:flekstid flextime:flekstid flex:fleks floor:etage
        flower:blomst flowers:blomster flu:influenza follow:foelge followed:fulgt force:kraft forest:skov form:skema forms:skemaer former:tidligere four:fire fridge:koeleskab fruit:frugt fuel:braendstof full:fuld
        funded:finansieret funding:finansiering funds:midler furniture:moebler future:fremtid garbage:affald garden:have gardener:gartner gardeners:gartnere gates:porte gender:koen general:generel gift:gave
        gifts:gaver glove:handske gloves:handsker goals:maal grade:trin grant:tilskud grants:tilskud grass:graes greater:stoerre green:groen group:gruppe groups:grupper growth:vaekst guest:gaest guests:gaester
        guide:vejledning gym:idraetshal halls:haller hand:haand handbook:haandbog handed:afleveret handling:haandtering happen:ske happened:skete happens:sker happy:glad harbour:havn harassed:chikaneret hard:haard
        hazard:fare headquarters:hovedkontor healthy:sund hear:hoere hearing:hoering heat:varme heating:opvarmning heatwave:hedeboelge heavy:tung height:hoejde helmet:hjelm helmets:hjelme helper:hjaelper
        helpers:hjaelpere helpdesk:support high:hoej higher:hoejere highest:hoejeste hires:ansaettelser hiring:ansaettelse holidays:ferie homes:hjem honest:aerlig hot:varm hour:time house:hus houses:huse
        household:husholdning housing:bolig human:menneske hurt:skadet idea:ide ideas:ideer ill:syg illness:sygdom impact:betydning implement:indfoere implemented:indfoert important:vigtig improve:forbedre
        improved:forbedret improvement:forbedring improvements:forbedringer include:omfatte included:omfattet including:herunder income:indkomst increase:stigning increased:steg independent:uafhaengig indoor:inde
        induction:introduktion influence:indflydelse inform:informere informed:informeret infection:infektion infections:infektioner initiative:initiativ initiatives:initiativer injured:skadet inspection:tilsyn
        inspections:tilsyn inspector:inspektoer inspectorate:tilsyn installed:installeret instruction:instruks instructions:instrukser instructor:instruktoer insurance:forsikring intend:agter interest:interesse
        interested:interesseret internal:intern interpreter:tolk interpreters:tolke interview:samtale interviews:samtaler introduce:indfoere introduced:indfoert introduction:introduktion invite:invitere
        invited:inviteret involve:inddrage involved:inddraget involvement:inddragelse issue:problem issues:problemer jobs:job join:deltage joined:deltog joint:faelles journey:rejse judge:vurdere keep:beholde
        kept:beholdt key:noegle keys:noegler kids:boern knew:vidste knife:kniv knives:knive know:vide knowledge:viden lack:mangel lady:dame language:sprog languages:sprog laptop:computer laptops:computere large:stor
        larger:stoerre largest:stoerste late:sen later:senere latest:senest launch:lancere launched:lanceret laundry:vaskeri law:lov lawyer:jurist lawyers:jurister lead:lede leaders:ledere leadership:ledelse
        learn:laere learned:laerte learning:laering leaves:fravaer left:fratraadt legal:juridisk length:laengde less:mindre lesson:lektion letter:brev letters:breve licence:licens license:licens lift:loeft
        lifting:loeft lifts:loeft light:lys lighting:belysning lights:lys limit:graense limits:graenser line:linje load:belastning loan:laan loans:laan local:lokal location:placering lock:laas locked:laast
        locker:skab lockers:skabe lone:alene longer:laengere longest:laengst loss:tab lost:tabt loud:hoej low:lav lower:lavere lowest:laveste machine:maskine machines:maskiner magazine:blad main:hoved
        maintenance:vedligeholdelse majority:flertal make:lave management:ledelse mandatory:obligatorisk map:kort mark:maerke material:materiale materials:materialer maximum:maksimum meal:maaltid meals:maaltider
        means:betyder measure:maale measured:maalt measurement:maaling measurements:maalinger measures:tiltag media:medier medical:laege medication:medicin medicine:medicin mention:naevne mentioned:naevnte
        mentors:mentorer merge:sammenlaegge merged:sammenlagt merger:sammenlaegning message:besked messages:beskeder method:metode midwife:jordemoder mileage:koersel million:mio millions:mio missing:mangler
        mistake:fejl mistakes:fejl mobile:mobil mobiles:mobiler mood:humoer morning:morgen mornings:morgener most:flest mother:mor municipal:kommunal municipality:kommune museums:museer music:musik
        musicians:musikere name:navn named:navngivet names:navne near:naer need:behov needed:behov needs:behov negative:negativ negotiated:forhandlet negotiation:forhandling negotiations:forhandlinger neighbour:nabo
        neighbours:naboer newcomers:nyansatte newsletter:nyhedsbrev news:nyheder nine:ni nobody:ingen noisy:stoejende note:notat noted:bemaerkede nurses:sygeplejersker nurseries:vuggestuer nursing:pleje
        object:indvende objected:indvendte objection:indvending objections:indvendinger obliged:forpligtet offer:tilbud offered:tilbudt offers:tilbud officer:medarbejder official:officiel offices:kontorer old:gammel
        older:aeldre oldest:aeldste opinion:holdning opinions:holdninger opened:aabnede opens:aabner operation:drift operations:drift opposed:imod option:mulighed options:muligheder order:ordre ordered:bestilt
        organised:organiseret organization:organisation outbreak:udbrud outdoor:ude outdoors:ude outside:udenfor outsourced:udliciteret outsourcing:udlicitering overall:samlet own:egen owner:ejer paint:maling
        painted:malet paper:papir parent:foraelder parents:foraeldre parked:parkeret parks:parker part:del participation:deltagelse parties:parter parts:dele passed:vedtaget password:adgangskode
        passwords:adgangskoder penalty:straf per:pr performance:praestation period:periode periods:perioder permanent:fast permission:tilladelse permit:tilladelse permitted:tilladt personal:personlig pet:kaeledyr
        photo:foto photos:fotos physical:fysisk physio:fysioterapeut physiotherapist:fysioterapeut physiotherapists:fysioterapeuter picture:billede places:steder planned:planlagt planning:planlaegning plant:plante
        plants:planter play:lege playground:legeplads pleased:tilfreds point:punkt points:punkter police:politi politicians:politikere politician:politiker pool:pulje poor:daarlig popular:populaer position:stilling
        positions:stillinger positive:positiv possible:mulig possibility:mulighed postpone:udskyde power:stroem practice:praksis pregnant:gravid prepare:forberede prepared:forberedt preparation:forberedelse
        presence:tilstedevaerelse presented:praesenterede presentation:oplaeg pressure:pres prevent:forebygge prevention:forebyggelse previous:tidligere priced:pris principle:princip principles:principper
        printers:printere prison:faengsel private:privat prize:praemie problems:problemer procedures:procedurer process:proces programme:program progress:fremdrift project:projekt projects:projekter promise:love
        promised:lovede promote:fremme protect:beskytte protection:beskyttelse protective:vaerne provide:give provided:givet public:offentlig punished:straffet purchase:indkoeb purchased:indkoebt purchases:indkoeb
        put:lagt putting:laegge qualification:kvalifikation qualifications:kvalifikationer quality:kvalitet question:spoergsmaal questions:spoergsmaal questionnaire:spoergeskema queue:koe quick:hurtig quiet:stille
        quit:sagde quota:kvote racism:racisme rain:regn raise:loenstigning raised:rejste ran:koerte rates:satser reach:naa reached:naaede react:reagere reaction:reaktion reactions:reaktioner read:laese ready:klar
        real:reel reasons:aarsager receive:modtage received:modtog recent:nylig recommend:anbefale recommendation:anbefaling recommendations:anbefalinger recommended:anbefalede record:registrering
        recorded:registreret recruit:rekruttere recruited:rekrutteret reduce:nedbringe reduced:nedbragt reduction:nedgang redundancies:afskedigelser redundancy:afskedigelse refer:henvise refugee:flygtning
        refugees:flygtninge refuse:affald refused:afviste register:tilmelde registration:tilmelding regular:regelmaessig regulation:regel regulations:regler rehabilitation:genoptraening relation:forhold
        relatives:paaroerende release:frigive relocate:flytte relocated:flyttet relocation:flytning remain:blive remaining:resterende remember:huske reminder:paamindelse remote:hjemmearbejde remotely:hjemmefra
        removal:fjernelse remove:fjerne removed:fjernet renewed:fornyet renovated:renoveret renovation:renovering rented:lejet reopen:genaabne reorganisation:omorganisering repaired:repareret repeat:gentage
        replace:erstatte replaced:erstattet replacement:afloeser reply:svar reports:rapporter request:anmodning requested:anmodede requests:anmodninger require:kraeve required:kraevet requirement:krav
        requirements:krav rescue:redning research:forskning resident:beboer residents:beboere resign:opsige resignation:opsigelse resignations:opsigelser resigned:opsagt resistance:modstand resource:ressource
        resources:ressourcer respect:respekt respond:svare responded:svarede responses:svar responsibility:ansvar rest:hvile restructuring:omstrukturering result:resultat results:resultater retain:fastholde
        retention:fastholdelse retire:gaa retired:pensioneret retirement:pension return:vende returned:vendte reuse:genbrug revenue:indtaegt review:gennemgang reviewed:gennemgaaet revised:revideret reward:beloenning
        rewards:beloenninger ride:koere right:ret rights:rettigheder rise:stigning rises:stiger risk:risiko risks:risici river:aa road:vej roads:veje robots:robotter roof:tag rooms:lokaler rose:steg round:runde
        route:rute routes:ruter routine:rutine rubbish:affald rule:regel run:koere running:drift rush:travlhed sack:fyre sacked:fyret safe:sikker sail:sejle sailing:sejlads satisfaction:tilfredshed
        satisfied:tilfreds save:spare saved:sparet say:sige says:siger scale:skala science:videnskab scores:scorer screens:skaerme sea:hav season:saeson seat:plads seats:pladser section:afsnit sector:sektor
        secure:sikre security:sikkerhed see:se seen:set select:vaelge selected:valgt sell:saelge seminar:temadag seminars:temadage send:sende sending:sende seniors:seniorer sent:sendt separate:saerskilt
        serious:alvorlig session:forloeb sessions:forloeb set:sat seven:syv sewage:spildevand sex:koen sexual:seksuel share:andel shared:faelles sheet:ark shoes:sko shop:butik short:kort shortage:mangel
        shortages:mangel shower:bad showers:bade shut:lukket sickest:sygest sign:skilt signed:underskrevet signs:skilte simple:enkel single:enkelt site:plads sites:pladser six:seks size:stoerrelse skill:kompetence
        skills:kompetencer skip:springe sleep:sove slope:skraaning slow:langsom small:lille smaller:mindre smokers:rygere society:samfund software:program sold:solgt solution:loesning solutions:loesninger
        somebody:nogen someone:nogen somewhere:steder soon:snart sort:slags sorting:sortering sound:lyd space:plads speak:tale special:saerlig speech:tale speed:fart spend:bruge spending:forbrug spent:brugt
        split:delt spokesperson:talsperson spoke:talte sport:idraet sports:idraet spread:spredning stable:stabil staffing:bemanding stage:fase stairs:trappe started:startede starting:starter state:stat
        statement:udtalelse statements:udtalelser stations:stationer statistics:statistik stay:blive steal:stjaele step:skridt steps:skridt stolen:stjaalet stop:stoppe stopped:stoppet storage:lager store:lager
        strategy:strategi street:gade streets:gader stressed:stresset strike:strejke structure:struktur struck:ramt student:elev study:undersoegelse subject:emne subjects:emner submit:indsende submitted:indsendt
        subsidy:tilskud subsidised:tilskud success:succes sudden:pludselig suggest:foreslaa suggestions:forslag suit:dragt supervise:foere supervisor:leder supplier:leverandoer suppliers:leverandoerer
        supply:forsyning support:stoette supported:stoettede surplus:overskud surprise:overraskelse surveys:undersoegelser surveillance:overvaagning suspended:suspenderet swap:bytte swimming:svoemme switch:skift
        switched:skiftede systems:systemer table:bord tables:borde tax:skat taxi:taxa technical:teknisk technician:tekniker technicians:teknikere telephone:telefon temporary:midlertidig ten:ti tender:udbud
        tenders:udbud term:periode terminated:opsagt terms:vilkaar tested:testet thank:takke theft:tyveri theme:tema themes:temaer things:ting think:mene thinks:mener third:tredje thought:mente thousand:tusind
        thousands:tusind threatened:truet three:tre ticket:billet tickets:billetter tidy:rydde tidying:oprydning tight:stram timetable:skema tired:traet title:titel toilets:toiletter together:sammen told:fortalte
        took:tog topic:emne topics:emner touch:beroere tour:rundvisning towards:mod traffic:trafik train:tog trained:uddannet trainee:elev trainees:elever trainer:traener transfer:overfoersel transferred:overfoert
        travel:rejse travelling:rejse treat:behandle treated:behandlet treatment:behandling tree:trae trees:traeer trend:tendens trial:forsoeg trials:forsoeg trip:tur trips:ture trucks:lastbiler trust:tillid
        truth:sandhed try:proeve tried:proevet turn:tur twice:to two:to types:typer unanimous:enig uncertain:usikker uncertainty:usikkerhed understaffed:underbemandet understaffing:underbemanding understood:forstod
        unemployed:ledig unhappy:utilfreds uniforms:uniformer unions:fagforeninger university:universitet unplanned:uplanlagt unsafe:utryg update:opdatering updated:opdateret upgrade:opgradering urgent:akut
        use:bruge used:brugt user:bruger users:brugere uses:bruger using:bruge usual:saedvanlig vacancies:stillinger vacant:ledig vacation:ferie vacations:ferier vaccinated:vaccineret value:vaerdi values:vaerdier
        vehicle:bil vehicles:biler vendor:leverandoer view:holdning views:holdninger violent:voldelig virtual:virtuel visit:besoeg visited:besoegte visitor:besoegende visitors:besoegende visits:besoeg voice:stemme
        volunteer:frivillig volunteers:frivillige vote:stemme voted:stemte votes:stemmer wage:loen wages:loen walk:gaa wall:vaeg warehouse:lager warm:varm warned:advarede warning:advarsel warnings:advarsler
        wash:vaske washing:vask watch:vagt way:maade ways:maader weapon:vaaben weapons:vaaben wear:baere weather:vejr website:hjemmeside weekends:weekender weekly:ugentlig weeks:uger weigh:veje weight:vaegt
        welcome:velkomst welcomed:hilste welfare:velfaerd went:gik wet:vaad wheel:hjul wheelchair:koerestol wheelchairs:koerestole whole:hele wide:bred win:vinde window:vindue windows:vinduer wish:oenske
        wished:oenskede wishes:oensker within:inden without:uden woman:kvinde women:kvinder won:vandt wood:trae word:ord words:ord worked:arbejdede worker:medarbejder workers:medarbejdere working:arbejder
        workload:arbejdsbelastning workloads:arbejdsbelastning works:arbejder workshops:vaerksteder worn:baaret worried:bekymret worry:bekymring worse:vaerre worst:vaerst worth:vaerd write:skrive writes:skriver
        written:skriftlig wrong:forkert wrote:skrev yard:gaard yearly:aarlig years:aar yes:ja young:ung younger:yngre youngest:yngste youth:unge
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
        var end = word.Length < ShortestEnd + ShortestFront ? null : Array.Find(Ends, end => word.Length >= end.Length + ShortestFront && word.EndsWith(end, StringComparison.Ordinal));
        return end is null ? word : word[..^end.Length] + Nordic[end];
    }

    private const int ShortestEnd = 8, ShortestFront = 3;

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
