using MedBot.Domain.Meetings;

namespace MedBot.Domain.Organisation;

/// <summary>What titles and lists of participants say of committees and people (development only: a list is no proof of membership).</summary>
public sealed partial record Organisation
{
    /// <summary>The organisation with the committees and people that stand in the documents and not in it. What it says itself, stands.</summary>
    /// <param name="newest">One document of each committee, the newest.</param>
    public Organisation WithDocuments(IEnumerable<MeetingDocument> newest)
    {
        ArgumentNullException.ThrowIfNull(newest);
        Dictionary<string, Committee> committees = Committees.ToDictionary(committee => committee.Id);
        Dictionary<string, Department> departments = Departments.ToDictionary(department => department.Id);
        Dictionary<string, Person> people = [];

        var read = newest.Select(document => (document, committee: CommitteeNamed(document.Committee) ?? CommitteeTitle.Read(document.Committee)));
        foreach (var (document, committee) in read.OrderByDescending(pair => pair.committee.Level))
        {
            var notes = ParticipantNotes.Read(document.Participants.Select(participant => participant.Note));
            var seats = document.Participants.Zip(notes).Where(one => !Knows(one.First.Name)).ToArray();
            foreach (var (participant, note) in seats)
            {
                people.TryAdd(participant.Name, new()
                {
                    Id = participant.Name,
                    Name = participant.Name,
                    Title = participant.Note,
                    Department = committee.Department,
                    Unit = note.Unit,
                });
            }

            if (committee.Department is { } id && CommitteeById(committee.Id) is null)
            {
                departments.TryAdd(id, new() { Id = id, Name = CommitteeTitle.Department(committee.Name)! });
            }

            committees[committee.Id] = committee with
            {
                Members = [.. committee.Members, .. seats.Select(one => new Member { Person = one.First.Name, Roles = one.Second.Roles, Group = one.Second.Group })],
            };
        }

        return this with
        {
            Departments = [.. departments.Values],
            People = [.. People, .. people.Values],
            Committees = UnderTheirParents([.. committees.Values]),
        };
    }

    // A file's member who sits in a committee that the file leaves out, is known by the file alone.
    private bool Knows(string name) => People.Any(person => person.Name == name);

    // Documents may name more than one that seems to be the top: then none is.
    private static Committee[] UnderTheirParents(Committee[] committees) =>
        committees.Where(committee => committee.Level == 1).ToArray() is [var top]
            ? [.. committees.Select(committee => committee is { Level: 2, Parent: null } ? committee with { Parent = top.Id } : committee)]
            : committees;
}
