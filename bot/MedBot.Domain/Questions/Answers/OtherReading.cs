using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Passages;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Where a question has two readings, the one that was not answered is offered: another committee that answers nearly as well, or another meeting of the period.</summary>
internal static class OtherReading
{
    private const double NearlyAsWell = 0.85;
    private const int Most = 2;

    public static Reply Offered(Reply reply, QuestionReading reading, Evidence evidence)
    {
        switch (reply)
        {
            case Reply.Agenda agenda:
                return agenda with { OtherReadings = Meetings(reading, evidence, agenda.Document) };
            case Reply.Minutes minutes:
                return minutes with { OtherReadings = Meetings(reading, evidence, minutes.Document) };
            case Reply.Told({ Sources: [{ Document: var list }, ..] } listed) when reading.Kind is QuestionKind.Participants or QuestionKind.Absent or QuestionKind.Presence:
                return new Reply.Told(listed with { OtherReadings = Meetings(reading, evidence, list) });
        }

        if (reply is not Reply.Told({ Sources: [{ Item: not null } source, ..], Points.Count: 0 } answer)
            || reading is not { Kind: QuestionKind.Content or QuestionKind.Decision, Committees.Count: 0, Text.Length: > 0 })
        {
            return reply;
        }

        RankedPassage[] ranked = [.. PassageRanking.Rank(reading, evidence).Where(one => one.Passage.Part != ItemPart.Attachments && !one.Passage.Withheld && ContentAnswer.Answers(reading, one, evidence))];
        var told = evidence.NameOf(source.Document);
        string[] others = [.. ranked.Where(one => one.Score >= NearlyAsWell * ranked[0].Score).Select(one => evidence.NameOf(one.Passage.Document)).Where(name => name != told).Distinct().Take(Most)];
        return others.Length == 0 ? reply : new Reply.Told(answer with { OtherReadings = [.. others.Select(name => $"{Asked(reading)} i {name}?")] });
    }

    /// <summary>The other meetings with documents that the question may mean, the newest first.</summary>
    private static string[] Meetings(QuestionReading reading, Evidence evidence, MeetingDocument told) =>
        [.. evidence.Chosen.Reverse().Where(meeting => meeting.HasDocument && !MeetingAnswer.IsOf(told, meeting, evidence)).Take(Most)
            .Select(meeting => $"{Asked(reading)} {meeting.Key.Committee} den {Wording.Day(meeting.Key.Date)}")];

    private static string Asked(QuestionReading reading) => reading.Text.TrimEnd('?', '.', '!', ' ');
}
