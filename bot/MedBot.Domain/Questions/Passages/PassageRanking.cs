using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Orders passages by how well they answer a question's topic.</summary>
public static partial class PassageRanking
{
    private const double InSentence = 1, InPassage = 0.9, InHeading = 0.88, InTitle = 0.8, Beside = 0.62, InItem = 0.5, InCommittee = 0.46, InDocument = 0.4;

    // The parts of a compound, one here and the other elsewhere in the item.
    private const double Apart = 0.85;

    private static readonly HashSet<string> None = [];

    private const int MostLookedAtClosely = 80, MostWithPeriod = 250;

    public static IReadOnlyList<RankedPassage> Rank(QuestionReading reading, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Ranked(reading, () => [.. evidence.Items.SelectMany(found => OfItem(found, reading, evidence)).OrderByDescending(ranked => ranked.Score).Take(reading.Period is null ? MostLookedAtClosely : MostWithPeriod)
            .Select(ranked => Closely(ranked, reading, evidence))
            .OrderByDescending(ranked => ranked.Score).ThenByDescending(ranked => ranked.Passage.Document.Date)]);
    }

    /// <summary>What costs more to see: other committees and days that the passage speaks of.</summary>
    private static RankedPassage Closely(RankedPassage ranked, QuestionReading reading, Evidence evidence)
    {
        var (passage, score) = (ranked.Passage, ranked.Score);
        var committee = evidence.NameOf(passage.Document);
        var own = reading.Committees.Count == 0 || reading.Committees.Contains(committee);
        var named = !own && evidence.Committees.Find(FoldedText.Of($"{passage.Item.Title} ª {passage.Text}")).Any(named => reading.Committees.Contains(named.Committee));
        // Of a table the row of the unit itself.
        score += passage.Row is { } row && evidence.Committees.Committee(row.Label.Split(", ")[^1]) is { } unit && reading.Committees.Contains(unit) ? 0.55 : !named ? 0 : passage.Row is null ? 0.17 : 0.3;
        ranked = ranked with { OfCommittee = own || named };
        if (reading.Sought == Sought.Date && reading.Tense != Tense.Open && PassageDates.Of(passage).ToArray() is { Length: > 0 } days)
        {
            // "Hvornår drøftede I sidst …" is no question about a day to come.
            score -= days.Any(day => reading.Tense == Tense.Past ? day.From <= evidence.Today : day.To >= evidence.Today) ? 0 : 0.25;
        }

        if (reading.Period is not { } period)
        {
            return ranked with { Score = score };
        }

        var chosen = evidence.Chosen.Any(meeting => meeting.Key.Date == passage.Document.Date && meeting.Key.Committee == committee);
        Period[] all = [.. PassageDates.Of(passage)];
        Period[] told = [.. all.Where(day => period.Holds(day.From) && day.Unit <= period.Unit)];
        var same = period.Unit <= PeriodUnit.Month && told.Any(day => day.Unit == period.Unit && day.From == period.From);
        // A figure of another quarter or half year is none of the one in which the meeting was.
        var others = told.Length == 0 && period.Unit >= PeriodUnit.Season && (passage.Row is not null || reading.Sought is Sought.Number or Sought.Money or Sought.Comparison) && Array.Exists(all, day => day.Unit == period.Unit);
        return ranked with { Score = score + (same ? 0.5 : chosen ? 0.35 : told.Length > 0 ? 0.3 : 0), InPeriod = told.Length > 0 || (chosen && !others) };
    }

    private static IEnumerable<RankedPassage> OfItem(FoundItem found, QuestionReading reading, Evidence evidence)
    {
        var item = evidence.TermsOf(found);
        var place = PlaceScore(found, reading, evidence);
        var total = reading.Topic.Sum(concept => concept.Weight);
        foreach (var of in item.Passages)
        {
            var passage = of.Passage;
            // What the whole passage does not hold, no sentence of it does.
            var holds = reading.Topic.Any(concept => concept.StandsIn(of.Terms));
            HashSet<string>[] sentences = passage.Row is not null || passage.Sentences.Count == 0 ? [of.Terms] : holds ? of.Sentences : [.. passage.Sentences.Select(_ => None)];
            (HashSet<string> Terms, double Level)[] levels = [(of.Terms, InPassage), (of.Heading, InHeading), (item.Title, InTitle), (of.Beside, Beside), (item.Whole, InItem), (item.Committee, InCommittee), (item.Head, InDocument)];
            double[] covers = [.. reading.Topic.Select(concept => levels.Max(level => level.Level * Match(concept, level.Terms, item.Whole)))];
            var (best, bestScore) = BestSentence(reading, passage, sentences, covers);
            var score = total == 0 ? 0 : bestScore / total;
            var often = total == 0 ? 0 : reading.Topic.Sum(concept => concept.Weight * Math.Min(2, Occurrences(concept, of.Stems) - 1)) / total;
            var minor = Math.Min(0.1, reading.Minor.Sum(concept => 0.04 * Match(concept, of.Terms, item.Whole)));
            yield return new(passage, best, [.. reading.Topic.Select((concept, i) => Math.Max(covers[i], InSentence * Match(concept, sentences[best], sentences[best])))], (score * PartFactor(passage, reading)) + place + minor + (0.04 * Math.Max(0, often)))
            {
                InHeading = reading.Topic.Count > 0 && reading.Topic.All(concept => Match(concept, of.Terms, of.Terms) < Match(concept, of.Heading, of.Heading)),
            };
        }
    }

    /// <summary>Begins with the thing and goes on to what it is.</summary>
    private static bool Defines(IReadOnlyList<Concept> topic, string sentence)
    {
        string[] words = [.. DanishText.Words(sentence).Take(9)];
        var at = Array.FindIndex(words, word => topic.Any(concept => concept.Alternatives.Any(alternative => alternative.Stems.Contains(DanishStem.Of(word)))));
        return at is >= 0 and < 4 && words.Skip(at + 1).Any(word => word is "er" or "bestaar" or "betyder" or "vil" or "omfatter" or "daekker" or "kaldes" or "forstaas" or "defineres" or "indebaerer");
    }

    private static int Occurrences(Concept concept, string[] stems) =>
        stems.Count(stem => concept.Alternatives.Any(alternative => alternative.Strength >= Strength.Synonym && alternative.Stems.Contains(stem)));

    private static (int Best, double Score) BestSentence(QuestionReading reading, Passage passage, HashSet<string>[] sentences, double[] covers)
    {
        var (best, bestScore) = (0, double.MinValue);
        for (var at = 0; at < sentences.Length; at++)
        {
            var score = 0.0;
            for (var i = 0; i < reading.Topic.Count; i++)
            {
                score += reading.Topic[i].Weight * Math.Max(covers[i], InSentence * Match(reading.Topic[i], sentences[at], sentences[at]));
            }

            var text = passage.Row is not null || passage.Sentences.Count == 0 || reading.Sought == Sought.List ? passage.Said : passage.Sentences[at];
            score *= 1 + SoughtValue.Bonus(reading.Sought, text) + (reading.General && !reading.HowTo && Defines(reading.Topic, text) ? SoughtValue.Explains(text) ? 0.3 : 0.15 : 0) + (reading.HowTo && passage.Part != ItemPart.Recommendation && Instructs().IsMatch(text) ? 0.2 : 0);
            // What is not yet known of just that which is asked.
            if (reading.Sought is Sought.Number or Sought.Money or Sought.Date && SoughtValue.Unsettled(text) && reading.Topic.All(concept => concept.IsYear || Match(concept, sentences[at], sentences[at]) > 0))
            {
                score *= 1.4;
            }

            if (text.EndsWith('?'))
            {
                score *= 0.8;
            }

            if (score > bestScore)
            {
                (best, bestScore) = (at, score);
            }
        }

        return (best, bestScore);
    }

    /// <summary>How near the unit comes to the concept; parts of a compound may stand apart within the item.</summary>
    private static double Match(Concept concept, HashSet<string> unit, HashSet<string> whole)
    {
        var match = 0.0;
        foreach (var alternative in concept.Alternatives)
        {
            var here = alternative.StandsIn(unit) ? alternative.Strength
                : !alternative.Together && alternative.Stems.Count > 1 && alternative.Stems.Any(unit.Contains) && alternative.StandsIn(whole) ? Apart * alternative.Strength
                : 0;
            match = Math.Max(match, here);
        }

        return match;
    }

    /// <summary>The committee asked about, the meeting asked about, and the asker's own go first; among equals the newest.</summary>
    private static double PlaceScore(FoundItem found, QuestionReading reading, Evidence evidence)
    {
        var committee = evidence.NameOf(found.Document);
        var asked = reading.Committees.Count > 0 ? reading.Committees.Contains(committee) ? 0.2 : 0 : evidence.Mine.Contains(committee) ? 0.08 : 0;
        var age = Math.Abs(evidence.Today.DayNumber - found.Document.Date.DayNumber) / 365.0;
        // What holds for one workplace is asked about by those who work there.
        var local = asked == 0 && evidence.Organisation.CommitteeNamed(committee)?.Level == 3 ? 0.05 : 0;
        return asked - local - Math.Min(0.05, 0.02 * age);
    }

    private static double PartFactor(Passage passage, QuestionReading reading) => passage.Part switch
    {
        ItemPart.Recommendation => 0.8,
        ItemPart.Section => 0.85,
        ItemPart.Presentation when passage.Item.Decision is not null && reading.Tense == Tense.Past && Proposed().IsMatch(passage.Text) => 0.85,
        ItemPart.Decision when reading.General => 0.95,
        ItemPart.Attachments => 0.75,
        ItemPart.Decision when !Reported().IsMatch(passage.Text) => reading.Kind == QuestionKind.Decision ? 1.15 : 1.03,
        ItemPart.Summary => 0.95,
        _ when Reported().IsMatch(passage.Text) => reading.General ? 0.8 : 0.97,
        _ => 1,
    };

    /// <summary>Tells what one does, or where something is handed in.</summary>
    [GeneratedRegex(@"\b(man|den, der|medarbejderen|den enkelte)\b|\b(sendes|gives|stilles|afleveres|indberettes|anmeldes|registreres|bestilles|indsendes|skrives|meldes|kontaktes|rettes|lægges|hentes|søges)\b.* (til|hos|på|i|af|via|ved)\b|\b(tilmelder|melder|henvender) sig\b|\b(kontakt|henvend|ring|skriv|ansøgning|tilmelding)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Instructs();

    [GeneratedRegex(@"\b(foreslås|foreslår|indstilles|forslag om)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Proposed();

    /// <summary>What somebody said: <c>M:</c> stands for the employees' side, <c>L:</c> for the management's.</summary>
    [GeneratedRegex(@"^(M|L|Leder|Ledelse|Medarbejder|AMR|TR):|\b(oplyste|sagde|spurgte|bemærkede|nævnte|tilkendegav|supplerede|svarede|mente|var enig)\b")]
    private static partial Regex Reported();
}

/// <summary>A passage with how well it fits.</summary>
/// <param name="Best">Index of its best sentence.</param>
/// <param name="Covers">For each word of the topic, how well it is met here or around.</param>
public sealed record RankedPassage(Passage Passage, int Best, IReadOnlyList<double> Covers, double Score)
{
    /// <summary>The topic stands in the sub-heading rather than in the words below it.</summary>
    public bool InHeading { get; init; }

    /// <summary>Of a meeting in the period asked about, or speaking of a day in it; true where none is asked about.</summary>
    public bool InPeriod { get; init; } = true;

    /// <summary>Of a committee asked about, or speaking of it; true where none is asked about.</summary>
    public bool OfCommittee { get; init; } = true;
}
