namespace MedBot.Domain.Questions.Answers;

/// <summary>Which committees there are, and which took something up.</summary>
internal static class CommitteesAnswer
{
    private const int MostMeetings = 8;

    public static Reply All(Evidence evidence)
    {
        string[] names = [.. evidence.Meetings.Select(meeting => meeting.Key.Committee).Concat(evidence.Organisation.Committees.Select(committee => committee.Name)).Distinct().Order(StringComparer.Create(new("da-DK"), ignoreCase: true))];
        return names.Length == 0
            ? new Reply.NotKnown("Jeg kender ingen udvalg endnu: Der er ingen dagsordener eller referater.")
            : new Reply.Told(new() { Text = names.Length == 1 ? "Jeg kender ét udvalg:" : $"Jeg kender {names.Length} udvalg:", Points = names });
    }

    /// <summary>The meetings that took the topic up, the newest first.</summary>
    public static Reply Meetings(QuestionReading reading, Evidence evidence)
    {
        (FoundItem Found, double Score)[] scored = [.. ItemChoice.Scored(reading, evidence)];
        FoundItem[] found = [.. scored.Where(one => one.Score >= 0.4 * scored[0].Score).Select(one => one.Found).OrderByDescending(one => one.Document.Date).Take(MostMeetings)];
        return found.Length == 0 ? Declined.Nothing : new Reply.Told(new()
        {
            Text = found.Length == 1 ? "Det var på ét møde:" : $"Det var på {found.Length} møder:",
            Points = [.. found.Select(one => $"{Wording.Name(one.Document)}, punkt {one.Item.Number}: {one.Item.Title}")],
            Sources = [.. found.Take(3).Select(one => Wording.Source(one.Document, one.Item))],
        });
    }

    public static Reply ThatTookUp(QuestionReading reading, Evidence evidence)
    {
        (FoundItem Found, double Score)[] scored = [.. ItemChoice.Scored(reading, evidence)];
        var found = scored.Where(one => one.Score >= 0.4 * scored[0].Score).Select(one => one.Found)
            .GroupBy(one => evidence.NameOf(one.Document)).Select(of => of.First()).ToArray();
        return found.Length == 0 ? Declined.Nothing : new Reply.Told(new()
        {
            Text = $"{(found.Length == 1 ? "Ét udvalg" : $"{found.Length} udvalg")}: {Wording.And([.. found.Select(one => one.Document.Committee)])}.",
            Points = [.. found.Select(one => $"{Wording.Name(one.Document)}, punkt {one.Item.Number}: {one.Item.Title}")],
            Sources = [.. found.Take(3).Select(one => Wording.Source(one.Document, one.Item))],
        });
    }
}
