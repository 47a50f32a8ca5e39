using System.Text.RegularExpressions;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Passages;

/// <summary>Orders passages by how well they answer a question's topic.</summary>
public static partial class PassageRanking
{
    private const double AsTyped = 0.15, OfColumn = 0.08, RowNamed = 0.1, RowMet = 0.85, RowAround = 0.8, OfAnother = 0.5;

    private const int MostLookedAtClosely = 80, MostWithPeriod = 250;

    public static IReadOnlyList<RankedPassage> Rank(QuestionReading reading, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Ranked(reading, () =>
        {
            HashSet<string> sought = [.. reading.Topic.Concat(reading.Minor).SelectMany(concept => concept.Alternatives).SelectMany(alternative => alternative.Stems)];
            return [.. Best([.. evidence.Items.SelectMany(found => OfItem(found, sought, reading, evidence))], reading.Period is null ? MostLookedAtClosely : MostWithPeriod)
                .Select(ranked => Closely(ranked, reading, evidence))
                .OrderByDescending(ranked => ranked.Score).ThenByDescending(ranked => ranked.Passage.Document.Date)];
        });
    }

    /// <summary>The best in their order. Those that could not be among them, whatever their sentences say, are not looked at.</summary>
    private static IEnumerable<RankedPassage> Best(PassageScore[] passages, int most)
    {
        PriorityQueue<int, double> best = new();
        List<(RankedPassage Ranked, int Place)> ranked = [];
        foreach (var (passage, place) in passages.Select((passage, place) => (passage, place)).OrderByDescending(one => one.passage.AtMost))
        {
            if (best.Count == most && best.TryPeek(out _, out var least) && passage.AtMost < least)
            {
                break;
            }

            var one = passage.Ranked();
            ranked.Add((one, place));
            best.Enqueue(place, one.Score);
            if (best.Count > most)
            {
                best.Dequeue();
            }
        }

        return ranked.OrderByDescending(one => one.Ranked.Score).ThenBy(one => one.Place).Take(most).Select(one => one.Ranked);
    }

    /// <summary>What costs more to see: other committees and days that the passage speaks of.</summary>
    private static RankedPassage Closely(RankedPassage ranked, QuestionReading reading, Evidence evidence)
    {
        var (passage, score) = (ranked.Passage, ranked.Score);
        var committee = evidence.NameOf(passage.Document);
        var own = reading.Committees.Count == 0 || reading.Committees.Contains(committee);
        // "ArbejdspladsMED" in a text is any of them.
        var named = !own && FoldedText.Of($"{passage.Item.Title} ª {passage.Text}") is var text
            && evidence.Committees.Find(text).Any(named => reading.Committees.Contains(named.Committee) && CommitteeNameParts.Read(named.Committee).KindAlone != text.Value[named.Where]);
        // Of a table the row of the unit itself.
        score += passage.Row is { } row && evidence.Committees.Committee(row.Label.Split(", ")[^1]) is { } unit && reading.Committees.Contains(unit) ? 0.55 : !named ? 0 : passage.Row is null ? 0.17 : 0.3;
        ranked = ranked with { OfCommittee = own || named };
        score += reading.Proper.Any(name => passage.Text.Contains(name, StringComparison.Ordinal) || passage.Item.Title.Contains(name, StringComparison.Ordinal)) ? AsTyped : 0;
        // "Hus 1" is not "hus 3".
        score -= passage.Row is { } numbered && Numbered().Match(DanishText.Fold(numbered.Label)) is { Success: true } mine && Numbered().Matches(reading.Folded).Any(other => other.Groups["what"].Value == mine.Groups["what"].Value)
            && !Numbered().Matches(reading.Folded).Any(other => other.Value == mine.Value) ? OfAnother : 0;
        // A row that the question names in full, of a table on what else it asks.
        score += passage.Row is { } asked && ranked.Covers.All(cover => cover >= (reading.Sought == Sought.Any ? RowAround : RowMet)) && Terms.Of(asked.Label).Where(stem => stem is not "og").ToArray() is { Length: > 0 } label && label.Length < reading.Topic.Count
            && Array.TrueForAll(label, stem => reading.Topic.Any(concept => concept.Stem == stem)) ? RowNamed : 0;
        var timely = reading.Sought == Sought.Date && reading.Tense != Tense.Open;
        if (reading.Period is null && !timely)
        {
            return ranked with { Score = score };
        }

        PassageDates dates = new(passage);
        Period[] days = [.. dates.All];
        if (timely && days.Length > 0)
        {
            // "Hvornår drøftede I sidst …" is no question about a day to come.
            score -= days.Any(day => reading.Tense == Tense.Past ? day.From <= evidence.Today : day.To >= evidence.Today) ? 0 : 0.25;
        }

        if (reading.Period is not { } period)
        {
            return ranked with { Score = score };
        }

        var chosen = evidence.Chosen.Any(meeting => meeting.Key.Date == passage.Document.Date && meeting.Key.Committee == committee);
        var figure = reading.Sought is Sought.Number or Sought.Money;
        // A figure of the rest of the year is none of a quarter.
        Period[] told = [.. days.Where(day => period.Holds(day.From) && day.Unit <= period.Unit && (!figure || period.Unit < PeriodUnit.Season || period.Holds(day.To)))];
        // Of its sentences the one that tells of the time asked about.
        if (told.Length > 0 && !dates.Tells(ranked.Best, period) && dates.FirstTelling(period) is >= 0 and var telling)
        {
            ranked = ranked with { Best = telling };
        }

        // "Fra den 23. oktober til den 8. april" tells of the whole winter.
        if (told.Length == 0 && days.Where(day => day.Unit == PeriodUnit.Day).Take(2).ToArray() is [var from, var until] && from.From <= period.From && until.To >= period.To)
        {
            told = [from];
        }

        var same = period.Unit <= PeriodUnit.Month && told.Any(day => day.Unit == period.Unit && day.From == period.From);
        // A figure of another quarter or half year is none of the one in which the meeting was.
        var others = told.Length == 0 && period.Unit >= PeriodUnit.Season && (passage.Row is not null || figure || reading.Sought == Sought.Comparison) && Array.Exists(days, day => day.Unit >= PeriodUnit.Month && !period.Holds(day.To));
        return ranked with { Score = score + (same ? 0.5 : chosen ? 0.35 : told.Length > 0 ? 0.3 : 0) + (passage.Row is not null && Array.Exists(told, day => day.From == period.From && day.To == period.To) ? OfColumn : 0), InPeriod = told.Length > 0 || (chosen && !others) };
    }

    [GeneratedRegex(@"\b(?<what>\p{L}{3,}) \d{1,2}\b")]
    private static partial Regex Numbered();

    private static IEnumerable<PassageScore> OfItem(FoundItem found, HashSet<string> sought, QuestionReading reading, Evidence evidence)
    {
        var meant = WithBearers(reading, found.Document);
        ItemTerms item = new(found, ReferenceEquals(meant, reading) ? sought : [.. sought, .. meant.Topic.SelectMany(concept => concept.Alternatives).SelectMany(alternative => alternative.Stems)]);
        SoughtItem asked = new(meant, item, PlaceScore(found, reading, evidence));
        return item.Passages.Select(passage => new PassageScore(asked, passage));
    }

    /// <summary>A title can be called by the name of the only participant who bears it.</summary>
    private static QuestionReading WithBearers(QuestionReading reading, MeetingDocument document)
    {
        var topic = reading.Topic;
        for (var at = 0; at < topic.Count && reading.Names.Count == 0; at++)
        {
            var concept = topic[at];
            if (Title().IsMatch(concept.Word) && document.Participants.Where(person => person.Note is { } note && DanishText.Stems(note).Contains(concept.Stem)).ToArray() is [var bearer])
            {
                topic = [.. topic.Take(at), concept with { Alternatives = [.. concept.Alternatives, new(DanishText.Stems(bearer.Name), Strength.Synonym) { Together = true }] }, .. topic.Skip(at + 1)];
            }
        }

        return ReferenceEquals(topic, reading.Topic) ? reading : reading with { Topic = topic };
    }

    [GeneratedRegex(@"(chef|leder|direktoer|formand|forperson|konsulent|koordinator|inspektoer|laege|planlaegger|mester|sekretaer)(e?n)?$")]
    private static partial Regex Title();

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

    /// <summary>Its best sentence; null where it has none.</summary>
    public string? Sentence => Passage.Sentences.Count == 0 ? null : Passage.Sentences[Math.Min(Best, Passage.Sentences.Count - 1)];
}
