using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>The words around the best sentence that are needed to understand it, as they stand in the document.</summary>
internal static class Excerpts
{
    private const int Longest = 650, Short = 120;

    /// <summary>The first whole paragraphs, or sentences, of a text.</summary>
    public static string Start(string text, int longest)
    {
        var taken = new List<string>();
        foreach (var block in text.Split("\n\n").Where(block => !PipeTable.IsTable(block) && !SmallGroup.In(block)))
        {
            if (taken.Count > 0 && taken.Sum(one => one.Length) + block.Length > longest)
            {
                break;
            }

            taken.Add(block);
        }

        return taken is [] ? "" : taken is [var only] && only.Length > longest ? Window(only, 0, longest) : string.Join("\n\n", taken);
    }

    /// <summary>One entry of a list with the sentence that announces the list; null where the best sentence is no entry.</summary>
    public static string? Entry(RankedPassage ranked)
    {
        string[] lines = ranked.Passage.Text.Split('\n');
        var from = Array.FindIndex(lines, ItemPassages.IsList);
        var sentence = ranked.Passage.Sentences.ElementAtOrDefault(ranked.Best);
        return from > 0 && sentence is not null && lines.Skip(from).FirstOrDefault(line => line.Contains(sentence, StringComparison.Ordinal)) is { } entry
            ? $"{Sentences.Of(lines[from - 1])[^1]}\n{entry}"
            : null;
    }

    /// <summary>The passage, with the one before it where it points back, the ones after it where it asks or announces, and its whole section where only the heading names the topic.</summary>
    public static string Around(RankedPassage ranked)
    {
        var passage = ranked.Passage;
        Passage[] part = [.. ItemPassages.Of(passage.Document, passage.Item).Where(other => other.Part == passage.Part && other.Row is null && !other.Withheld)];
        var at = Array.FindIndex(part, other => other.Order == passage.Order);
        if (at < 0)
        {
            return passage.Text;
        }

        var (first, last) = (at, at);
        if (ranked.InHeading)
        {
            while (first > 0 && part[first - 1].Heading == passage.Heading)
            {
                first--;
            }

            last = first;
        }
        else if (at > 0 && part[at - 1].Heading == passage.Heading && ranked.Best <= 1 && (PointsBack(passage.Sentences[0]) || (passage is { Sentences.Count: 1, Text.Length: < Short } && !ItemPassages.IsList(passage.Text))))
        {
            first--;
        }

        var length = part[first..(last + 1)].Sum(one => one.Text.Length);
        while (last + 1 < part.Length && part[last + 1].Heading == passage.Heading && (ranked.InHeading || part[last].Text.TrimEnd().EndsWith('?') || part[last].Text.TrimEnd().EndsWith(':') || part[at..(last + 1)].Sum(one => one.Text.Length) < Short)
            && length + part[last + 1].Text.Length <= Longest)
        {
            last++;
            length += part[last].Text.Length;
        }

        var whole = string.Join("\n\n", part[first..(last + 1)].Select(one => one.Text));
        return whole.Length <= Longest ? whole : Window(passage.Text, ranked.Best, Longest);
    }

    /// <summary>The sentence with its neighbours, as many as there is room for, those before it last.</summary>
    private static string Window(string text, int best, int longest)
    {
        var sentences = Sentences.Of(text);
        if (sentences.Count == 0)
        {
            return text;
        }

        best = Math.Min(best, sentences.Count - 1);
        var (first, last, length) = (best, best, sentences[best].Length);
        if (first > 0 && PointsBack(sentences[first]))
        {
            first--;
            length += sentences[first].Length;
        }

        while (last + 1 < sentences.Count && length + sentences[last + 1].Length <= longest)
        {
            last++;
            length += sentences[last].Length;
        }

        while (first > 0 && length + sentences[first - 1].Length <= longest)
        {
            first--;
            length += sentences[first].Length;
        }

        var start = text.IndexOf(sentences[first], StringComparison.Ordinal);
        var end = text.IndexOf(sentences[last], start, StringComparison.Ordinal) + sentences[last].Length;
        return text[start..end];
    }

    /// <summary>Begins with a word that stands for something said before.</summary>
    public static bool PointsBack(string sentence)
    {
        var words = Danish.DanishText.Words(sentence);
        return words.Take(3).Any(word => word is "det" or "dette" or "denne" or "disse" or "den" or "de" or "her" or "herefter" or "heraf" or "derfor" or "derefter" or "dermed" or "vedkommende" or "begge" or "han" or "hun");
    }
}
