using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions;

/// <summary>Reads from a message what it asks: which kind of question, about which committee, meeting, person and topic.</summary>
public static partial class QuestionReader
{
    /// <param name="vocabulary">The words of the stored documents.</param>
    /// <param name="committees">The committees that are known.</param>
    /// <param name="last">What the same conversation asked last; null after some minutes.</param>
    public static QuestionReading Read(Question question, Vocabulary vocabulary, CommitteeNames committees, QuestionReading? last = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(committees);
        var folded = Cues.Spelled(ForeignWords.InDanish(DanishText.Fold(question.Text)), vocabulary);
        var named = committees.Find(folded);
        var periods = PeriodReader.Read(Blank(folded, named.Select(committee => committee.Where)), question.Today);
        var rest = Blank(folded, [.. named.Select(committee => committee.Where), .. periods.Where(IsWhen).Select(period => period.Where)]);
        string[] words = [.. DanishText.Words(rest).Select(word => Cues.WithoutTail(word, vocabulary))];
        var names = Names(words, vocabulary);
        var reading = new QuestionReading
        {
            Kind = QuestionKind.Content,
            Sure = 0.3,
            Folded = folded,
            Committees = [.. named.Select(committee => committee.Committee).Distinct()],
            Period = periods.OrderBy(period => period.Unit).FirstOrDefault(IsWhen),
            Tense = Tenses.Of(folded),
            Mine = Mine().IsMatch(folded),
            Extraordinary = Extraordinary().IsMatch(folded),
            Latest = Latest().IsMatch(folded),
            CaseNumber = CaseNumbers.Find(question.Text),
            Names = names,
            Sought = SoughtReader.Read(folded),
            General = General().IsMatch(folded),
            Minor = [.. words.Where(word => Cues.IsFrame(word) || word is "med" || (word.Length >= 5 && StopWords.Contains(word))).Distinct().Select(vocabulary.Concept).Where(concept => concept.Known)],
            Topic = [.. words.Select((word, at) => (word, at)).Where(one => !StopWords.Contains(one.word) && !Cues.IsFrame(one.word)).DistinctBy(one => one.word)
                .Select(one => vocabulary.Concept(one.word) with { Anchored = IsAnchored(words, one.at) })],
        };
        return FollowUp.Complete(KindReader.Read(reading, rest), last);
    }

    // A year says when something is to happen more often than when a meeting was held.
    private static bool IsWhen(Period period) => period.Unit != PeriodUnit.Year || !period.YearNamed;

    private static string Blank(string text, IEnumerable<Range> ranges)
    {
        var letters = text.ToCharArray();
        foreach (var range in ranges)
        {
            letters.AsSpan(range).Fill(' ');
        }

        return new(letters);
    }

    /// <summary>Words that are people's names and hardly ever anything else.</summary>
    private static string[] Names(string[] words, Vocabulary vocabulary) =>
        [.. words.Select(word => vocabulary.IsName(word) ? word : word.EndsWith('s') && vocabulary.IsName(word[..^1]) ? word[..^1] : "").Where(name => name.Length > 0 && !StopWords.Contains(name)).Distinct()];

    private static bool IsAnchored(string[] words, int at) => at > 0 && Anchors.Contains(words[at - 1]);

    private static readonly HashSet<string> Anchors = [.. "i paa hos fra om til for af ved under over mellem en et den det de ny nye vores min mit mine og".Split(' ')];

    [GeneratedRegex(@"\b(vi|vores|min|mit|mine|os|jeg)\b")]
    private static partial Regex Mine();

    [GeneratedRegex(@"\b(ekstraordin|ekstra ord|ex\.? ?ord|ekstramoede|haste)")]
    private static partial Regex Extraordinary();

    [GeneratedRegex(@"\bman\b|\begentligt?\b|\bhvad (er|betyder) (en |et |forskellen )?[\w-]+\W*$|\b(i|et|en) med\b|\bnormalt\b|\bgenerelt\b|\baltid\b")]
    private static partial Regex General();

    [GeneratedRegex(@"\b(sidst|sidste|seneste|senest|nyeste|forrige)\b")]
    private static partial Regex Latest();
}
