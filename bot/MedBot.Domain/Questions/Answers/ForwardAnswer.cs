using System.Text.RegularExpressions;
using MedBot.Domain.Questions.Passages;
using MedBot.Domain.Questions.Periods;

namespace MedBot.Domain.Questions.Answers;

/// <summary>What was put off, and what is to come up next time.</summary>
internal static partial class ForwardAnswer
{
    private const int Most = 4;

    public static Reply Postponed(QuestionReading reading, Evidence evidence)
    {
        // "Udskudt til juni" is said at a meeting before it.
        bool InPeriod(FoundItem found, string sentence) => reading.Period is not { } asked || evidence.Chosen.Any(meeting => MeetingAnswer.IsOf(found.Document, meeting, evidence))
            || PeriodReader.Read(Danish.FoldedText.Of(sentence), found.Document.Date).Any(told => told.Others.Prepend(told).Any(one => asked.Holds(one.From)));
        (FoundItem Found, string Sentence)[] all = [.. evidence.Items.Where(found => found.Item.Decision is not null && (reading.Committees.Count == 0 || reading.Committees.Contains(evidence.NameOf(found.Document))))
            .SelectMany(found => Sentences.Of(found.Item.Decision!).Where(sentence => PutOff().IsMatch(sentence) && InPeriod(found, sentence)).Take(1).Select(sentence => (found, sentence)))
            .OrderByDescending(one => one.found.Document.Date)];
        var mine = all.Where(one => evidence.Mine.Contains(evidence.NameOf(one.Found.Document))).ToArray();
        var shown = mine.Length > 0 ? mine : all;
        return shown.Length == 0 ? new Reply.NotKnown("Jeg kan ikke finde noget, der er udskudt.") : new Reply.Told(new()
        {
            Text = shown.Length == 1 ? "Ét punkt er udskudt:" : $"{shown.Length} punkter er udskudt helt eller delvis:",
            Points = [.. shown.Take(Most).Select(one => $"{Wording.Name(one.Found.Document)}, punkt {one.Found.Item.Number}, {one.Found.Item.Title}: {Wording.Plain(one.Sentence)}")],
            Sources = [.. shown.Take(3).Select(one => Wording.Source(one.Found.Document, one.Found.Item))],
        });
    }

    public static Reply NextTime(QuestionReading reading, Evidence evidence)
    {
        if (ItemChoice.Chosen(evidence).FirstOrDefault(document => document.Date >= evidence.Today) is { } next)
        {
            return new Reply.Agenda(next);
        }

        string[] committees = reading.Committees.Count > 0 ? [.. reading.Committees] : [.. evidence.Mine];
        (FoundItem Found, string Text)[] promised = [.. evidence.Items.Where(found => committees.Contains(evidence.NameOf(found.Document)))
            .SelectMany(found => ItemPassages.Of(found.Document, found.Item).Where(passage => passage.Part == ItemPart.Decision && passage.Row is null)
                .SelectMany(passage => passage.Sentences.Select((sentence, at) => (passage, sentence, at)).Where(one => Next(one.sentence, committees, evidence)))
                .Select(one => (found, Excerpts.Around(new RankedPassage(one.passage, one.at, [], 0)))))
            .DistinctBy(one => one.Item2)];
        return promised.Length == 0
            ? new Reply.NotKnown($"Jeg har ikke nogen dagsorden for næste møde{Wording.In(reading)} endnu.")
            : new Reply.Told(new()
            {
                Text = $"Der er ingen dagsorden endnu, men det er sagt om næste møde{Wording.In(reading)}:",
                Sources = [.. promised.Take(Most - 1).Select(one => Wording.Source(one.Found.Document, one.Found.Item, one.Text))],
            });
    }

    /// <summary>Speaks of the next meeting of one of the committees, or of "next time".</summary>
    private static bool Next(string sentence, string[] committees, Evidence evidence) =>
        NextMeeting().Match(Danish.DanishText.Fold(sentence)) is { Success: true } match
        && (evidence.Committees.Find(Danish.FoldedText.Of(sentence)) is not [var named, ..] || committees.Contains(named.Committee) || match.Groups["own"].Success);

    [GeneratedRegex(@"\b(udskudt|udskydes|udskød|udsat|udsættes|rykkes til|flyttes til|kommer (på|op) igen|tages op igen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PutOff();

    [GeneratedRegex(@"\b(paa|til|ved|i) (det |et |vores )?(naeste|kommende) (?<own>gang|moede\w*|\w*med\b)?|\bnaeste gang\b|\bkommende moede|^naeste (ordinaere )?moede")]
    private static partial Regex NextMeeting();
}
