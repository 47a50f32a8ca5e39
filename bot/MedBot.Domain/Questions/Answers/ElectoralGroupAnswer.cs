using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

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

        var newest = RoleAnswer.Newest(reading, evidence, document => document.Participants.Any(person => person.Note is { } note
            && (reading.Office is { } union ? DanishText.Fold(note).Contains(union, StringComparison.Ordinal) : ParticipantsAnswer.ElectoralGroup().IsMatch(note))));
        (MeetingDocument Document, Participant Person)[] representatives = [.. newest.SelectMany(document => document.Participants.Select(person => (document, person))).Where(one => one.person.Note is { } note && ParticipantsAnswer.ElectoralGroup().IsMatch(note))];
        (MeetingDocument Document, Participant Person)[] listed = [.. newest.SelectMany(document => document.Participants.Select(person => (document, person))).Where(one => reading.Office is { } union && DanishText.Words(one.person.Note ?? "").Contains(union))];
        (MeetingDocument Document, Participant Person)[] meant = listed.Length > 0 ? listed : [.. representatives.Where(one => reading.Office is { } union
            ? DanishText.Fold(one.Person.Note!).Contains(union, StringComparison.Ordinal) && (union.Contains(' ', StringComparison.Ordinal) || DanishText.Words(one.Person.Note!).Contains(union))
            : ParticipantsAnswer.IsNamed(one.Person.Name, reading.Names))];
        if (meant.Length == 0 && reading.Office is not null)
        {
            // Not a union, but a unit: those who come from there.
            string[] unit = [.. reading.Topic.Select(concept => concept.Word).Append(reading.Office).Distinct()];
            meant = [.. newest.SelectMany(document => document.Participants.Select(person => (document, person))).Where(one => unit.All(DanishText.Words(one.person.Note ?? "").Contains))];
        }

        return meant.Length == 0
            ? new Reply.NotKnown("Det kan jeg ikke finde: Det fremgår ikke af de deltagerlister, jeg har.")
            : new Reply.Told(new() { Text = string.Join(" ", meant.Select(one => $"{one.Person.Name}: {one.Person.Note}.")), Sources = [.. meant.Select(one => Wording.Source(one.Document)).Distinct()] });
    }
}
