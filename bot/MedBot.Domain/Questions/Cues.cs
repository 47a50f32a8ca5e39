using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>The words by which a message says what it wants, apart from what it is about.</summary>
public static partial class Cues
{
    private static readonly string[] Correct =
    [
        "hvornaar", "hvordan", "hvorfor", "hvilken", "hvilke", "hvilket", "naeste", "moede", "moedet", "moeder", "moederne", "dagsorden", "dagsordenen", "referat", "referatet", "beslutning", "besluttet",
        "besluttede", "vedtaget", "godkendt", "deltager", "deltagere", "deltog", "fravaerende", "afbud", "bilag", "bilaget", "vedlagt", "vedhaeftet", "udvalg", "udvalget", "punktet", "sagsnummer", "journalnummer",
        "valggruppe", "repraesentant", "forperson", "naestforperson", "udskudt", "droeftet", "droeftede", "aftalt", "aftalte", "ekstraordinaere", "ekstraordinaert", "medlemmer", "minutter", "procent", "repraesenterer", "repraesentanter", "arbejdsmiljoerepraesentant", "arbejdsmiljoerepraesentanter", "tillidsrepraesentant", "tillidsrepraesentanter", "afdelingschef", "stedfortraeder", "suppleant",
        "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "januar", "februar", "april", "august", "september", "oktober", "november", "december",
        "spoergsmaal", "spoergsmaalet", "oplysninger", "information", "forbindelse",
    ];

    private static readonly HashSet<string> Frames = [.. """
        koster kostede koste
        moede moedet moeder moederne moedets moededato moededag dagsorden dagsordenen dagsordenpunkt dagsordener referat referatet referater punkt punktet punkter punkterne pkt udvalg udvalget udvalgets udvalgene
        besluttede besluttet beslutter beslutning beslutningen beslutninger vedtog vedtaget aftalte aftalt droeftede droeftet droefter droefte konkluderede konkluderet
        lovede lovet lover foreslog foreslaaet foreslaar oplyste svarede naevnte synes syntes mente bemaerkede spurgte udtalte tilkendegav oenskede bad sagde nyt
        hvilketpunkt punktnr punktnummer nr nummer dato datoen tid tidspunkt klokken kl sted stedet uge ugen dag dagen dage maaned maaneden naestkommende kommende naeste sidste seneste forrige nyeste
        uges ugers dags maaneds maaneders aars times timers med medudvalg medudvalget med-udvalg ved staar uddybe liste oversigt status hvilkendag ugedag tidligere samlet konkret praecis praecist cirka gjort lavet lave laver pris prisen haft taget haft aktuelt aktuelle ift
        holder holdes tager regne gik gaaet baade begge folk bruger bruges skrevet skriver skal skulle behoever kommentar resultat ingen nogensinde allerede endelig endeligt over hele kort dette selve laengere hurtig hurtigt naaede frem klokkeslaet klokkeslet ordet begrebet udtrykket daekker fat
        hvormange mange antal antallet ofte tit hvorhenne hedder hed kaldes navn navnet kr kroner kronebeloeb pga grundet via ude inkl fremover herefter gaeldende hoejest hoejeste lavest laveste stoerst stoerste dyrest dyreste billigst billigste behandlet behandlede behandler flest mindst mest faerrest forskellen forskel bestemte bestemt gammel alder oppe hoejere lavere stoerre laengde laengden varighed varigheden stoerrelse stoerrelsen naa naas naaet udgangen udgoer bestaar overhovedet plejer plejede huske husker styr allesammen forleden ekstraordinaere ekstraordinaert ekstraordinaer
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Says how something is asked, not what about.</summary>
    public static bool IsFrame(string word) => Frames.Contains(word) || Weekdays.Contains(word);

    // "Torsdag den 18." says when; "om torsdagen" is what the question is about.
    private static readonly HashSet<string> Weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag"];

    private static readonly HashSet<string> AskingStems = [.. Frames.Where(word => word.Length >= ShortestVerb).Select(DanishStem.Of)];
    private const int ShortestVerb = 5;

    /// <summary>Carries no topic: a word of asking in any of its forms, or one that every sentence has.</summary>
    public static bool IsAsking(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return IsFrame(word) || StopWords.Contains(word) || (word.Length >= ShortestVerb && DanishStem.Of(word) is var stem && (AskingStems.Contains(stem) || StopWords.IsFormOfOne(stem)));
    }

    /// <summary>What is typed short in a chat.</summary>
    private static readonly Dictionary<string, string> Shorts = """
        afd:afdeling afdl:afdeling medarb:medarbejder medarbs:medarbejdere arbmiljoe:arbejdsmiljoe arbmiljoeet:arbejdsmiljoeet arbmilj:arbejdsmiljoe arbtid:arbejdstid arbplads:arbejdsplads arbtoej:arbejdstoej
        sygefr:sygefravaer sygefrav:sygefravaer tlf:telefon mdr:maaneder gns:gennemsnit inst:institution daginst:daginstitution pers:personale adm:administration org:organisation rep:repraesentant repr:repraesentant medrep:repraesentant
        bem:bemaerkning spm:spoergsmaal retnl:retningslinje retningsl:retningslinje kur:kursus dagsord:dagsorden dgo:dagsorden ref:referat udv:udvalg loenforh:loenforhandling budg:budget proc:procent pct:procent
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>Words of asking without a letter or two: no documents' words.</summary>
    private static readonly Dictionary<string, string> InHaste = "ka:kan ku:kunne sku:skulle ha:have gi:give ikk:ikke ik:ikke nogn:nogen noge:noget osse:ogsaa hvornor:hvornaar hvodan:hvordan hvorn:hvordan hvofor:hvorfor hvilkn:hvilken".Split(' ').Select(pair => pair.Split(':')).ToDictionary(pair => pair[0], pair => pair[1]);

    private static readonly string[] Tails = ["niveauet", "niveau", "omfanget", "omfang", "maengden", "maengde", "punktet", "punkt", "moedet", "moede", "bilaget", "bilag", "sagen", "forbruget", "forbrug", "tallet", "folkene", "folk"];

    /// <summary>A compound with a word of asking at its end (<c>sygefraværspunktet</c>) without it.</summary>
    public static string WithoutTail(string word, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(vocabulary);
        if (vocabulary.Knows(DanishStem.Of(word)) || Array.Find(Tails, tail => word.Length > tail.Length + 3 && word.EndsWith(tail, StringComparison.Ordinal)) is not { } tail)
        {
            return word;
        }

        var front = word[..^tail.Length];
        return front.EndsWith('s') && !vocabulary.Knows(DanishStem.Of(front)) ? front[..^1] : front;
    }

    /// <summary>The message with its misspelt words of asking put right, where the documents do not know them as they stand.</summary>
    public static FoldedText Spelled(FoldedText folded, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return folded.WithWords(word => InHaste.TryGetValue(word, out var meant) || Shorts.TryGetValue(word, out meant) ? meant
            : word.Length < 5 || StopWords.Contains(word) || IsFrame(word) || Correct.Contains(word) || vocabulary.Knows(DanishStem.Of(word)) || vocabulary.IsName(word)
            ? word
            : Array.Find(Correct, correct => Spelling.Close(word, correct)) ?? word);
    }
}
