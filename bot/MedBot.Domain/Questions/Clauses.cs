using System.Text.RegularExpressions;
using MedBot.Domain.Questions.Answers;

namespace MedBot.Domain.Questions;

/// <summary>A message that asks two things at once, or says something beside its question (<c>skemaet driller, hvor henvender jeg mig?</c>).</summary>
public static partial class Clauses
{
    /// <summary>Each question of the message, with what else it says as an aside; none where it is one question and no more.</summary>
    /// <param name="text">The message as it was typed.</param>
    /// <param name="read">Reads one clause as a message of its own.</param>
    public static IReadOnlyList<QuestionReading> Of(string text, Func<string, QuestionReading> read)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(read);
        var body = InOtherWords().Replace(text, "");
        var clauses = Between().Split(body).Where(clause => clause.Any(char.IsLetter)).ToLookup(clause => Asks().IsMatch(clause) && !IsCondition().IsMatch(clause));
        string[] asked = [.. clauses[true]];
        if (asked.Length + clauses[false].Count() < 2 && body.Length == text.Length)
        {
            return [];
        }

        // What holds only if something else does need not be known.
        QuestionReading[] aside = [.. clauses[false].Select(clause => read(clause) is var said && IsCondition().IsMatch(clause) ? said with { Topic = [.. said.Topic.Where(concept => concept.Known)] } : said)];
        // What else is said narrows facts down, and no list of people or meetings.
        return [.. asked.Select(clause => With(read(clause), aside)).Where(one => one.Topic.Count > 0 && one.Kind is QuestionKind.Content or QuestionKind.Decision)];
    }

    /// <summary>The questions of a message that asks several, each with what the one before it spoke of as an aside; none where it asks one.</summary>
    /// <param name="text">The message as it was typed.</param>
    /// <param name="read">Reads one clause as a message of its own.</param>
    public static IReadOnlyList<QuestionReading> Several(string text, Func<string, QuestionReading> read)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(read);
        string[] clauses = [.. AndAsks().Split(text).Where(clause => clause.Any(char.IsLetter))];
        if (clauses.Length < 2)
        {
            return [];
        }

        List<QuestionReading> asked = [];
        foreach (var clause in clauses)
        {
            var one = read(clause);
            if (one.Topic.All(concept => Cues.IsFrame(concept.Word)) && !PointsBack(one))
            {
                return [];
            }

            asked.Add(asked.Count == 0 ? one : With(one, [asked[^1]]));
        }

        return asked.All(one => one.Topic.Count > 0 && one.Kind is QuestionKind.Content or QuestionKind.Decision) ? asked : [];
    }

    private static QuestionReading With(QuestionReading asked, QuestionReading[] aside)
    {
        Concept[] beside = [.. aside.SelectMany(clause => clause.Topic)];
        return asked with
        {
            Committees = asked.Committees.Count > 0 ? asked.Committees : [.. aside.SelectMany(clause => clause.Committees).Distinct()],
            Period = asked.Period ?? aside.Select(clause => clause.Period).FirstOrDefault(period => period is not null),
            Names = [.. asked.Names.Concat(aside.SelectMany(clause => clause.Names)).Distinct()],
            Proper = [.. asked.Proper.Concat(aside.SelectMany(clause => clause.Proper)).Distinct()],
            Mine = asked.Mine || aside.Any(clause => clause.Mine),
            Topic = asked.Topic.Count == 0 ? Main(beside) : [.. asked.Topic, .. beside.Where(concept => !asked.Topic.Any(other => other.Word == concept.Word)).Select(concept => concept with { Aside = !concept.IsYear })],
        };
    }

    /// <summary>"Jeg har tabt min nøgle i nat, hvad gør jeg?": what tells most is asked about, the rest is told beside it.</summary>
    private static Concept[] Main(Concept[] told) => told.Where(concept => concept.Known).MaxBy(concept => concept.Weight + (concept.Anchored ? 1 : 0)) is { } main
        ? [main, .. told.Where(concept => concept != main).Select(concept => concept with { Aside = true })]
        : told;

    /// <summary>Speaks of what the question before it named (<c>og hvad skal de gøre?</c>).</summary>
    public static bool PointsBack(QuestionReading clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return Pronoun().IsMatch(clause.Folded);
    }

    [GeneratedRegex(@"\b(skal|kan|maa|vil|fik|gjorde|koster|kostede|holder|gaelder|er|blev|varer|virker) (de|den|det|han|hun|saadan (en|et|nogle))\b")]
    private static partial Regex Pronoun();

    /// <summary>One answer out of those to each question.</summary>
    public static Reply.Told Joined(IReadOnlyList<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        return new(answers[0] with
        {
            Text = string.Join(' ', answers.Select(answer => answer.Text).Distinct()),
            Points = [.. answers.SelectMany(answer => answer.Points).Distinct()],
            Sources = [.. answers.SelectMany(answer => answer.Sources).Distinct()],
            People = [.. answers.SelectMany(answer => answer.People).Distinct()],
            OtherReadings = [.. answers.SelectMany(answer => answer.OtherReadings).Distinct()],
        });
    }

    private const string Asking = @"(?:hv(?:em|ad|or|ornår|ordan|orfor|ilken|ilket|ilke|is)\b|hvorn\w+|naar\b|når\b|when\b|who\b|what\b|where\b|why\b|how\b|which\b|vem\b|vad\b|var\b|när\b|hva\b|kven\b)";

    /// <summary>Where one clause ends and a question begins, or an afterthought.</summary>
    [GeneratedRegex(@"(?:[,;:.!?]|\s(?:og|and|och|men))\s+(?=(?:(?:og|men|så|and|och) )?" + Asking + @")|[,.]\s+(?=(?:gerne|helst)\b)|\s(?=(?:hvis|når|naar)\s)|(?<=\w+\s\w+\s\w+)\s(?=(?:hva|hvad|hvem|hvor\w*)\s)", RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\W*(?:(?:og|men|så|and|och) )?" + Asking, RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"(?:[,;?]\s*(?:og|and|och)?|\s(?:og|and|och))\s+(?=(?:hv(?:em|ad|or|ornår|ordan|orfor|ilken|ilket|ilke)|hvorn\w+|when|who|what|where|why|how)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex AndAsks();

    /// <summary>Says once more what was asked: <c>…, altså hvis nogen …</c></summary>
    [GeneratedRegex(@",? (altså|altsaa|dvs\.?|det vil sige),? (hvis|når|naar|dem|sådan|saadan) .*$", RegexOptions.IgnoreCase)]
    private static partial Regex InOtherWords();

    [GeneratedRegex(@"^\W*(hvis|når|naar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex IsCondition();
}
