using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Who sits in each of several committees: today's members, or the newest lists of those that the organisation file does not know.</summary>
internal static class SharedMembersAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        MeetingDocument[] lists = RoleAnswer.Newest(reading, evidence, document => document.Participants.Count > 0);
        var seats = SeatNow.Meant(reading, evidence).ToLookup(seat => seat.Committee.Name, seat => seat.Person.Name);
        string[][] members = [.. reading.Committees.Select(committee => seats.Contains(committee) ? seats[committee] : lists.Where(list => evidence.NameOf(list) == committee).SelectMany(list => list.Participants).Select(person => person.Name))
            .Select(names => names.ToArray())];
        if (Array.FindIndex(members, names => names.Length == 0) is >= 0 and var unknown)
        {
            return new Reply.NotKnown($"Det ved jeg ikke: Jeg har ingen liste over, hvem der sidder i {reading.Committees[unknown]}.");
        }

        string[] shared = [.. members[0].Where(name => members.All(names => names.Contains(name))).Distinct()];
        return new Reply.Told(new()
        {
            Text = $"{(shared.Length == 0 ? "Ingen" : Wording.And(shared))} sidder i {(members.Length == 2 ? "både " : "")}{Wording.And(reading.Committees)}.",
            Sources = [.. lists.Where(list => !seats.Contains(evidence.NameOf(list))).Select(list => Wording.Source(list))],
            ByOrganisation = reading.Committees.All(seats.Contains),
        });
    }
}
