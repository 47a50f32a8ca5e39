using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Whether a passage speaks of all that was asked about: if not, the answer is not known.</summary>
internal static partial class Coverage
{
    private const double Met = 0.3, InItem = 0.5, Near = 0.6, Heads = 0.8, Beside = 0.65, Telling = 0.3, OfAside = 0.25, ThingItself = 0.7, MatterItself = 0.65, Level = 0.86;

    private const int ShortestTelling = 3;

    /// <param name="reading">What is asked.</param>
    /// <param name="ranked">The passage that may answer.</param>
    /// <param name="own">Of the asker's own committee, where the place need not be said.</param>
    public static bool Holds(QuestionReading reading, RankedPassage ranked, bool own = false)
    {
        if (!ranked.InPeriod || !ranked.OfCommittee)
        {
            return false;
        }

        var level = AsksLevel().IsMatch(reading.Folded);
        // Where one thing is all that is asked for, another will not do.
        if (reading is { Kind: QuestionKind.Decision, Topic: [{ IsYear: false, Name: false }] } && ranked.Covers[0] < MatterItself)
        {
            return false;
        }

        if (reading is { Kind: QuestionKind.Content, Sought: Sought.Any, Topic: [{ IsYear: false, Name: false }] } && ranked.Covers[0] < (level && ranked.Passage.Row is null ? Level : ThingItself))
        {
            return false;
        }

        var figure = reading.Sought is Sought.Number or Sought.Money or Sought.Frequency or Sought.Comparison;
        var (met, total) = (0.0, 0.0);
        var whole = reading.Topic.Where(concept => !concept.Aside).Sum(concept => concept.Weight);
        (Concept Concept, double Cover)[] aside = [.. reading.Topic.Zip(ranked.Covers).Where(one => one.First.Aside)];
        if (aside.Sum(one => one.Concept.Weight * one.Cover) < OfAside * aside.Sum(one => one.Concept.Weight))
        {
            return false;
        }

        for (var i = 0; i < reading.Topic.Count; i++)
        {
            var concept = reading.Topic[i];
            var cover = ranked.Covers[i];
            if (concept is { Aside: true, Name: false } || (concept is { Common: true, Anchored: false } && cover < Near && reading.Topic.Any(other => !other.Common)))
            {
                continue;
            }

            // Whoever merely sits in the meeting is not whom a row or a figure is about.
            if (concept.Name && cover < Near && (figure || ranked.Passage.Row is not null))
            {
                return false;
            }

            if (concept.IsYear && (OfAnotherYear(concept.Word, ranked.Passage) || SaysItOfSomethingElse(concept, reading, ranked.Passage)))
            {
                return false;
            }
            if (cover < (figure && concept.Known ? 0.45 : Met) && IsHard(concept) && !Qualities.Contains(concept.Stem) && !(own && (concept.Unmet || ranked.Passage.Row is null) && i > 1 && i == reading.Topic.Count - 1 && !concept.Name))
            {
                return false;
            }

            // A figure of another year is none of this one, and a figure, day or person of something that no document speaks of is none at all.
            if (((figure || level) && concept.IsYear && cover < Heads) || ((figure || reading.Sought is Sought.Date or Sought.Person) && (concept.Unmet || (concept.Wide && cover < Near)) && concept.Word.Length >= ShortestTelling && !Array.Exists(VerbEndings, ending => concept.Word.EndsWith(ending, StringComparison.Ordinal))))
            {
                return false;
            }

            // "De nye løvblæsere" are the machines that the text has just bought.
            if (Qualities.Contains(concept.Stem) && reading.Topic.Count > 1)
            {
                continue;
            }
            if (concept is { Known: true, Wide: false } && ((i == 0 && cover < Near && IsHead(reading) && !own) || (cover < (figure && ranked.Passage.Row is null && !concept.IsYear ? Near : Met) && concept.Weight >= Telling * whole && !own && !IsVerbOf(reading, concept)) || (cover < Beside && concept.Word == reading.Counted)))
            {
                return false;
            }

            met += concept.MetWeight * (cover >= Near ? 1 : cover >= 0.4 ? InItem : cover);
            total += concept.MetWeight;
        }

        return total > 0 && met / total >= 0.55;
    }

    /// <summary>"Sygefravær på plejecenteret?" has no word of asking: it begins with what is asked for, and then says where.</summary>
    private static bool IsHead(QuestionReading reading) => reading is { Sought: Sought.Any, Topic: [_] or [_, { Anchored: true }, ..] } || (reading is { Sought: Sought.Any, Topic.Count: > 2 } && !Asks().IsMatch(reading.Folded));

    [GeneratedRegex(@"\bhv\w+\b|^\W*(\w+,? )?(er|var|har|havde|skal|kan|maa|bliver|blev|findes|faar|fik|vis|fortael|find|giv)\b|\b(jeg|vi|man|det|der)\b")]
    private static partial Regex Asks();

    /// <summary>"Hvor mange stillinger ryger der": what the question is about may be told by another verb.</summary>
    private static bool IsVerbOf(QuestionReading reading, Concept concept) => Array.Exists(VerbEndings, ending => concept.Word.EndsWith(ending, StringComparison.Ordinal))
        && VerbAndSubject().Match(reading.Folded) is { Success: true } asked && asked.Groups["verb"].Value == concept.Word;

    [GeneratedRegex(@"\bhv\w+( mange| meget)?( \p{L}+)? (?<verb>\p{L}+) (der|det|den|de|vi|i|man|jeg|du)\b")]
    private static partial Regex VerbAndSubject();

    /// <summary>A row whose item names one year in its title is of that year, unless the row itself or its heads say another.</summary>
    private static bool OfAnotherYear(string year, Passage passage) =>
        passage.Row is { } row && !$"{row.Label} {row.Group} {passage.Said}".Contains(year, StringComparison.Ordinal) && YearIn().Match(passage.Item.Title) is { Success: true } own && own.Value != year;

    /// <summary>The year stands in the text alone, and only in sentences that say nothing of what is asked.</summary>
    private static bool SaysItOfSomethingElse(Concept year, QuestionReading reading, Passage passage)
    {
        if (passage.Row is not null || reading.Topic.Count == 1 || passage.Item.Title.Contains(year.Word, StringComparison.Ordinal))
        {
            return false;
        }
        string[] saying = [.. passage.Sentences.Where(sentence => sentence.Contains(year.Word, StringComparison.Ordinal))];
        return saying.Length > 0 && !Array.Exists(saying, sentence => Terms.Of(sentence) is var terms
            && reading.Topic.Any(other => other != year && other.Touches(terms)));
    }

    /// <summary>"Hvad er sygefraværet i X?" asks for the figure of just that.</summary>
    [GeneratedRegex(@"^\W*(hvad|hvor (hoej|stor|lav)\w*) (er|var|ligger) \p{L}+(et|en) (i|paa|hos|for)\b")]
    public static partial Regex AsksLevel();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex YearIn();

    /// <summary>A name, a number or a thing pointed at that the passage does not know is no detail.</summary>
    private static bool IsHard(Concept concept) =>
        concept.Name || char.IsAsciiDigit(concept.Word[0]) || concept.Anchored || ((!concept.Known || concept.Wide) && concept.Word.Length >= 6 && Array.Exists(NounEndings, ending => concept.Word.EndsWith(ending, StringComparison.Ordinal)));

    private static readonly HashSet<string> Qualities = [.. "ny gammel gamle stor lille hoej lav god naervaerende samlet seneste ekstra".Split(' ').Select(DanishStem.Of)];
    private static readonly string[] NounEndings = ["en", "erne", "ene"];

    // Another verb may tell the same.
    private static readonly string[] VerbEndings = ["ede", "te", "es", "er"];
}
