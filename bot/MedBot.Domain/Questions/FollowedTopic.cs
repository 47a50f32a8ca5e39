using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions;

/// <summary>A topic (emne) that a person follows, and the items that are about it.</summary>
public static class FollowedTopic
{
    private const int LongestTopic = 60;

    /// <summary>The topic as it is compared: its telling words, folded; null where there are none, or so many that nothing would ever fit.</summary>
    public static string? Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string[] words = [.. DanishText.Words(typed).Where(word => word.Length > 1 && !StopWords.Contains(word) && !Cues.IsFrame(word)).Distinct()];
        return typed.Length <= LongestTopic && words.Length > 0 ? string.Join(' ', words) : null;
    }

    /// <summary>The items that hold every word of the topic, in one of the forms that the documents know it by.</summary>
    /// <param name="topic">From <see cref="Of"/>.</param>
    /// <param name="document">Without its closed items.</param>
    /// <param name="vocabulary">The words of the stored documents.</param>
    public static IReadOnlyList<AgendaItem> ItemsOn(string topic, OpenDocument document, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(topic);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(vocabulary);
        IReadOnlySet<string>[] forms = [.. topic.Split(' ').Select(word => Forms(word, vocabulary))];
        return
        [
            .. document.Document.Items.Where(item =>
            {
                HashSet<string> stems = Terms.Of([item.Title, .. ItemPassages.Of(document.Document, item).SelectMany(passage => new[] { passage.Heading, passage.Text, passage.Row?.Caption })]);
                return forms.All(form => form.Overlaps(stems));
            }),
        ];
    }

    /// <summary>The word, its relatives and compounds; a synonym or a likely slip is for a question, not for a message that nobody asked for.</summary>
    private static HashSet<string> Forms(string word, Vocabulary vocabulary)
    {
        Concept concept = vocabulary.Concept(word);
        return
        [
            concept.Stem,
            .. concept.Alternatives
                .Where(alternative => alternative.Stems.Count == 1 && DanishStem.Root(alternative.Stems[0]) is var root && root.Contains(DanishStem.Root(concept.Stem), StringComparison.Ordinal))
                .Select(alternative => alternative.Stems[0]),
        ];
    }
}
