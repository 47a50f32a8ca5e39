using System.Text.RegularExpressions;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Until when items can be handed in for a meeting, or when its agenda is sent out, where a document says so.</summary>
public static partial class DeadlineAnswer
{
    internal static Reply For(QuestionReading reading, Evidence evidence)
    {
        var (about, rule) = AsksForAgenda(reading) ? (SentOut(), "hvornår dagsordenen sendes ud") : (HandIn(), "hvornår punkter senest skal sendes ind");
        var committees = reading.Committees.Count > 0 ? reading.Committees : evidence.Mine;
        (FoundItem Item, string Sentence)[] told = [.. evidence.Items.Where(found => committees.Count == 0 || committees.Contains(evidence.NameOf(found.Document))).OrderByDescending(found => found.Document.Date)
            .SelectMany(found => ItemPassages.Of(found.Document, found.Item).Where(passage => passage.Row is null && !passage.Withheld)
                .SelectMany(passage => passage.Sentences).Where(sentence => about.IsMatch(sentence)).Select(sentence => (found, sentence)))];
        return told is [var first, ..] ? Wording.Told(Wording.Plain(first.Sentence), Wording.Source(first.Item.Document, first.Item.Item))
            : new Reply.NotKnown($"Det fremgår ikke af de dagsordener og referater, jeg har, {rule}{Wording.In(reading)}.", "Udvalgets sekretær kender fristen.");
    }

    /// <summary>Asks when the agenda comes, not until when it can be added to.</summary>
    public static bool AsksForAgenda(QuestionReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return AgendaAsked().IsMatch(reading.Folded);
    }

    [GeneratedRegex(@"\b(udsend\w*|(sendes?|sendt|kommer)\b.*\bud\b|offentlig\w*|udkommer|er klar)")]
    private static partial Regex AgendaAsked();

    [GeneratedRegex(@"\b(punkter(ne)?|dagsordenspunkt\w*|emner|sager|forslag til (punkt\w*|emner|dagsorden\w*))\b.*\b(senest|frist\w*|inden(?! for)|\w*dage før|uger? før)\b|\b(senest|frist\w*)\b.*\b(punkter|dagsordenspunkt\w*|emner til)\b", RegexOptions.IgnoreCase)]
    private static partial Regex HandIn();

    [GeneratedRegex(@"\bdagsorden\w*\b.*\b(udsend\w*|sendes|offentliggøres|er klar|kommer)\b.*\b(\w*dage?|uger?) før|\bdagsorden\w*\b.*\b(udsend\w*|sendes|offentliggøres)\b.*\bsenest\b", RegexOptions.IgnoreCase)]
    private static partial Regex SentOut();
}
