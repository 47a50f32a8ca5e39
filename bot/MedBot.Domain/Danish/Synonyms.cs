namespace MedBot.Domain.Danish;

/// <summary>Words that mean the same in working life, in a municipality's fields and in MED committees, by stem. What a municipality calls its own things is no part of it.</summary>
/// <remarks><c>Synonyms.txt</c> holds those that stand for each other in every text, <c>WideSynonyms.txt</c> those of everyday speech: a group a line, the words of a phrase joined by underscores; behind <c>&gt;</c> what the first word may stand for, though they do not stand for it.</remarks>
public static class Synonyms
{
    private static readonly Dictionary<string, string[]> ByStem = Read("Synonyms.txt");

    private static readonly Dictionary<string, string[]> WideByStem = Read("WideSynonyms.txt");

    /// <summary>The phrases by the stem that they begin with, as stems.</summary>
    private static readonly Dictionary<string, string[][]> Phrases = WideByStem.Keys.Where(stem => stem.Contains('_', StringComparison.Ordinal)).Select(phrase => phrase.Split('_')).GroupBy(stems => stems[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(stems => stems.Length).ToArray());

    /// <summary>Between the words of a phrase that begins with a verb may stand who does it: <c>slår man to afdelinger sammen</c>.</summary>
    private const int MostBetween = 3;

    /// <summary>Stems of the words that mean the same, those of a phrase joined by underscores; none for most words.</summary>
    public static IReadOnlyList<string> Of(string stem) => ByStem.GetValueOrDefault(Key(stem), []);

    /// <summary>What may mean the same in everyday speech: for a word that the documents know in no form.</summary>
    public static IReadOnlyList<string> Wide(string stem) => WideByStem.GetValueOrDefault(Key(stem), []);

    /// <summary>Whether a stem is one of the words that have others of the same meaning, and so rightly spelt.</summary>
    public static bool Knows(string stem) => Key(stem) is var key && (ByStem.ContainsKey(key) || WideByStem.ContainsKey(key));

    /// <summary>Some nouns lose an e in some of their forms: <c>regel</c>, <c>regler</c>.</summary>
    private static string Key(string stem) => DanishStem.Root(stem) is var root && root.Length == stem.Length - 1 ? root : stem;

    /// <summary>The phrase that begins with a word, as its stems joined by underscores, and where its other words stand; null where none does.</summary>
    public static (string Phrase, IReadOnlyList<int> Others)? PhraseAt(IReadOnlyList<string> words, int at)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var phrase in Phrases.GetValueOrDefault(DanishStem.Of(words[at]), []))
        {
            List<int> others = [];
            var next = at + 1;
            foreach (var stem in phrase.Skip(1))
            {
                var last = Math.Min(words.Count, next + (others.Count == 0 ? MostBetween + 1 : 1));
                while (next < last && DanishStem.Of(words[next]) != stem)
                {
                    next++;
                }

                if (next == last)
                {
                    break;
                }

                others.Add(next++);
            }

            if (others.Count == phrase.Length - 1)
            {
                return (string.Join('_', phrase), others);
            }
        }

        return null;
    }

    private const string OneWay = ">";

    private static Dictionary<string, string[]> Read(string name)
    {
        using StreamReader lines = new(typeof(Synonyms).Assembly.GetManifestResourceStream(name)!);
        var joined = new Dictionary<string, HashSet<string>>();
        while (lines.ReadLine() is { } group)
        {
            string[] stems = [.. group.Split(' ').Where(word => word != OneWay).Select(word => string.Join('_', word.Split('_').Select(part => DanishStem.Of(DanishText.Fold(part)))))];
            foreach (var stem in group.Contains(OneWay, StringComparison.Ordinal) ? stems[..1] : stems)
            {
                if (!joined.TryGetValue(Key(stem), out var others))
                {
                    joined[Key(stem)] = others = [];
                }

                others.UnionWith(stems.Where(other => other != stem));
            }
        }

        return joined.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
