using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Questions.Answers;

/// <summary>Electoral groups (valggrupper) and unions: told to one person alone, and only of representatives.</summary>
internal static class ElectoralGroupAnswer
{
    public static Reply For(QuestionReading reading, Evidence evidence)
    {
        if (!evidence.Personal)
        {
            return new Reply.NotKnown("Valggruppe og fagforening svarer jeg ikke på her.", "Spørg mig i en personlig chat.");
        }

        return (Unions.GetValueOrDefault(reading.Office ?? "") ?? []).Select(union => Listed(reading with { Office = union }, evidence)).FirstOrDefault(reply => reply is Reply.Told) ?? Listed(reading, evidence);
    }

    private static Reply Listed(QuestionReading reading, Evidence evidence)
    {
        UnionNames unions = new(evidence.Organisation);
        SeatNow[] seats = [.. (reading.Committees.Count > 0 ? SeatNow.Meant(reading, evidence) : SeatNow.In(evidence.OfFile, evidence.Today)).Where(seat => IsMeant(seat.AsListed, reading, unions))];
        if (seats.Length > 0)
        {
            return new Reply.Told(new() { Text = string.Join(" ", seats.Select(seat => $"{seat.Person.Name}: {seat.AsListed.Note} ({seat.Committee.Name}).")), ByOrganisation = true });
        }

        var newest = RoleAnswer.Newest(reading, evidence, document => document.Participants.Any(person => person.Note is { } note
            && (reading.Office is { } union ? DanishText.Fold(note).Contains(union, StringComparison.Ordinal) : unions.AreIn(note))));
        (MeetingDocument Document, Participant Person)[] all = [.. newest.SelectMany(document => document.Participants.Select(person => (document, person)))];
        (MeetingDocument Document, Participant Person)[] listed = [.. all.Where(one => reading.Office is { } union && DanishText.Words(one.Person.Note ?? "").Contains(union))];
        (MeetingDocument Document, Participant Person)[] meant = listed.Length > 0 ? listed : [.. all.Where(one => IsMeant(one.Person, reading, unions))];
        if (meant.Length == 0 && reading.Office is not null)
        {
            // Not a union, but a unit: those who come from there.
            string[] unit = [.. reading.Topic.Select(concept => concept.Word).Append(reading.Office).Distinct()];
            meant = [.. all.Where(one => unit.All(DanishText.Words(one.Person.Note ?? "").Contains))];
        }

        return meant.Length == 0
            ? new Reply.NotKnown("Det kan jeg ikke finde: Det fremgår ikke af de deltagerlister, jeg har.")
            : new Reply.Told(new() { Text = string.Join(" ", meant.Select(one => $"{one.Person.Name}: {one.Person.Note}.")), Sources = [.. meant.Select(one => Wording.Source(one.Document)).Distinct()] });
    }

    // What the members of a union are called, its letters and its name.
    private static readonly Dictionary<string, string[]> Unions = new()
    {
        ["sygeplejerskerne"] = ["dsr", "sygeplejeraad"],
        ["laererne"] = ["dlf", "laererforening"],
        ["laererforeningen"] = ["dlf", "laererforening"],
        ["paedagogerne"] = ["bupl"],
        ["socialpaedagogerne"] = ["sl"],
    };

    /// <summary>Of the union or group asked about, else the person asked about, where the list tells of one.</summary>
    private static bool IsMeant(Participant person, QuestionReading reading, UnionNames unions) => unions.AreIn(person.Note) && person.Note is { } note && (reading.Office is { } union
        ? DanishText.Fold(note).Contains(union, StringComparison.Ordinal) && (union.Contains(' ', StringComparison.Ordinal) || DanishText.Words(note).Contains(union))
        : ParticipantsAnswer.IsNamed(person.Name, reading.Names));
}
