using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Passages;

/// <summary>The stems of an item, of all around it and of its passages, as far as a question seeks them.</summary>
internal sealed class ItemTerms
{
    /// <param name="found">The item with its document.</param>
    /// <param name="sought">The stems of all that the question's words can be called.</param>
    public ItemTerms(FoundItem found, IReadOnlySet<string> sought)
    {
        var (document, item) = found;
        Title = Sought(sought, item.Title);
        Committee = Sought(sought, document.Committee);
        Head = Sought(sought, document.Committee, document.Title);
        // The units that several of its participants come from.
        Head.UnionWith(document.Participants.SelectMany(participant => Sought(sought, participant.Note)).GroupBy(term => term).Where(same => same.Skip(1).Any()).Select(same => same.Key));
        Passages = [.. ItemPassages.Of(document, item).Select(passage => new PassageTerms(passage, sought))];
        Whole = [.. Title, .. Passages.SelectMany(passage => passage.Terms)];
        for (var at = 1; at < Passages.Count; at++)
        {
            if (Passages[at].Passage.Part == Passages[at - 1].Passage.Part)
            {
                Passages[at].Beside.UnionWith(Passages[at - 1].Terms);
                Passages[at - 1].Beside.UnionWith(Passages[at].Terms);
            }
        }
    }

    public IReadOnlyList<PassageTerms> Passages { get; }
    public HashSet<string> Title { get; }
    public HashSet<string> Whole { get; }
    public HashSet<string> Committee { get; }

    /// <summary>Of the document's head.</summary>
    public HashSet<string> Head { get; }

    /// <summary>The concepts with those of their alternatives alone that stand in the item or around it: a word can be called by hundreds.</summary>
    public Concept[] Standing(IEnumerable<Concept> concepts)
    {
        HashSet<string> all = [.. Whole, .. Committee, .. Head, .. Passages.SelectMany(passage => passage.Heading)];
        return [.. concepts.Select(concept => concept with { Alternatives = [.. concept.Alternatives.Where(alternative => alternative.Stems.Any(all.Contains))] })];
    }

    internal static HashSet<string> Sought(IReadOnlySet<string> sought, params IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().SelectMany(DanishText.Stems).Where(sought.Contains)];
}

/// <summary>The stems of a passage that a question seeks.</summary>
internal sealed class PassageTerms(Passage passage, IReadOnlySet<string> sought)
{
    public Passage Passage => passage;

    /// <summary>In the order of the text, as often as they stand there.</summary>
    public string[] Stems { get; } = [.. Of(passage.Text, sought)];

    public HashSet<string> Terms => field ??= [.. Stems];

    public HashSet<string> Heading { get; } = ItemTerms.Sought(sought, [passage.Heading, passage.Row?.Caption, passage.Row?.Group, .. passage.Row?.Values.Select(value => value.Head) ?? []]);

    /// <summary>Of the passages before and after it in the same part of the item.</summary>
    public HashSet<string> Beside { get; } = [];

    public HashSet<string>[] Sentences => field ??= [.. passage.Sentences.Select(sentence => Of(sentence, sought).ToHashSet())];

    private static IEnumerable<string> Of(string text, IReadOnlySet<string> sought) => DanishText.Stems(text).Concat(Sides.Speaking(text) is { } side ? [side] : []).Where(sought.Contains);
}
