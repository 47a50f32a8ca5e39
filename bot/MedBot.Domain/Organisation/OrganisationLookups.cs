using MedBot.Domain.Danish;

namespace MedBot.Domain.Organisation;

/// <summary>Finding people and committees, by what the channel, a document or a person calls them.</summary>
public sealed partial record Organisation
{
    private Index? index;

    // A copy made by 'with' takes the field along, so an index knows whose it is.
    private Index Known => index is { } known && ReferenceEquals(known.Organisation, this) ? known : index = new(this);

    public Person? PersonById(string id) => Known.PeopleById.GetValueOrDefault(id);

    /// <summary>By object id; a person without one by mail; a person with neither by exact name, where <paramref name="byName"/> allows it (development only).</summary>
    public Person? PersonKnownAs(string? aadObjectId, string? mail, string name, bool byName) =>
        aadObjectId is not null && Known.PeopleByObjectId.TryGetValue(aadObjectId, out var person) ? person
        : mail is not null && Known.PeopleByMail.TryGetValue(mail, out person) ? person
        : byName ? Known.PeopleByName.GetValueOrDefault(name)
        : null;

    public Department? DepartmentById(string id) => Known.DepartmentsById.GetValueOrDefault(id);

    public Committee? CommitteeById(string id) => Known.CommitteesById.GetValueOrDefault(id);

    /// <summary>The id where it is nobody's any more.</summary>
    public string NameOfCommittee(string id) => CommitteeById(id)?.Name ?? id;

    /// <summary>By id, name or alias, as <see cref="CommitteeName.Fold"/> compares them; the id goes before the name, the name before an alias.</summary>
    public Committee? CommitteeNamed(string text) => Known.CommitteesByName.GetValueOrDefault(CommitteeName.Fold(text));

    /// <summary>The committee that a misspelt name comes nearest to, a slip in every three letters at most; null where none is near.</summary>
    public Committee? CommitteeNearest(string text)
    {
        var folded = CommitteeName.Fold(text);
        var limit = folded.Length / 3;
        return Known.CommitteesByName
            .Select(known => (Committee: known.Value, Distance: Spelling.Distance(folded, known.Key, limit)))
            .Where(known => known.Distance <= limit)
            .OrderBy(known => known.Distance)
            .Select(known => known.Committee)
            .FirstOrDefault();
    }

    /// <summary>The committees in which the person sits on the day, in the file's order.</summary>
    public IEnumerable<Committee> CommitteesOf(string personId, DateOnly day) =>
        Known.CommitteesByPerson[personId].Where(committee => committee.Members.Any(member => member.Person == personId && member.InOffice(day)));

    /// <summary>Who writes: the person that Teams names, and what stands here of them.</summary>
    public Asker AskerFor(string name, string? aadObjectId, string? mail, DateOnly day, bool byName)
    {
        var person = PersonKnownAs(aadObjectId, mail, name, byName);
        return new()
        {
            Name = name,
            AadObjectId = aadObjectId,
            Person = person,
            Committees = person is null ? [] : [.. CommitteesOf(person.Id, day).Select(committee => committee.Id)],
            Hr = person is not null && Hr.Contains(person.Id),
        };
    }

    private sealed class Index
    {
        public Index(Organisation organisation)
        {
            Organisation = organisation;
            PeopleById = First(organisation.People, person => person.Id);
            PeopleByObjectId = First(organisation.People, person => person.AadObjectId, StringComparer.OrdinalIgnoreCase);
            PeopleByMail = First(organisation.People.Where(person => person.AadObjectId is null), person => person.Mail, StringComparer.OrdinalIgnoreCase);
            PeopleByName = First(organisation.People.Where(person => person is { AadObjectId: null, Mail: null }), person => person.Name);
            DepartmentsById = First(organisation.Departments, department => department.Id);
            CommitteesById = First(organisation.Committees, committee => committee.Id);
            CommitteesByName = First(
                organisation.Committees.Select(committee => (committee, name: committee.Id))
                    .Concat(organisation.Committees.Select(committee => (committee, name: committee.Name)))
                    .Concat(organisation.Committees.SelectMany(committee => committee.Aliases, (committee, name) => (committee, name))),
                pair => CommitteeName.Fold(pair.name))
                .ToDictionary(pair => pair.Key, pair => pair.Value.committee);
            CommitteesByPerson = organisation.Committees
                .SelectMany(committee => committee.Members.Select(member => member.Person).Distinct(), (committee, person) => (committee, person))
                .ToLookup(seat => seat.person, seat => seat.committee);
        }

        public Organisation Organisation { get; }
        public Dictionary<string, Person> PeopleById { get; }
        public Dictionary<string, Person> PeopleByObjectId { get; }
        public Dictionary<string, Person> PeopleByMail { get; }
        public Dictionary<string, Person> PeopleByName { get; }
        public Dictionary<string, Department> DepartmentsById { get; }
        public Dictionary<string, Committee> CommitteesById { get; }
        public Dictionary<string, Committee> CommitteesByName { get; }
        public ILookup<string, Committee> CommitteesByPerson { get; }

        private static Dictionary<string, T> First<T>(IEnumerable<T> all, Func<T, string?> key, StringComparer? comparer = null)
        {
            Dictionary<string, T> found = new(comparer ?? StringComparer.Ordinal);
            foreach (var one in all)
            {
                if (key(one) is { } known)
                {
                    found.TryAdd(known, one);
                }
            }

            return found;
        }
    }
}
