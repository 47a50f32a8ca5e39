namespace MedBot.Domain.Danish;

/// <summary>Verbs, adverbs and adjectives so common that they tell little of what somebody asks about: a text that says it in other words says the same.</summary>
public static class CommonWords
{
    private static readonly HashSet<string> Stems = [.. """
        sende haenge koere saette laegge dukke moedes ses samles starte begynde slutte ende proeve virke passe foere indgaa hoere laese stille raade haabe tro taenke foele maerke huske glemme undre
        lade hente bringe loebe traede traekke kalde pege ramme klare svare indroemme erkende paapege understrege fremhaeve ytre udtale tilfoeje berette beklage fortsaette arbejde gaelde skyldes soerge hjaelpe
        godt rundt helt bedre straks bagefter masse sammen hver eget direkte ordentlig rigtig saerlig forskellig vigtig klar mulig nuvaerende diverse fremtidig efterfoelgende
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(DanishStem.Of)];

    public static bool Contains(string stem) => Stems.Contains(stem);
}
