using System.Globalization;
using System.Text;

namespace MedBot.Benchmarks.Meetings;

/// <summary>Ten years of a fictional municipality's agendas and minutes: the same seed, the same text. Words are drawn as in a language: few often, most seldom.</summary>
internal sealed class TenYears(int seed, int committees = 500)
{
    public const int Years = 10;
    public const int MeetingsAYear = 6;
    private const int FirstYear = 2017;
    private const int Chars = 4096;

    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private static readonly string[] First = Words("Anne Bente Carl Dorte Erik Freja Gorm Hanne Ivan Jytte Karl Lone Mads Nanna Ole Pia Quist Rikke Svend Tove Ulrik Vera Walter Yrsa Zita Ægir Østen Åse Bodil Ditlev");
    private static readonly string[] Last = Words("Aabenhus Birkelund Clemmensby Dalgaardsen Engholt Fuglebjerg Granhøj Hedevang Ibsgaard Jernvig Klitmose Lærkedal Mosekær Nørreskov Ottestrup Pilegrøft Ravnsted Skovhede Tranebjerg Ulvemose Vindeløv Ydebo Ællebæk Ørnholt Ålbæksen");
    private static readonly string[] Fronts = Words("Bøge Ege Linde Aske Birke Pilde Hassel Tjørne Kirke Mølle Bakke Strand Hav Fjord Å Kær Mose Eng Mark Hede Lyng Klit Sø Bæk Dal Høj Sten Grus Sand Ler Nord Syd Øster Vester Gammel Ny Lille Stor Lang Bred");
    private static readonly string[] Places = Words("skolen haven huset gården hjemmet centret depotet værkstedet biblioteket hallen køkkenet klinikken kontoret");
    private static readonly string[] Areas = ["Økonomi", "Kultur & Fritid", "Børn & Unge", "Ældre & Omsorg", "Teknik & Drift", "Byg & Miljø", "Digitalisering", "Borgerservice", "Beskæftigelse", "Sundhed & Træning", "Handicap & Psykiatri", "Personale & Løn", "Natur & Klima", "Familie & Forebyggelse", "Skole & Læring"];
    private static readonly string[] Heads = Words("arbejds bruger borger beredskabs børne cykel data drifts elev energi evaluerings ferie fag forebyggelses frivillig fugt gangbro helbreds hygiejne instruks intro kemikalie klima kompetence kontakt kørsels ledelses lokale lyd løn medicin mentor miljø motions mødre nat netværks omsorgs opgave oplærings overtids parkerings pause plan praktik projekt pædagog renholds rengørings ressource risiko rum rygnings samarbejds senior service sikkerheds skærm smitte sommer støj stress sygdoms tale teknik test tilsyns trafik trivsels tryghed uddannelses udviklings vagt vand vedligeholdelses vejlednings vikar vinter visitations vold værktøjs årsags ernærings fritids tids hjælpe transport køkken varme lys affalds gulv døgn kvalitets");
    private static readonly string[] Tails = Words("aftale analyse ansvar behov beredskab beskrivelse besøg budget central deling drøftelse effekt eftersyn fond forløb form forsøg fordeling frist følge garanti gruppe guide hensyn hjælp hold indsats indretning instruktion journal kampagne konsulent koordinator krav kursus kort leder liste lokale løsning måling metode model møde måltid mærke nævn netværk niveau notat opgave ordning oversigt pakke periode person plads plan politik portal proces program projekt prøve pulje ramme rapport register regel regnskab rolle rutine sag samtale skema skift stander station statistik strategi støtte system tavle team tid tilbud tilskud time tjek tjeneste tur udstyr udvalg undersøgelse undervisning varsel vejledning vogn vurdering værelse værksted zone ændring");
    private static readonly string[] Openings =
    [
        "Forvaltningen har gennemgået {0} og {1} for det seneste år.", "Der er afsat {2} kr. til {0} i det kommende budget.", "{0} har været i gang siden foråret, og {3} medarbejdere har svaret på et skema om {1}.",
        "Udgangspunktet er, at {0} skal hænge sammen med {1} på alle arbejdspladser.", "Siden sidste behandling er {0} blevet prøvet af på {3} arbejdspladser.", "{0} blev første gang drøftet for to år siden, og {1} er kommet til siden.",
    ];
    private static readonly string[] Sentences =
    [
        "Erfaringen er, at {0} virker bedst, når {1} er aftalt på forhånd.", "Flere steder mangler der tid til {0}, og derfor foreslås det, at {1} bliver gjort kortere.", "Udgiften til {0} er {2} kr. om året.",
        "I alt {3} medarbejdere har deltaget i {0}, og de fleste vil gerne fortsætte.", "Ledelsen vil sikre, at {0} bliver en fast del af {1}.", "Arbejdsmiljøgrupperne peger på, at {0} giver færre misforståelser om {1}.",
        "Der har været {3} henvendelser om {0} i perioden.", "Resultatet af {0} sendes ud sammen med {1}, når det er gjort op.", "En del af {0} kan flyttes til {1} uden at koste mere.",
        "Det er aftalt med de faglige organisationer, at {0} følges tæt.", "Hvor {0} ikke kan gennemføres, laves der en lokal løsning om {1}.", "Tallene for {0} er opgjort den 1. i måneden og omfatter ikke {1}.",
    ];
    private static readonly string[] Decisions =
    [
        "Udvalget tog orienteringen om {0} til efterretning.", "Udvalget besluttede, at {0} indføres fra den {4}.", "Udvalget anbefalede {0} og bad om en status på {1} om et halvt år.",
        "Punktet om {0} blev udskudt til næste møde, fordi {1} ikke var færdig.", "Det blev aftalt, at {0} afprøves på {3} arbejdspladser frem til den {4}.",
    ];

    private readonly string[] nouns = Nouns(seed);

    public string[] Committees { get; } = [.. Names().Take(committees)];

    public int Count => Committees.Length * MeetingsAYear * Years;

    /// <summary>Words that items are about, the commonest first.</summary>
    public IReadOnlyList<string> Topics => nouns;

    public static DateOnly Day(int document)
    {
        var (committee, meeting) = Math.DivRem(document, MeetingsAYear * Years);
        DateOnly day = new(FirstYear + (meeting / MeetingsAYear), 1 + (meeting % MeetingsAYear * 2), 1 + (committee % 25));
        return day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(2), DayOfWeek.Sunday => day.AddDays(1), _ => day };
    }

    public string Committee(int document) => Committees[document / (MeetingsAYear * Years)];

    /// <summary>The last meeting of each committee is still to come: it has an agenda, the others have minutes.</summary>
    public static bool IsAgenda(int document) => document % (MeetingsAYear * Years) == (MeetingsAYear * Years) - 1;

    public string Text(int document)
    {
        Random random = new((seed * 1_000_003) + document);
        var text = new StringBuilder(Chars);
        var (day, committee, agenda) = (Day(document), Committee(document), IsAgenda(document));
        text.Append(Danish, $"# {(agenda ? "DAGSORDEN" : "REFERAT")} {committee} d. {day:dd-MM-yyyy}\n\n**Mødedato** {day:dddd} d. {day:d. MMMM yyyy} kl. {8 + random.Next(7):00}:{(random.Next(2) * 30):00}\n\n**Mødested** {Fronts[random.Next(Fronts.Length)]}salen\n\n**Mødedeltagere** ");
        Random seats = new(seed + committee.Length + (document / MeetingsAYear));
        text.AppendJoin(", ", Enumerable.Range(0, 9).Select(seat => $"{Name(seats)} ({(seat switch { 0 => "Leder, forperson", 1 => "TR, næstforperson", 2 => "AMR", 3 => "Sekretær) (referent", _ => "Medarbejderrepræsentant" })})"));
        Item(text, 1, "Godkendelse af dagsorden og referat", random, "Dagsordenen blev godkendt.", agenda, day);
        for (var item = 2; item <= 8; item++)
        {
            Item(text, item, Capital($"{Topic(random)} og {Topic(random)}"), random, null, agenda, day);
        }

        return text.Append('\n').ToString();
    }

    private void Item(StringBuilder text, int number, string title, Random random, string? decision, bool agenda, DateOnly day)
    {
        string Fill(string sentence) => Capital(string.Format(Danish, sentence, Topic(random), Topic(random), 1000 * random.Next(5, 900), random.Next(6, 90), day.AddDays(random.Next(10, 90)).ToString("d. MMMM yyyy", Danish)));
        text.Append(Danish, $"\n\n## Punkt {number}: {title}\n\n{random.Next(10, 90)}.{random.Next(10, 40)}.00-A00-{random.Next(1, 400)}-{day:yy}\n\n### Indstilling\n\nLederen indstiller,\n\n1. at {Topic(random)} drøftes\n\n### Sagsfremstilling\n\n");
        text.Append(Fill(Openings[random.Next(Openings.Length)]));
        for (var paragraph = 0; paragraph < 3; paragraph++)
        {
            text.Append("\n\n");
            text.AppendJoin(' ', Enumerable.Range(0, 3).Select(_ => Fill(Sentences[random.Next(Sentences.Length)])));
        }

        if (!agenda)
        {
            text.Append("\n\n### Beslutning\n\n").Append(decision ?? Fill(Decisions[random.Next(Decisions.Length)]));
        }
    }

    /// <summary>The n-th word comes about a n-th as often as the first.</summary>
    private string Topic(Random random) => nouns[(int)Math.Min(nouns.Length - 1, Math.Pow(nouns.Length, random.NextDouble()) - 1)];

    private static string Name(Random random) => $"{First[random.Next(First.Length)]} {Last[random.Next(Last.Length)]}";

    private static string Capital(string text) => char.ToUpper(text[0], Danish) + text[1..];

    private static string[] Nouns(int seed)
    {
        string[] all = [.. from head in Heads from tail in Tails select head + tail, .. from front in Fronts from head in Heads from tail in Tails.Take(6) select front.ToLower(Danish) + head + tail];
        new Random(seed).Shuffle(all);
        return all;
    }

    private static IEnumerable<string> Names() =>
    [
        "KommuneMED",
        .. Areas.Select(area => $"AfdelingsMED {area}"),
        .. from place in Places from front in Fronts select $"ArbejdspladsMED {front}{place}",
    ];

    private static string[] Words(string line) => line.Split(' ');
}
