using System.Text.RegularExpressions;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>A fact asked for of two units at once (<c>skolen eller daginstitutionen</c>), or of two periods (<c>fra første til andet kvartal</c>): one answer for each.</summary>
internal static partial class PairAnswer
{
    /// <returns>Null where the question names no two units, or one place speaks of both.</returns>
    public static Reply? For(QuestionReading reading, Evidence evidence)
    {
        if ((Ends(reading) ?? Halves(reading, evidence)) is not var (left, right) || Best(left, evidence) is not { } first || Best(right, evidence) is not { } second
            || SamePlace(first, second))
        {
            return null;
        }

        RankedPassage[] each = [first, second];
        return Array.Exists(each, one => one.Passage.Withheld) ? Declined.TooFew : new Reply.Told(new()
        {
            Text = "Det står der om hver:",
            Points = [.. each.Select(one => ContentAnswer.Shortest(reading, one))],
            Sources = [.. each.Select(one => Wording.Source(one.Passage.Document, one.Passage.Item)).Distinct()],
        });
    }

    private static RankedPassage? Best(QuestionReading reading, Evidence evidence) =>
        PassageRanking.Rank(reading, evidence).Where(one => (one.Passage.Row is not null || reading.Period is not null) && ContentAnswer.Answers(reading, one, evidence)).OrderBy(one => one.Passage.Row is null).FirstOrDefault();

    private static bool SamePlace(RankedPassage left, RankedPassage right) =>
        ReferenceEquals(left.Passage.Item, right.Passage.Item) && left.Passage.Order == right.Passage.Order;

    /// <summary>The question of either period alone: a figure of each, however it asks how they differ.</summary>
    private static (QuestionReading Left, QuestionReading Right)? Ends(QuestionReading reading)
    {
        if (reading.Period?.Ends is not [var first, var last] || reading.Sought is not (Sought.YesNo or Sought.Number or Sought.Comparison or Sought.Manner or Sought.Any))
        {
            return null;
        }

        var asked = reading with { Sought = Sought.Number, Topic = [.. reading.Topic.Where(concept => !Change().IsMatch(concept.Word))] };
        return (asked with { Period = first }, asked with { Period = last });
    }

    [GeneratedRegex(@"^(steg|stig|fald|aendr|udvikl)")]
    private static partial Regex Change();

    /// <summary>The question of either unit alone. A unit is a word of the topic, or a workplace that has its committee.</summary>
    private static (QuestionReading Left, QuestionReading Right)? Halves(QuestionReading reading, Evidence evidence)
    {
        foreach (Match match in Joined().Matches(reading.Folded))
        {
            if (Unit(reading, match.Groups["left"].Value, evidence) is { } left && Unit(reading, match.Groups["right"].Value, evidence) is { } right && left != right)
            {
                return (Without(reading, right), Without(reading, left));
            }
        }

        return null;
    }

    private static string? Unit(QuestionReading reading, string word, Evidence evidence) =>
        reading.Topic.Any(concept => concept.Known && concept.Word == word) ? word
        : evidence.Committees.Find(new(word)) is [var named] && reading.Committees.Contains(named.Committee) ? named.Committee : null;

    private static QuestionReading Without(QuestionReading reading, string unit) => reading with
    {
        Topic = [.. reading.Topic.Where(concept => concept.Word != unit)],
        Committees = [.. reading.Committees.Where(committee => committee != unit)],
    };

    [GeneratedRegex(@"\b(?<left>[\p{L}\d]+) (eller|og|kontra|versus|vs\.?|end|sammenlignet med|i forhold til) ((i|paa|hos|de|den|det) )?(?=(?<right>[\p{L}\d]+))")]
    private static partial Regex Joined();
}
