using System.Text.RegularExpressions;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>What was decided on a topic.</summary>
internal static partial class DecisionAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        // A day on which no committee met: what others decided, and the documents tell.
        if (reading.Period is not null && evidence.Chosen.Count == 0)
        {
            return reading.Committees.Count > 0 ? MeetingAnswer.None(reading) : ContentAnswer.For(reading, evidence);
        }

        // What a report concludes is no decision.
        if (ContentAnswer.AsksForPaper().IsMatch(reading.Folded))
        {
            return ContentAnswer.For(reading, evidence);
        }

        if (AttachmentsAnswer.IsAsked(reading, PassageRanking.Rank(reading, evidence)))
        {
            return AttachmentsAnswer.Content(reading, evidence);
        }

        var chosen = reading.Period is null ? evidence : ItemAnswer.Narrow(evidence);
        FoundItem[] fitting = [.. ItemChoice.ByTopic(reading, chosen).Where(one => reading.Committees.Count == 0 || reading.Committees.Contains(evidence.NameOf(one.Document)))];
        // What a meeting to come is to take up once more may have been decided before.
        var found = fitting is [{ Item.Decision: null, Document.Kind: DocumentKind.Agenda }, ..] && reading is { Period: null, Sought: not Sought.Reason } && (reading.Tense != Tense.Future || Ended().IsMatch(reading.Folded)) && Array.Find(fitting, one => one.Item.Decision is not null) is { } decided ? decided : fitting.FirstOrDefault();
        found ??= OfTime(reading, evidence);
        if (found is null)
        {
            return Elsewhere(reading, evidence);
        }

        if (found.Item.Decision is not { } decision)
        {
            // What was decided before the meeting asked about is not decided at it.
            return ContentAnswer.For(reading, evidence) is Reply.Told { Answer.Sources: [{ Item.Decision: not null, Document.Date: var day }, ..] } elsewhere && (day >= found.Document.Date || reading.Period is not { Unit: PeriodUnit.Day }) ? elsewhere
                : found.Document.Kind == DocumentKind.Agenda
                    ? NotYet(found)
                    : ContentAnswer.For(reading, evidence);
        }

        return Decided(reading, found, decision, evidence);
    }

    /// <summary>Of the item only the agenda is known.</summary>
    public static Reply NotYet(FoundItem found) => new Reply.NotKnown(
        $"Der er endnu ikke noteret nogen beslutning: {Wording.Name(found.Document)}, punkt {found.Item.Number}, har jeg kun som dagsorden, så beslutningen kender jeg ikke.", null, $"punkt {found.Item.Number} {found.Document.Committee} {Wording.Day(found.Document.Date)}");

    /// <summary>Decided before the time asked about, for that time: <c>mødetiden til sommer</c>.</summary>
    private static FoundItem? OfTime(QuestionReading reading, Evidence evidence) => reading is { Committees: [], Period.Unit: > PeriodUnit.Day }
        ? ItemChoice.ByTopic(reading with { Period = null }, evidence).FirstOrDefault(one => one.Item.Decision is not null && PassageRanking.Rank(reading, evidence).Any(ranked => ranked.InPeriod && ranked.Passage.Item == one.Item))
        : null;

    /// <summary>The committee asked about has no such item: what another document tells of its decision, else that another committee has one.</summary>
    private static Reply Elsewhere(QuestionReading reading, Evidence evidence)
    {
        if (reading.Committees.Count == 0)
        {
            return ContentAnswer.For(reading, evidence);
        }

        return PassageRanking.Rank(reading, evidence).Select(Deciding).FirstOrDefault(one => one is { Passage: { Row: null, Withheld: false }, Sentence: not null } && ContentAnswer.Answers(reading, one, evidence) && Decides(one)) is { } told
            ? ContentAnswer.Told(reading, told)
            : new Reply.NotKnown(
                $"Jeg kan ikke finde, at {Wording.And(reading.Committees, "eller")} har besluttet noget om det.", null,
                [.. ItemChoice.ByTopic(reading with { Committees = [], Period = null }, evidence).Take(1).Select(other => $"punkt {other.Item.Number} {other.Document.Committee} {Wording.Day(other.Document.Date)}")]);

        // "HovedMED drøftede den 17. … Det blev besluttet, at …"
        RankedPassage Deciding(RankedPassage one) => one.Passage.Row is null && one.Passage.Sentences.ToList() is var sentences && one.Best >= 0 && sentences.Count > one.Best + 1 && !Formula().IsMatch(sentences[one.Best]) && Names(sentences[one.Best])
            && sentences.FindIndex(one.Best + 1, Formula().IsMatch) is >= 0 and var deciding ? one with { Best = deciding } : one;

        bool Names(string sentence) => evidence.Committees.Find(Danish.FoldedText.Of(sentence)).Any(named => reading.Committees.Contains(named.Committee));

        bool Decides(RankedPassage one) => reading.Committees.Contains(evidence.NameOf(one.Passage.Document))
            || (one.Sentence is { } sentence && Formula().IsMatch(sentence) && one.Passage.Sentences.Take(one.Best + 1).Any(Names));
    }

    private static Reply.Told Decided(QuestionReading reading, FoundItem found, string decision, Evidence evidence)
    {
        var (document, item) = found;
        var ranked = PassageRanking.Rank(reading, evidence with { Items = [found] });
        RankedPassage[] inDecision = [.. ranked.Where(one => one.Passage.Part == ItemPart.Decision && !one.Passage.Withheld)];
        var formula = inDecision.Where(one => one.Passage.Sentences.Any(sentence => Formula().IsMatch(sentence))).OrderByDescending(one => one.Score).FirstOrDefault();
        var best = formula ?? inDecision.FirstOrDefault();
        var sentence = best?.Passage.Sentences.FirstOrDefault(sentence => Formula().IsMatch(sentence)) ?? best?.Sentence;
        var excerpt = decision.Length <= 700 || best is null ? Excerpts.Start(decision, 700) : Excerpts.Around(best);
        return Wording.Told(
            sentence is null ? $"Beslutning på punkt {item.Number}, {item.Title}:" : Wording.Plain(sentence),
            Wording.Source(document, item, sentence is not null && Wording.Plain(excerpt) == Wording.Plain(sentence) ? null : excerpt));
    }

    [GeneratedRegex(@"\b(endte|blev|landede|faldt|besluttede|vedtog|aftalte|enedes)\b")]
    private static partial Regex Ended();

    [GeneratedRegex(@"\b(blev|er|var) (det )?(aftalt|besluttet|godkendt|vedtaget|udskudt|enighed|enige)|\b(besluttede|godkendte|aftalte|vedtog|tiltrådte|ønskede at|tog .* til efterretning|taget til efterretning|udskydes|udskudt|bad om|anmoder|anmodede|anbefale[rd]\w*|støtte(r|de|des)|afvist(e|es)?|afviste|forkastet|forlænges|afventer|taget af dagsordenen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Formula();
}
