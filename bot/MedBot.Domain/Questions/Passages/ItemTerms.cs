using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Passages;

/// <summary>The stems of an item, of all around it and of its passages.</summary>
internal sealed class ItemTerms
{
    /// <param name="head">The terms of the document's head, <see cref="HeadOf"/>.</param>
    public ItemTerms(MeetingDocument document, AgendaItem item, HashSet<string> head)
    {
        Head = head;
        Committee = Terms.Of(document.Committee);
        Title = Terms.Of(item.Title);
        Passages = [.. ItemPassages.Of(document, item).Select(passage => new PassageTerms(passage))];
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
    public HashSet<string> Head { get; }

    /// <summary>The committee, and the units that several of its participants come from.</summary>
    public static HashSet<string> HeadOf(MeetingDocument document)
    {
        var head = Terms.Of(document.Committee, document.Title);
        head.UnionWith(document.Participants.SelectMany(participant => Terms.Of(participant.Note)).GroupBy(term => term).Where(same => same.Skip(1).Any()).Select(same => same.Key));
        return head;
    }
}

/// <summary>The stems of a passage.</summary>
internal sealed class PassageTerms(Passage passage)
{
    public Passage Passage => passage;

    /// <summary>In the order of the text, as often as they stand there.</summary>
    public string[] Stems { get; } = [.. DanishText.Words(passage.Text).Select(DanishStem.Of)];

    public HashSet<string> Terms => field ??= [.. Stems];

    public HashSet<string> Heading { get; } = Questions.Terms.Of([passage.Heading, passage.Row?.Caption, passage.Row?.Group, .. passage.Row?.Values.Select(value => value.Head) ?? []]);

    /// <summary>Of the passages before and after it in the same part of the item.</summary>
    public HashSet<string> Beside { get; } = [];

    public HashSet<string>[] Sentences => field ??= [.. passage.Sentences.Select(sentence => Questions.Terms.Of(sentence))];
}
