using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Where a question names no committee and two of them answer it nearly as well, the other is offered.</summary>
internal static class OtherReading
{
    private const double NearlyAsWell = 0.85;
    private const int Most = 2;

    public static Reply Offered(Reply reply, QuestionReading reading, Evidence evidence)
    {
        if (reply is not Reply.Told({ Sources: [{ Item: not null } source, ..], Points.Count: 0 } answer)
            || reading is not { Kind: QuestionKind.Content or QuestionKind.Decision, Committees.Count: 0, Text.Length: > 0 })
        {
            return reply;
        }

        RankedPassage[] ranked = [.. PassageRanking.Rank(reading, evidence).Where(one => one.Passage.Part != ItemPart.Attachments && !one.Passage.Withheld && ContentAnswer.Answers(reading, one, evidence))];
        var told = evidence.NameOf(source.Document);
        string[] others = [.. ranked.Where(one => one.Score >= NearlyAsWell * ranked[0].Score).Select(one => evidence.NameOf(one.Passage.Document)).Where(name => name != told).Distinct().Take(Most)];
        return others.Length == 0 ? reply : new Reply.Told(answer with { OtherReadings = [.. others.Select(name => $"{reading.Text.TrimEnd('?', '.', '!', ' ')} i {name}?")] });
    }
}
