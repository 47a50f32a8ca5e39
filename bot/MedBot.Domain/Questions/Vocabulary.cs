using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>The words of all stored documents, by stem: what a question's words can mean.</summary>
public sealed partial class Vocabulary
{
    private readonly IReadOnlyDictionary<string, int> _items;
    private readonly IReadOnlySet<string> _names;
    private readonly ILookup<string, string> _byRoot;
    private readonly WordEnds _ends;
    private readonly int _total;
    private const int MostOfFamily = 4;
    private const int ShortestBeginning = 5;
    private const double CommonWeight = 0.35;

    /// <param name="items">How many items each stem occurs in.</param>
    /// <param name="total">How many items there are.</param>
    /// <param name="names">Folded names of people, first names and last names apart.</param>
    public Vocabulary(IReadOnlyDictionary<string, int> items, int total, IReadOnlySet<string> names)
        : this(items, total, names, items.Keys.ToLookup(DanishStem.Root), new(items.Keys))
    {
    }

    private Vocabulary(IReadOnlyDictionary<string, int> items, int total, IReadOnlySet<string> names, ILookup<string, string> byRoot, WordEnds ends) =>
        (_items, _total, _names, _byRoot, _ends) = (items, total, names, byRoot, ends);

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+$")]
    private static partial Regex Pointed();

    /// <summary>Where a number of four digits or more may have its points.</summary>
    [GeneratedRegex(@"(?<=^\d{1,3}(\d{3})*)(?=(\d{3})+$)(?<!^)")]
    private static partial Regex Thousands();

    public static Vocabulary Empty { get; } = new(new Dictionary<string, int>(), 0, new HashSet<string>());

    /// <summary>With what further documents say.</summary>
    /// <param name="counted">Stems that they use, and how many items each occurs in now.</param>
    /// <param name="names">Folded names of people in them.</param>
    public Vocabulary With(IReadOnlyDictionary<string, int> counted, IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(counted);
        ArgumentNullException.ThrowIfNull(names);
        var items = new Dictionary<string, int>(_items);
        foreach (var (stem, count) in counted)
        {
            items[stem] = count;
        }

        var total = Math.Max(_total, counted.Values.DefaultIfEmpty().Max());
        IReadOnlySet<string> people = names.All(_names.Contains) ? _names : _names.Concat(names).ToHashSet();
        return items.Count == _items.Count ? new(items, total, people, _byRoot, _ends) : new(items, total, people);
    }

    public bool Knows(string stem) => _items.ContainsKey(stem);

    public bool IsName(string folded) => _names.Contains(folded);

    /// <summary>How much a word tells: the rarer, the more.</summary>
    public double Weight(int items) => Math.Log(1 + ((_total + 1.0) / (items + 0.5)));

    public int Items(string stem) => _items.GetValueOrDefault(stem);

    /// <summary>In how many items at most something stands that the concept can be called.</summary>
    public int Items(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        return concept.Searched.Sum(alternative => alternative.Stems.Min(Items));
    }

    /// <summary>What a word of a question finds: itself, words of its root, synonyms, compounds with it, its own parts, and, where nothing else is known, what it may be a slip for.</summary>
    public Concept Concept(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var stem = DanishStem.Of(word);
        var name = IsName(word);
        var found = new Dictionary<string, double>();
        void Add(string known, double strength)
        {
            if (_items.ContainsKey(known) && found.GetValueOrDefault(known) < strength)
            {
                found[known] = strength;
            }
        }

        Add(stem, 1);
        Add(word, 1);
        if (char.IsAsciiDigit(word[0]) || (name && found.Count > 0))
        {
            // 1800 and 1.800 are one number.
            foreach (var written in Synonyms.Of(stem).Append(Pointed().IsMatch(word) ? word.Replace(".", "", StringComparison.Ordinal) : Thousands().Replace(word, ".")))
            {
                Add(written, Strength.Synonym);
            }

            return new(word, stem, name, [.. found.Select(pair => new Alternative([pair.Key], pair.Value))], Weight(Items(stem)));
        }

        AddFamily(stem, 1, Add);
        var phrases = new List<Alternative>();
        AddMeaning(Synonyms.Of(stem));
        var wide = 0;
        if (found.Count + phrases.Count == 0)
        {
            AddMeaning(Synonyms.Wide(stem));
            wide = found.Count + phrases.Count;
        }
        else if (found.Keys.Sum(Items) <= MostOfRare)
        {
            AddMeaning(Synonyms.Wide(stem), Strength.Otherwise);
        }

        if (found.Count + phrases.Count == 0)
        {
            phrases.AddRange(Apart(word, stem));
        }

        AddCompounds(stem, Add);
        foreach (var synonym in found.Count == 0 ? Synonyms.Of(stem).Where(synonym => !synonym.Contains('_', StringComparison.Ordinal)) : [])
        {
            AddCompounds(synonym, Add);
        }

        // "Ældreområdet" is all that has to do with "ældre".
        if (found.Count + phrases.Count == 0 && FieldOf(stem) is { } field && Known(field) is { } ofField)
        {
            found[ofField] = Strength.Parts;
        }

        // "Medstatus" is what documents write as "MED-status".
        if (found.Count + phrases.Count == 0 && stem.StartsWith("med", StringComparison.Ordinal) && Known(stem[3..]) is { } ofMed)
        {
            found[ofMed] = Strength.Parts;
        }

        Alternative[] parts = Parts(stem);
        if (Sides.Named(stem) is { } side)
        {
            found[side] = Math.Max(found.GetValueOrDefault(side), Strength.Synonym);
        }

        var met = found.Count + phrases.Count + parts.Length;
        if (found.Count == 0 && phrases.Count == 0 && !Synonyms.Knows(stem))
        {
            AddSlips(word, stem, Add);
        }

        var slip = found.Count > 0 && met == 0;
        var guess = found.Count == 0 && phrases.Count == 0 && parts.Length == 0;
        if (guess && End(stem) is { } end)
        {
            found[end] = Strength.End;
        }
        else if (guess)
        {
            foreach (var known in Beginning(stem))
            {
                found[known] = Strength.Beginning;
            }
        }

        var common = CommonWords.Contains(stem);
        var weight = Weight(found.Count == 0 ? 0 : found.Where(pair => pair.Value >= Strength.Root).Select(pair => Items(pair.Key)).DefaultIfEmpty(1).Max());
        return new(word, stem, name, [.. found.Select(pair => new Alternative([pair.Key], pair.Value)), .. phrases, .. parts], common ? weight * CommonWeight : weight) { Guessed = guess, Misspelt = slip, Common = common, Wide = wide > 0 && wide == met };

        void AddMeaning(IReadOnlyList<string> synonyms, double share = 1)
        {
            foreach (var meaning in Standing(synonyms))
            {
                if (meaning.Together)
                {
                    phrases.Add(meaning with { Strength = share * meaning.Strength });
                }
                else
                {
                    Add(meaning.Stems[0], share * meaning.Strength);
                }
            }
        }
    }

    /// <summary>A word that stands in more items is the documents' own.</summary>
    private const int MostOfRare = 100;

    /// <summary>What means the same as a phrase in the documents' words.</summary>
    /// <param name="phrase">Its stems, joined by underscores.</param>
    public IReadOnlyList<Alternative> Phrase(string phrase) => [.. Standing(Synonyms.Wide(phrase))];

    /// <summary>Of words and phrases that mean the same those that the documents know, with the words' families.</summary>
    private IEnumerable<Alternative> Standing(IReadOnlyList<string> synonyms)
    {
        foreach (var synonym in synonyms)
        {
            if (synonym.Split('_') is { Length: > 1 } phrase)
            {
                if (Array.TrueForAll(phrase, _items.ContainsKey))
                {
                    yield return new(phrase, Strength.Synonym) { Together = true };
                }
            }
            // "AT" is short for Arbejdstilsynet, and "at" stands in every sentence.
            else if (!StopWords.Contains(synonym))
            {
                foreach (var relative in _byRoot[DanishStem.Root(synonym)].Prepend(synonym).Where(_items.ContainsKey).Distinct())
                {
                    yield return new([relative], relative == synonym ? Strength.Synonym : Strength.Synonym * Strength.Root);
                }
            }
        }
    }

    /// <summary>"Ombygning" is what is told by "bygges om".</summary>
    private IEnumerable<Alternative> Apart(string word, string stem) =>
        !NamesDoing().IsMatch(word) ? [] : Array.Find(Apartable, particle => stem.Length >= particle.Length + ShortestApart && stem.StartsWith(particle, StringComparison.Ordinal)) is { } particle && Known(stem[particle.Length..]) is { } verb
            ? Family(verb).Select(known => new Alternative([known, particle], Strength.Parts) { Together = true }) : [];

    private static readonly string[] Apartable = ["sammen", "efter", "frem", "igennem", "ned", "ind", "til", "over", "om", "ud", "op", "fra"];

    [GeneratedRegex("(ing|else)(en|n|er|r|erne|rne|s|ens)?$")]
    private static partial Regex NamesDoing();

    private const int ShortestApart = 3;

    private static readonly string Area = DanishStem.Of("omraadet");

    /// <summary>The stem of what a field is called by; null where it is none.</summary>
    internal static string? FieldOf(string stem) => stem.Length > Area.Length + 2 && stem.EndsWith(Area, StringComparison.Ordinal) ? DanishStem.Of(stem[..^Area.Length]) : null;

    // One department is none of another.
    private static readonly HashSet<string> Workplaces = [.. "afdeling afsnit center distrikt enhed forvaltning gruppe hus institution kontor omraade plads plejehjem skole station team udvalg".Split(' ').Select(DanishStem.Of)];

    internal static bool IsWorkplace(string stem) => Workplaces.Contains(stem);

    /// <summary>The longest known word at the end of a compound: what it is a kind of.</summary>
    private string? End(string stem) => Enumerable.Range(3, Math.Max(0, stem.Length - 6)).Select(at => stem[at..]).FirstOrDefault(end => !StopWords.Contains(end) && _items.ContainsKey(end)) is { } known && !Workplaces.Contains(known) ? known : null;

    /// <summary>The words that begin as a compound does, of which the documents know no more: "trivselsskema" has to do with "trivselsmåling".</summary>
    private string[] Beginning(string stem) => Enumerable.Range(ShortestBeginning, Math.Max(0, stem.Length - ShortestBeginning - 2)).Reverse()
        .Select(length => stem[..length]).FirstOrDefault(first => !StopWords.Contains(first) && _items.ContainsKey(first)) is { } known && !Workplaces.Contains(known) ? [.. _ends.BeginningWith(known).Take(MostOfFamily)] : [];

    private void AddFamily(string stem, double strength, Action<string, double> add)
    {
        foreach (var relative in _byRoot[DanishStem.Root(stem)])
        {
            add(relative, strength * Strength.Root);
        }
    }

    private void AddCompounds(string stem, Action<string, double> add)
    {
        // "Lukkedag" begins with what is done on it.
        foreach (var known in stem.Length < 3 ? [] : _ends.BeginningWith($"{stem}{stem[^1]}e").Where(known => Known(known[(stem.Length + 2)..]) is not null))
        {
            add(known, Strength.Compound);
        }
        if (stem.Length < 4)
        {
            return;
        }

        foreach (var known in _ends.BeginningWith(stem).Where(known => known.Length >= stem.Length + 3 && (stem.Length >= 5 || IsKnownRest(known[stem.Length..], stem[^1]))))
        {
            add(known, Strength.Compound);
        }

        foreach (var known in _ends.EndingWith(stem).Where(known => Array.IndexOf(Short, known[..^stem.Length]) >= 0 || (stem.Length < 5 ? _items.ContainsKey(stem) && known.Length >= stem.Length + 3 && Known(known[..^stem.Length]) is not null : known.Length >= stem.Length + 3 ? !StopWords.Contains(known[..^stem.Length]) : Particles.Contains(known[..^stem.Length]))))
        {
            add(known, Strength.Compound);
        }
    }

    // "Elcykel" is a cycle, "it-kursus" a course.
    private static readonly string[] Short = ["el", "it"];

    // "Opstart" is a start, "udskifte" to "skifte" something.
    private static readonly HashSet<string> Particles = ["op", "ud", "af"];

    /// <summary>What is left of a compound is a word too, or its joint and a word: <c>flyt-te-dato</c> doubles the consonant.</summary>
    private bool IsKnownRest(string rest, char joint) => Known(rest) is not null
        || (rest[0] is 's' or 'e' && rest.Length > 3 && Known(rest[1..]) is not null)
        || (rest[0] == joint && rest.Length > 4 && rest[1] == 'e' && Known(rest[2..]) is not null);

    /// <summary>A compound of two words that the documents know, with or without a joining <c>s</c> or <c>e</c>.</summary>
    private Alternative[] Parts(string stem)
    {
        for (var at = stem.Length - 3; at >= 3; at--)
        {
            var last = Part(stem[at..]);
            string[] first = last.Length == 0 ? [] : Part(stem[..at]) is { Length: > 0 } whole ? whole : stem[at - 1] is 's' or 'e' && at > 3 ? Part(stem[..(at - 1)]) : [];
            first = first.Length > 0 || last.Length == 0 || at < 5 ? first : [.. _ends.BeginningWith(stem[..at]).Where(known => known.Length >= at + 3).Take(MostOfFamily)];
            if (first.Length > 0)
            {
                return [.. from front in first from back in last select new Alternative([front, back], Strength.Parts)];
            }
        }

        return [];
    }

    /// <summary>The words by which the documents know a part of a compound: its family, else a synonym's.</summary>
    private string[] Part(string part) => Known(part) is { } known ? [.. Family(known)]
        : part.Length < 4 ? [] : [.. Synonyms.Of(DanishStem.Of(part)).Select(Known).OfType<string>().SelectMany(Family).Distinct().Take(MostOfFamily)];

    private IEnumerable<string> Family(string known) => _byRoot[DanishStem.Root(known)].Append(known).Distinct().Take(MostOfFamily);

    private string? Known(string part)
    {
        var stem = DanishStem.Of(part);
        return part.Length < 3 || StopWords.Contains(part) ? null
            : _items.ContainsKey(stem) ? stem
            : _items.ContainsKey(part) ? part
            : (stem.Length >= 4 ? _byRoot[DanishStem.Root(stem)].FirstOrDefault() : null) ?? (part.Length >= 4 ? _byRoot[DanishStem.Root(part)].FirstOrDefault() : null);
    }

    /// <summary>Endings that may be all there is of one: <c>kriterer</c> for <c>kriterier</c>.</summary>
    private static readonly string[] WeakEnds = ["er", "en", "et"];

    private void AddSlips(string word, string stem, Action<string, double> add)
    {
        // Letters of another keyboard: "stoj" for "støj", "maling" for "måling".
        foreach (var (typed, meant) in ((string, string)[])[("o", "oe"), ("a", "aa"), ("a", "ae")])
        {
            for (var at = stem.Length < 4 ? -1 : stem.IndexOf(typed, StringComparison.Ordinal); at >= 0; at = stem.IndexOf(typed, at + 1, StringComparison.Ordinal))
            {
                add($"{stem[..at]}{meant}{stem[(at + 1)..]}", Strength.Slip);
            }
        }

        // "Satelit" may be meant for what "satellitalarm" begins with.
        for (var length = stem.Length < ShortestBeginning ? int.MaxValue : stem.Length - 1; length <= stem.Length + 1; length++)
        {
            foreach (var known in _ends.BeginningWith(stem[..3]).Where(known => known.Length >= length + 4 && Spelling.Close(stem, known[..length]) && Known(known[length..]) is not null))
            {
                add(known, Strength.Slip * Strength.Compound);
            }
        }

        // A slip keeps the first letter.
        foreach (var typed in (string[])[stem, word, Array.Exists(WeakEnds, end => word.EndsWith(end, StringComparison.Ordinal)) ? word[..^2] : word])
        {
            foreach (var known in _ends.BeginningWith(typed[..1]).Where(known => Spelling.Close(typed, known) && !StopWords.Contains(known)))
            {
                add(known, Strength.Slip);
            }
        }
    }
}
