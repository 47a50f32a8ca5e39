using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Passages;

/// <summary>What a question seeks in one item.</summary>
internal sealed partial class SoughtItem
{
    private const double InTitle = 0.8, NamedInTitle = 0.05, InItem = 0.5, InCommittee = 0.46, InDocument = 0.4;

    /// <param name="place">What the item's committee and meeting add to the score of all its passages.</param>
    public SoughtItem(QuestionReading reading, ItemTerms item, double place)
    {
        (Reading, Item, Place) = (reading, item, place);
        (Topic, Minor) = (item.Standing(reading.Topic), item.Standing(reading.Minor));
        Weight = Topic.Sum(concept => concept.Weight);
        Due = reading.Sought is Sought.Date or Sought.Time or Sought.Any && AsksLatest().IsMatch(reading.Folded);
        Opinion = reading.Names.Count > 0 && AsksOpinion().IsMatch(reading.Folded);
        PerHead = ForEach().IsMatch(reading.Folded);
        Place += Weight == 0 ? 0 : NamedInTitle * Topic.Sum(concept => concept.Weight * concept.Match(item.Title, item.Whole)) / Weight;
        Around = [.. Topic.Select(concept => Math.Max(
            Math.Max(InTitle * concept.Match(item.Title, item.Whole), InItem * concept.Match(item.Whole, item.Whole)),
            Math.Max(InCommittee * concept.Match(item.Committee, item.Whole), InDocument * concept.Match(item.Head, item.Whole))))];
    }

    public QuestionReading Reading { get; }
    public ItemTerms Item { get; }
    public double Place { get; }
    public Concept[] Topic { get; }
    public Concept[] Minor { get; }
    public double Weight { get; }

    /// <summary>"Pr. mand", "pr. næse": what falls to each.</summary>
    public bool PerHead { get; }

    /// <summary>For each word of the topic, how well it is met around the item's passages.</summary>
    public double[] Around { get; }

    /// <summary>Asks what somebody said, or was to do.</summary>
    public bool Opinion { get; }

    /// <summary>Asks until when.</summary>
    public bool Due { get; }

    [GeneratedRegex(@"\b(hvad|hvordan)\b.*\b(mente|mener|sagde|siger|sagt|synes|syntes|svarede|spurgte|holdning\w*|indstill\w*|lovede|foreslog|kritik\w*|bemaerk\w*|indvend\w*|imod|skulle|skal|fik til opgave|tager sig af|undersoeger)\b")]
    private static partial Regex AsksOpinion();

    [GeneratedRegex(@"\b(senest|for sent|deadline\w*|frist\w*|sidste frist|foer hvornaar|inden hvornaar)\b")]
    private static partial Regex AsksLatest();

    [GeneratedRegex(@"\bpr (person|mand|naese|deltager|medarbejder|ansat|hoved|snude)\b")]
    private static partial Regex ForEach();
}

/// <summary>How well a passage answers a question's topic: at most, by the words that stand in it, and then by what each of its sentences says.</summary>
internal sealed partial class PassageScore
{
    private const double InSentence = 1, InPassage = 0.9, InHeading = 0.88, Beside = 0.62;
    private const double Defined = 0.3, Instructed = 0.25, AtLatest = 0.2, SaidByAsked = 0.3, NotKnownYet = 1.4, Decided = 1.15;

    private const double EachOne = 1.3, NotEachOne = 0.7;

    private const int LongestHeading = 60;

    private static readonly HashSet<string> None = [];

    private readonly SoughtItem asked;
    private readonly QuestionReading reading;
    private readonly PassageTerms of;
    private readonly Passage passage;
    private readonly double[] covers;
    private readonly double minor, often;

    public PassageScore(SoughtItem asked, PassageTerms of)
    {
        (this.asked, this.of, reading, passage) = (asked, of, asked.Reading, of.Passage);
        var whole = asked.Item.Whole;
        covers = [.. asked.Topic.Select((concept, at) => Math.Max(
            Math.Max(InPassage * concept.Match(of.Terms, whole), InHeading * concept.Match(of.Heading, whole)), Math.Max(Beside * concept.Match(of.Beside, whole), asked.Around[at])))];
        for (var at = 0; passage.Row is { } row && at < covers.Length; at++)
        {
            covers[at] = asked.Topic[at].NamesRow(Terms.Of(row.Label)) ? Math.Max(covers[at], Strength.Parts) : covers[at];
        }

        minor = Math.Min(0.1, asked.Minor.Sum(concept => 0.04 * concept.Match(of.Terms, whole)));
        often = asked.Weight == 0 ? 0 : 0.04 * Math.Max(0, asked.Topic.Sum(concept => concept.Weight * Math.Min(2, Occurrences(concept, of.Stems) - 1)) / asked.Weight);
        AtMost = Sum(asked.Weight == 0 ? 0 : Met(of.Terms) / asked.Weight * MostFactor) + Trifle;
    }

    /// <summary>No score is higher.</summary>
    public double AtMost { get; }

    // The same product in another order may come out a trifle higher.
    private const double Trifle = 1e-9;

    private double MostFactor =>
        (1 + SoughtValue.MostBonus(reading.Sought) + (asked.Due ? AtLatest : 0) + (asked.Opinion ? SaidByAsked : 0) + (reading.HowTo ? Instructed : reading.General ? Defined : 0))
        * (reading.Sought is Sought.Number or Sought.Money or Sought.Date ? NotKnownYet : 1)
        * (passage.Part == ItemPart.Decision ? Decided : 1) * EachOne;

    public RankedPassage Ranked()
    {
        // What the whole passage does not hold, no sentence of it does.
        var holds = Array.Exists(asked.Topic, concept => concept.StandsIn(of.Terms));
        HashSet<string>[] sentences = passage.Row is not null || covers.All(cover => cover == 0) || passage.Sentences.Count == 0 ? [of.Terms] : holds ? of.Sentences : [.. passage.Sentences.Select(_ => None)];
        var (best, score) = BestSentence(sentences);
        return new(passage, best, [.. asked.Topic.Select((concept, at) => Cover(at, sentences[best]))], Sum(score == 0 ? 0 : score / asked.Weight * PartFactor()))
        {
            InHeading = asked.Topic.Length > 0 && Array.TrueForAll(asked.Topic, concept => concept.Match(of.Terms, of.Terms) < concept.Match(of.Heading, of.Heading)),
        };
    }

    private double Sum(double score) => score + asked.Place + minor + often;

    /// <summary>The weight of what is met of the topic.</summary>
    private double Met(HashSet<string> sentence)
    {
        var met = 0.0;
        for (var at = 0; at < asked.Topic.Length; at++)
        {
            met += asked.Topic[at].Weight * Cover(at, sentence);
        }

        return met;
    }

    private double Cover(int concept, HashSet<string> sentence) => Math.Max(covers[concept], InSentence * asked.Topic[concept].Match(sentence, sentence));

    /// <summary>Begins with the thing and goes on to what it is.</summary>
    private static bool Defines(Concept[] topic, string sentence)
    {
        string[] words = [.. DanishText.Words(sentence).Take(9)];
        var at = Array.FindIndex(words, word => Array.Exists(topic, concept => concept.Alternatives.Any(alternative => alternative.Stems.Contains(DanishStem.Of(word)))));
        return at is >= 0 and < 4 && words.Skip(at + 1).Any(word => word is "er" or "bestaar" or "betyder" or "vil" or "omfatter" or "daekker" or "kaldes" or "forstaas" or "defineres" or "indebaerer");
    }

    private static int Occurrences(Concept concept, string[] stems) =>
        stems.Count(stem => concept.Alternatives.Any(alternative => alternative.Strength >= Strength.Synonym && alternative.Stems.Contains(stem)));

    private (int Best, double Score) BestSentence(HashSet<string>[] sentences)
    {
        var (best, bestScore) = (0, 0.0);
        for (var at = 0; at < sentences.Length; at++)
        {
            var score = Met(sentences[at]);
            if (score > 0 && (score *= Factor(sentences[at], passage.Row is not null || passage.Sentences.Count == 0 || reading.Sought == Sought.List ? passage.Said : passage.Sentences[at])) > bestScore)
            {
                (best, bestScore) = (at, score);
            }
        }

        return (best, bestScore);
    }

    /// <summary>What a sentence is worth by what it says.</summary>
    private double Factor(HashSet<string> sentence, string text)
    {
        var factor = 1 + SoughtValue.Bonus(reading.Sought, text)
            + (reading.General && !reading.HowTo && Defines(asked.Topic, text) ? SoughtValue.Explains(text) ? Defined : 0.15 : 0)
            + (asked.Opinion && DanishText.Words(text).Any(reading.Names.Contains) ? SaidByAsked : 0)
            + (asked.Due && LatestBy().IsMatch(text) ? AtLatest : 0)
            + (reading.HowTo && passage.Part != ItemPart.Recommendation && Instructs().IsMatch(text) ? Instructed : 0);
        // What is not yet known of just that which is asked.
        if (reading.Sought is Sought.Number or Sought.Money or Sought.Date && SoughtValue.Unsettled(text) && Array.TrueForAll(asked.Topic, concept => concept.IsYear || concept.Match(sentence, sentence) > 0))
        {
            factor *= NotKnownYet;
        }

        if (asked.PerHead)
        {
            factor *= TellsPerHead().IsMatch(text) ? EachOne : NotEachOne;
        }

        return text.EndsWith('?') || IsAnnounced(text) ? 0.8 * factor : factor;
    }

    [GeneratedRegex(@"\b(senest|inden|frem til|frist\w*|deadline)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LatestBy();

    [GeneratedRegex(@"\b(pr\.?|per|for hver) (person|deltager|medarbejder|ansat|leder|kursist|elev|fuldtids\w+|årsværk|mand)\b|\bhver\b", RegexOptions.IgnoreCase)]
    private static partial Regex TellsPerHead();

    /// <summary>What was to be spoken of is not what was said.</summary>
    private bool IsAnnounced(string text) => text.Length <= LongestHeading && reading is { Kind: QuestionKind.Content or QuestionKind.Decision, Tense: Tense.Past } && passage is { Part: ItemPart.Presentation, Item.Decision: not null, Row: null }
        && Terms.Of(text).All(stem => asked.Topic.Any(concept => concept.Alternatives.Any(alternative => alternative.Stems.Contains(stem))));

    private double PartFactor() => passage.Part switch
    {
        ItemPart.Recommendation => reading.General ? 0.75 : 0.8,
        ItemPart.Section => 0.85,
        ItemPart.Presentation when passage.Item.Decision is not null && reading.Tense == Tense.Past && Proposed().IsMatch(passage.Text) => 0.85,
        ItemPart.Decision when reading.General => 0.95,
        ItemPart.Attachments => 0.75,
        ItemPart.Decision when !Reported().IsMatch(passage.Text) => reading.Kind == QuestionKind.Decision ? Decided : reading.Tense == Tense.Past ? 1.06 : 1.03,
        ItemPart.Summary => 0.95,
        _ when Reported().IsMatch(passage.Text) => reading.General ? 0.8 : 0.97,
        _ => 1,
    };

    /// <summary>Tells what one does, or where something is handed in.</summary>
    [GeneratedRegex(@"\b(man|den, der|medarbejderen|den enkelte)\b|\b(ingen|alle|kun) (må|skal)\b|\b(sendes|gives|stilles|afleveres|indberettes|anmeldes|registreres|bestilles|indsendes|skrives|meldes|kontaktes|rettes|lægges|hentes|søges)\b.* (til|hos|på|i|af|via|ved)\b|\b(tilmelder|melder|henvender) sig\b|\b(kontakt|henvend|ring|skriv)\b|\b(ansøgning|tilmelding)(en)?\b.{0,30}\b(til|hos|på|via|senest)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Instructs();

    [GeneratedRegex(@"\b(foreslås|foreslår|indstilles|forslag om)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposed();

    /// <summary>What somebody said: <c>M:</c> stands for the employees' side, <c>L:</c> for the management's.</summary>
    [GeneratedRegex(@"^(M|L|Leder|Ledelse|Medarbejder|AMR|TR):|\b(oplyste|sagde|spurgte|bemærkede|nævnte|tilkendegav|supplerede|svarede(?! \d)|mente|var enig)\b")]
    private static partial Regex Reported();
}
