namespace MedBot.Domain.Danish;

/// <summary>Words that mean the same in working life and in MED committees, by stem. What a municipality calls its own things is no part of it.</summary>
public static class Synonyms
{
    private static readonly Dictionary<string, string[]> ByStem = Group("""
        afbud fravaerende udeblevet
        amr arbejdsmiljoerepraesentant sikkerhedsrepraesentant
        tr tillidsrepraesentant tillidsmand tillidsvalgt
        ftr faellestillidsrepraesentant
        apv arbejdspladsvurdering
        mus medarbejderudviklingssamtale udviklingssamtale
        lus lederudviklingssamtale
        trio trioen
        at arbejdstilsynet
        kb kommunalbestyrelse byraad
        oeu oekonomiudvalg
        hr personaleafdeling
        forperson formand formandskab forpersonskab
        naestforperson naestformand
        leder chef
        medarbejder ansat personale kollega
        repraesentant medlem
        sygefravaer sygdom sygemelding sygdomsfravaer
        sygefravaer fravaer syg
        soege ansoege ansoegning
        langtidsfravaer langtidssygefravaer langtidssyg langtidssygdom
        korttidsfravaer korttidssygefravaer
        besparelse spare nedskaering indsparing finde_mio reducere_mio
        personalereduktion afskedigelse fyring opsigelse personalenedskaering
        afskedige fyre opsige
        budget oekonomi
        problem fejl drille
        afvigelse difference merforbrug mindreforbrug underskud overskud
        penge midler pulje
        omorganisering omstrukturering organisationsaendring organisering reorganisering organisationsforandring strukturaendring
        aendring forandring
        udskyde udsaette skubbe
        aflyse indstille
        beslutte vedtage afgoere bestemme
        beslutning afgoerelse
        aftale enighed
        godkende vedtage
        droefte diskutere behandle
        orientere informere underrette
        evaluere vurdere
        tilmelde paamelde melde
        sende indsende melde
        deltage medvirke
        deltager fremmoedte
        temadag temamoede
        kursus uddannelse undervisning
        kompetenceudvikling efteruddannelse videreuddannelse
        retningslinje regel
        kriterie kriterium
        handleplan handlingsplan
        indsats tiltag initiativ
        indsatsomraade fokusomraade
        maal maaltal
        formaal hensigt
        trivselsmaaling trivselsundersoegelse medarbejdertilfredshedsundersoegelse
        undersoegelse maaling
        spoergeskema spoergeskemaundersoegelse
        spoerge spoergsmaal
        stress arbejdspres belastning
        arbejdsbyrde arbejdspres arbejdsmaengde
        chikane mobning
        kraenkelse chikane
        vold trusler
        arbejdsskade arbejdsulykke ulykke
        anmelde indberette registrere
        brand ildebrand
        loen aflonning
        loenforhandling loensamtale
        ferie sommerferie
        flytte rokade omflytning
        lokale kontor
        raadhus kommunehus
        ansaette rekruttere
        stilling job
        ledig vakant
        vakance ubesat
        personaleomsaetning personalegennemstroemning
        fratraede stoppe forlade
        ny nyansat
        seminar workshop kursus
        arrangement begivenhed
        julefrokost julefest
        aflevere give indlevere indsende
        forslag ide
        bilag vedhaeftning vedlagt vedhaeftet
        punkt dagsordenspunkt emne sag
        referat moedereferat
        tidsplan koereplan
        procent pct
        mio million
        mia milliard
        halvaarlig halvaar
        aarlig aar
        kvartal kvartalsvis
        maaned maanedlig
        uge ugentlig
        seneste sidste
        beskyttelse sikring
        beredskab noedberedskab
        krise krisesituation noedsituation
        alarm sirene sirenevarsel varsling
        hjemme hjemmefra
        hjemmearbejde fjernarbejde
        overtid overarbejde merarbejde
        vikar afloeser
        arbejdstid vagtplan
        pris koste udgift omkostning
        egenbetaling brugerbetaling deltagerbetaling
        betale finansiere
        skemalaegge planlaegge
        politiker byraadsmedlem
        hovedudvalg hovedmed
        computer pc
        it digital
        kunstig ai
        hensyn omhu
        aarsag grund
        aarsvaerk fuldtidsstilling fuldtidsansat
        ens ensartet
        enig enighed
        ansvar ansvarlig
        indeklima luft temperatur
        temperatur grader varme kulde kold
        stoej larm lyd
        parkering parkeringsplads
        kantine frokostordning
        valg valgt
        stemme afstemning
        nedsat nedsaette etablere oprette
        arbejdsgruppe projektgruppe
        aendre justere revidere
        gennemsnit gennemsnitlig snit
        stige stigning vokse oege
        fald falde reducere nedbringe mindske
        hoering hoeringssvar
        sygedag sygefravaer
        anonym uden_navn
        frist senest
        varsel opsige
        ki kunstig_intelligens
        ai kunstig_intelligens
        ki ai
        nedbrud nede
        mobil telefon smartphone
        personaleomsaetning personaleafgang afgang udskiftning
        niveau lag trin
        slides praesentation oplaeg
        slippe fritages undgaa fritagelse
        ruteplan koereplan
        foedselsdag alder
        besvaerlig vanskelig
        gaest deltager
        nattevagt natarbejde
        pension pensionsindbetaling
        sygemeldt syg
        intranet medarbejderside
        frist deadline
        slut afslutte faerdig
        start begynde
        haendelse episode tilfaelde
        rygning ryge roegfri tobak
        facebook sociale_medier
        instagram sociale_medier
        overskud plus
        underskud minus
        vagtplan tjenesteplan
        1 foerste
        2 to anden andet
        3 tre tredje
        4 fire fjerde
        5 fem femte
        6 seks sjette
        7 syv syvende
        8 otte ottende
        9 ni niende
        10 ti tiende
        12 tolv tolvte
        ret krav
        decibel db
        uheld ulykke
        mobbe mobning
        midlertidig konstitueret
        vise viste praesentere gennemgaa fremlaegge
        lukke lukning
        koere koersel
        vaelge udpege
        miste tabe tabt bortkomme
        ophoere stoppe
        aabne aabning
        bygge opfoere
        ombygge renovere ombygning renovering
        reparere udbedre
        koebe indkoebe anskaffe
        leje lejemaal
        udbud licitation
        tillaeg bonus
        honorar vederlag
        gebyr takst
        regning faktura
        erstatning kompensation
        pilotprojekt forsoeg proeveperiode
        proeve forsoege
        forlaenge fortsaette
        afskaffe fjerne droppe
        indfoere implementere
        samle sammenlaegge fusionere
        elev laerling
        vejleder mentor
        tryg tryghed
        trivsel velvaere
        tilfreds tilfredshed
        kritik kritisere
        bekymring bekymre
        afslag afvise
        vente ventetid
        ventetid sagsbehandlingstid
        aabningstid betjening
        bil koeretoej tjenestebil
        cykel elcykel
        koersel transport
        mad maaltid
        vask vaske vasketoej
        uniform arbejdstoej beklaedning
        rengoering goere_rent
        affald skrald
        varme opvarmning
        stroem el elektricitet
        hjemmeside website
        adgang login
        adgangskode kodeord password
        nedlukning lukning
        digitalisere digital
        robot automatisere
        pause frokostpause
        barsel foraeldreorlov
        raskmelde raskmelding
        tilbagevenden vende_tilbage
        fastholde fastholdelse
        fastansat fastansaettelse
        ansoeger ansoegning
        samtale interview
        onboarding introduktion
        introforloeb introduktion
        afsked fratraedelse
        rapport redegoerelse
        skema blanket
        bestille bestilling
        booke reservere bestilling
        obligatorisk pligt
        lovkrav krav
        tilsyn kontrol
        paabud paalaeg
        vejledning instruks
        regel bestemmelse
        undtagelse dispensation
        underskrive underskrift
        offentliggoere offentlig
        hemmelig fortrolig
        tavshedspligt fortrolig
        opfoelgning foelge_op
        oege oegning
        dyr fordyre
        billig billiggoere
        hurtig hastighed
        """);

    /// <summary>Stems of the words that mean the same; none for most words.</summary>
    public static IReadOnlyList<string> Of(string stem) => ByStem.GetValueOrDefault(stem, []);

    private static Dictionary<string, string[]> Group(string groups)
    {
        var joined = new Dictionary<string, HashSet<string>>();
        foreach (var group in groups.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Two words that stand for one are joined by an underscore.
            string[] stems = [.. group.Split(' ').Select(word => string.Join('_', word.Split('_').Select(DanishStem.Of)))];
            foreach (var stem in stems)
            {
                if (!joined.TryGetValue(stem, out var others))
                {
                    joined[stem] = others = [];
                }

                others.UnionWith(stems.Where(other => other != stem));
            }
        }

        return joined.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
