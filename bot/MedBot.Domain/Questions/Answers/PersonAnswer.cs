using MedBot.Domain.Meetings;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Who a person is, by the lists of participants and the committees' members; nobody else is told of.</summary>
internal static class PersonAnswer
{
    private const int Most = 6;

    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        Known[] people = [.. Listed(reading, evidence).Concat(Members(reading, evidence)).GroupBy(one => one.Name).Select(same => new Known(same.Key, [.. same.SelectMany(one => one.Seats).DistinctBy(seat => seat.Committee)]))];
        if (people.Length == 0)
        {
            var name = string.Join(' ', reading.Names.Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
            return new Reply.NotKnown($"Jeg kan ikke finde {name} på de deltagerlister, jeg har.");
        }

        // "Er X formand?" is about one person and one office, "er X medlem af Y?" about one seat.
        var yes = reading is { Office: { } office, Sought: Sought.YesNo } && people is [var only]
            ? only.Seats.Any(seat => (reading.Committees.Count == 0 || reading.Committees.Contains(seat.Committee)) && RoleAnswer.Holds(new() { Name = only.Name, Note = seat.Note }, Offices.NameOf(office), [])) ? "Ja. " : "Nej. "
            : reading is { Office: null, Sought: Sought.YesNo, Committees.Count: > 0 } && people is [var asked] ? asked.Seats.Any(seat => reading.Committees.Contains(seat.Committee)) ? "Ja. " : "Nej. "
            : "";
        return new Reply.Told(new()
        {
            Text = people is [var one] ? $"{yes}{one.Name}{(one.Seats[0].Note is { } note ? $", {note}" : "")} ({Wording.And([.. one.Seats.Select(seat => seat.Committee)])})."
                : $"{people.Length} hedder det: {Wording.And([.. people.Select(person => person.Name)])}.",
            Points = people is [{ Seats.Count: 1 }] ? [] : [.. people.Take(Most).SelectMany(person => person.Seats.Select(seat => $"{person.Name}{(seat.Note is { } note ? $", {note}" : "")} ({seat.Committee})"))],
            Sources = [.. people.SelectMany(person => person.Seats).Select(seat => seat.List).OfType<MeetingDocument>().Distinct().Take(3).Select(document => Wording.Source(document))],
            OtherReadings = people.Length == 1 ? [] : [.. people.Select(person => $"Hvem er {person.Name}?")],
        });
    }

    private static IEnumerable<Known> Listed(QuestionReading reading, Evidence evidence) =>
        RoleAnswer.Newest(reading with { Committees = [] }, evidence).SelectMany(document => document.Participants.Where(one => ParticipantsAnswer.IsNamed(one.Name, reading.Names))
            .Select(one => new Known(one.Name, [new(evidence.NameOf(document), ParticipantsAnswer.NoteFor(one, evidence), document)])));

    private static IEnumerable<Known> Members(QuestionReading reading, Evidence evidence) =>
        SeatNow.In(evidence.Organisation, evidence.Today).Where(seat => ParticipantsAnswer.IsNamed(seat.Person.Name, reading.Names))
            .Select(seat => new Known(seat.Person.Name, [new(seat.Committee.Name, ParticipantsAnswer.NoteFor(seat.AsListed, evidence), null)]));

    private sealed record Known(string Name, IReadOnlyList<Seat> Seats);

    private sealed record Seat(string Committee, string? Note, MeetingDocument? List);
}
