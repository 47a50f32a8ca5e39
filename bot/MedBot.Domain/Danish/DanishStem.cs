namespace MedBot.Domain.Danish;

/// <summary>Takes the endings off a folded Danish word, so that its forms meet.</summary>
/// <remarks>The stem follows the Snowball stemmer for Danish, on folded letters; the root goes on to what makes nouns of verbs (<c>drøftelse</c>, <c>beslutning</c>).</remarks>
public static class DanishStem
{
    private static readonly string[] Inflections =
    [
        "erendes", "erende", "hedens", "erede", "ethed", "endes", "ernes", "erens", "erets", "heden", "heder", "hedes", "ende", "erne",
        "eren", "erer", "eres", "eret", "ered", "erne", "ene", "ens", "ers", "ets", "ere", "hed", "enes", "en", "er", "es", "et", "e",
    ];

    private static readonly string[] Derivations = ["ningerne", "ninger", "ningen", "ning", "inger", "ingen", "ing", "ation", "tion", "else", "els", "hed", "end", "isk", "ik", "ig"];

    /// <summary>Forms of strong verbs and other words that no ending explains, by the form that stands for them all.</summary>
    private static readonly Dictionary<string, string> Irregular = IrregularForms(
        "lyde loed lydt", "vaelge valg valget", "saelge salg salget", "mand maend maendene", "barn boern boernene", "bog boeger boegerne", "mus muser", "aar aaret aarene", "uge ugen uger",
        "dag dage dagen dagene", "stor store stoerre stoerst", "lille smaa mindre mindst", "hoej hoejt hoeje hoejere hoejest hoejeste", "lav lave lavt lavere lavest laveste",
        "lang lange langt laengere laengst laengste", "god gode godt bedre bedst bedste", "ny nye nyt nyeste", "mange flere flest fleste", "ung unge ungt yngre yngst yngste", "tung tunge tungt tungere tungest",
        "boede bo bor", "miste mistet", "flytte flyttet flyttede flytter flyttes flytning flytningen", "oensket oenske oenskede oensker", "noedvendig noedvendigt",
        "haand haender haenderne", "nat naetter naetterne", "fod foedder foedderne", "tand taender taenderne", "ko koeer koeerne", "bonde boender", "by byer byen byerne", "sko skoen skoene", "rod roedder roedderne", "kraft kraefter kraefterne", "oeje oejne oejnene",
        "museum museet museets museer museerne museets", "aften aftenen aftnen aftener aftner aftnerne", "ven venner vennen vennerne", "kursus kurset kursets kurser kurserne", "center centeret centret centre centrene centrets", "true truer truet truede trusler trusle trussel truslen truslerne",
        "linje linjen linjer linjerne linie linien linier linierne", "retningslinje retningslinjen retningslinjer retningslinjerne retningslinie retningslinien retningslinier retningslinierne");

    /// <summary>Strong verbs, and weak ones whose vowel changes; compounds with what stands in <see cref="Prefixes"/> go as they do.</summary>
    private static readonly Dictionary<string, string> StrongVerbs = IrregularForms(
        "give gav givet gives givne", "tage tog taget tages tagne", "finde fandt fundet findes fundne", "holde holdt holdes holdte", "vaelge valgt valgte vaelges vaelger",
        "skyde skudt skoed skydes skydelse skyd", "faa faar fik faaet faas", "gaa gaar gik gaaet gaas", "komme kom kommet", "sige sagde sagt siges",
        "skrive skrev skrevet skrives skrevne", "ligge laa ligget", "laegge lagt lagde laegges lagte", "saette sat satte saettes", "bruge brugt brugte brug", "soege soegt soegte",
        "spoerge spurgt spurgte", "goere goer gjort gjorde goeres goering goeringen", "se ser saa set ses", "hedde hed", "sidde sad siddet", "vide vidste", "blive blev blevet",
        "aendre aendret aendrede aendres", "traeffe truffet traf traeffes trufne", "staa staar stod staaet staas", "saelge solgt solgte saelges", "drage drog draget drages", "bringe bragt bragte bringes",
        "skabe skabt skabte", "koebe koebt koebte", "betale betalt betalte", "tale talt talte taler talen talerne tales", "stemme stemt stemte stemmer", "sende sendt sendte sendes", "kende kendt kendte",
        "ansaette ansat ansatte ansaettes ansaettelse", "loese loest loeste loeses loesning", "laere laert laerte", "oege oeget oegede oeges oegning",
        "baere baaret baeres baarne", "binde bandt bundet bindes bundne", "bede bedt", "bryde broed brudt brydes", "byde boed budt bydes bud buddet buddene", "drikke drak drukket", "drive drev drevet drives drevne",
        "falde faldt faldet faldne", "flyve floej floejet", "fryse froes frosset", "foelge fulgt fulgte foelges foelg", "gribe greb grebet gribes", "haenge hang haengt", "hjaelpe hjalp hjulpet hjaelpes",
        "knibe kneb knebet", "lade lod ladet lades ladt", "loebe loeb loebet", "naa naar naaet naaede naas", "nyde nydt", "raekke rakt rakte raekkes", "rive rev revet rives", "ryge roeg roeget",
        "skaere skar skaaret skaeres skaarne", "skifte skiftet skiftede skiftes", "slaa slaar slog slaaet slaas", "slippe slap sluppet slippes", "smide smed smidt", "sove sov sovet", "springe sprang sprunget", "stige steg steget", "stikke stak stukket",
        "straekke strakt strakte", "stryge stroeg stroeget", "synge sang sunget", "synke sank sunket", "traede traadte traadt", "traekke trak trukket traekkes trukne", "tvinge tvang tvunget tvinges", "taelle taelles",
        "vinde vandt vundet vindes", "vise vist viste vises visning", "virke virket virkede", "vokse vokset voksede vaekst vaeksten", "vaere var vaeret", "vaekke vakt vakte", "foere foerer foert foerte foeres foerelse foerelsen foering foeringen",
        "koere koerer koerte koert koeres koerende koersel koerslen", "kraeve kraever kraevet kraevede kraeves krav kravet kravene", "aaben aabne aabent aabner aabnet aabnede aabnes aabning aabningen aabninger",
        "bygge bygget byggede bygges bygning bygningen bygninger bygningerne byggeri byggeriet", "lukke lukker lukket lukkede lukkes lukning lukningen lukninger", "bytte bytter byttet byttede byttes bytning", "fyre fyret fyrede fyres fyring fyringen fyringer fyringerne",
        "pakke pakket pakkede pakkes pakning", "male malet malede males maling malingen", "tabe taber tabt tabte tabes tab tabet", "laane laaner laant laante laanes laan laanet");

    // The longer ones first, as "over" begins with "o" and "und" stands in "under".
    private static readonly string[] Prefixes = ["videre", "tilbage", "sammen", "ivaerk", "gennem", "under", "efter", "fore", "over", "frem", "fast", "imod", "bort", "plan", "ude", "del", "for", "ren", "fra", "gen", "ind", "med", "mod", "ned", "paa", "sam", "til", "und", "ved", "mis", "af", "an", "be", "op", "ud", "om"];

    private static string Regular(string folded)
    {
        if (Irregular.TryGetValue(folded, out var known) || StrongVerbs.TryGetValue(folded, out known))
        {
            return known;
        }

        foreach (var prefix in Prefixes)
        {
            if (folded.Length >= prefix.Length + 3 && folded.StartsWith(prefix, StringComparison.Ordinal)
                && StrongVerbs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded.AsSpan(prefix.Length), out var verb))
            {
                return prefix + verb;
            }
        }

        return folded;
    }

    /// <summary>The word without its inflection.</summary>
    public static string Of(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        var word = Regular(folded);
        return word.Length <= 3 || char.IsAsciiDigit(word[0]) ? word : WithoutInflection(word);
    }

    /// <inheritdoc cref="Of(string)"/>
    internal static string Of(ReadOnlySpan<char> folded)
    {
        if (char.IsAsciiDigit(folded[0]))
        {
            return folded.ToString();
        }

        ref var known = ref Known[string.GetHashCode(folded) & (Known.Length - 1)];
        if (known is { } one && folded.SequenceEqual(one.Word))
        {
            return one.Stem;
        }

        var word = folded.ToString();
        var stem = Of(word);
        known = new(word, stem);
        return stem;
    }

    // Texts repeat some thousand words. Each has one place here, from which another may drive it out.
    private static readonly KnownStem?[] Known = new KnownStem?[1 << 15];

    private sealed record KnownStem(string Word, string Stem);

    /// <summary>The stem without what makes a noun or an adjective of it.</summary>
    public static string Root(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        stem = Undoubled(WithoutPast(stem[..^Derivation(stem)]));
        // Kirurgi and kirurgisk, økonomi and økonomisk.
        if (stem.Length >= 7 && stem[^1] == 'i')
        {
            return stem[..^1];
        }

        // Reglen, reglerne: of a noun in -el some forms lose the e.
        if (stem.Length >= 5 && stem.EndsWith("el", StringComparison.Ordinal) && !IsVowel(stem[^3]))
        {
            return stem[..^2] + "l";
        }

        // Centeret, centret: of a noun in -er some forms lose the e.
        return stem.Length >= 6 && stem[^1] == 'r' && !IsVowel(stem[^2]) ? stem[..^1] : stem;
    }

    /// <summary>How long the ending is that makes a noun of a verb.</summary>
    private static int Derivation(string stem)
    {
        foreach (var ending in Derivations)
        {
            if (stem.Length - ending.Length >= 4 && stem.EndsWith(ending, StringComparison.Ordinal))
            {
                // Træning, tegning: the n is the verb's own. Evaluering: the verb's er has gone with its inflection.
                return ending.StartsWith("ning", StringComparison.Ordinal) && (IsVowel(stem[^(ending.Length + 1)]) || Array.Exists(EndsInN, verb => stem.EndsWith(verb + ending[1..], StringComparison.Ordinal))) ? ending.Length - 1
                    : ending.StartsWith("ing", StringComparison.Ordinal) && stem.Length - ending.Length >= 6 && stem.AsSpan(0, stem.Length - ending.Length).EndsWith("er") ? ending.Length + 2
                    : ending.Length;
            }
        }

        return 0;
    }

    private static readonly string[] EndsInN = ["tegn", "regn", "aabn", "lign", "ordn"];

    /// <summary>The stem of a weak verb without what makes a past of it: <c>started</c>, <c>maalt</c>.</summary>
    private static string WithoutPast(string stem) =>
        stem.Length >= 6 && stem.EndsWith("ed", StringComparison.Ordinal) && !Array.Exists(EndsInEd, noun => stem.EndsWith(noun, StringComparison.Ordinal)) ? stem[..^2]
        : stem.Length >= 5 && stem[^1] == 't' && stem[^2] is 'l' or 'm' or 's' ? stem[..^1]
        : stem;

    private static readonly string[] EndsInEd = ["ssted", "ested", "marked", "maaned", "hundred", "hoved", "hed"];

    private static string WithoutInflection(string word)
    {
        var from = StartOfEndings(word);
        var stem = WithoutEnding(word, from);
        if (stem.Length == word.Length && stem[^1] == 's' && !stem.EndsWith("plads", StringComparison.Ordinal) && !stem.EndsWith("kreds", StringComparison.Ordinal) && stem.Length - 1 >= from && "abcdfghjklmnoprtvyz".Contains(stem[^2], StringComparison.Ordinal))
        {
            stem = stem[..^1];
        }

        stem = WithoutLastOfPair(stem, from);
        foreach (var suffix in (ReadOnlySpan<string>)["elig", "lig", "els", "ig"])
        {
            if (stem.EndsWith(suffix, StringComparison.Ordinal) && stem.Length - suffix.Length >= Math.Max(from, 4))
            {
                stem = WithoutLastOfPair(stem[..^suffix.Length], from);
                break;
            }
        }

        return Undoubled(stem);
    }

    // Every word of every text that is looked through comes by here. Folded, ø and æ end in an e that is no ending (miljø, løn).
    private static string WithoutEnding(string word, int from)
    {
        foreach (var ending in Inflections)
        {
            if (word.Length - ending.Length >= from && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return ending is "e" or "es" && word[^(ending.Length + 1)] is 'o' or 'a' ? word[..^(ending.Length - 1)]
                    : ending is "en" && word.EndsWith("loen", StringComparison.Ordinal) ? word
                    : word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>Endings begin after the first consonant that follows a vowel, and no earlier than the third letter.</summary>
    private static int StartOfEndings(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (!IsVowel(word[at]) && IsVowel(word[at - 1]))
            {
                return Math.Max(at + 1, 3);
            }
        }

        return word.Length;
    }

    private static string WithoutLastOfPair(string stem, int from) =>
        stem.Length - 1 >= from && (stem.EndsWith("gd", StringComparison.Ordinal) || stem.EndsWith("dt", StringComparison.Ordinal)
            || stem.EndsWith("gt", StringComparison.Ordinal) || stem.EndsWith("kt", StringComparison.Ordinal)) ? stem[..^1] : stem;

    private static string Undoubled(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && !IsVowel(stem[^1]) ? stem[..^1] : stem;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static Dictionary<string, string> IrregularForms(params string[] groups)
    {
        var forms = new Dictionary<string, string>();
        foreach (var group in groups)
        {
            var words = group.Split(' ');
            foreach (var word in words)
            {
                forms.TryAdd(word, words[0]);
            }
        }

        return forms;
    }
}
