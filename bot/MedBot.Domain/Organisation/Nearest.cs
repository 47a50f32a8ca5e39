using MedBot.Domain.Danish;

namespace MedBot.Domain.Organisation;

/// <summary>Who holds an office, or leads, where a person works.</summary>
public sealed partial record Organisation
{
    /// <summary>Those who hold an office nearest to a person: in a committee that the person sits in, the lowest first, else in the one that covers the unit or one above it. Those of the person's own unit if there are any.</summary>
    /// <returns>No holders, and no committee, where there is nobody.</returns>
    public (Committee? Committee, IReadOnlyList<Person> Holders) HoldersNear(Person person, Role role, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Holders(CommitteesOf(person.Id, day).OrderByDescending(committee => committee.Level).Concat(AndAbove(NearestCommitteeOf(person.Department, person.Unit))), person.Department, person.Unit, role, day);
    }

    /// <summary>The same for a unit, or, where it is null, a department.</summary>
    public (Committee? Committee, IReadOnlyList<Person> Holders) HoldersNear(string department, string? unit, Role role, DateOnly day) =>
        Holders(AndAbove(NearestCommitteeOf(department, unit)), department, unit, role, day);

    private (Committee? Committee, IReadOnlyList<Person> Holders) Holders(IEnumerable<Committee> nearestFirst, string? department, string? unit, Role role, DateOnly day)
    {
        foreach (var committee in nearestFirst)
        {
            Person[] holders = [.. MembersOf(committee, day, role)];
            Person[] own = [.. holders.Where(holder => unit is not null && holder.Unit == unit && holder.Department == department)];
            if (holders.Length > 0)
            {
                return (committee, own.Length > 0 ? own : holders);
            }
        }

        return (null, []);
    }

    /// <summary>Who leads a person: the leaders in the unit; of these, and where there are none, the department's; of the department's, who leads the whole municipality.</summary>
    /// <returns>None where the file does not tell.</returns>
    public IReadOnlyList<Person> LeadersOf(Person person, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(person);
        Person[] inUnit = [.. People.Where(other => person.Unit is not null && other.Unit == person.Unit && other.Department == person.Department && Leads(other, day))];
        if (inUnit.Length > 0 && !inUnit.Contains(person))
        {
            return inUnit;
        }

        Person[] chairs = [.. ChairsOf(committee => committee.Level == 2 && committee.Department is not null && committee.Department == person.Department)];
        return chairs.Length > 0 && !chairs.Contains(person) ? chairs : [.. ChairsOf(committee => committee.Level == 1).Where(chair => chair != person)];

        IEnumerable<Person> ChairsOf(Func<Committee, bool> meant) => Committees.Where(meant).SelectMany(committee => MembersOf(committee, day, Role.Chair)).Where(chair => Leads(chair, day));
    }

    /// <summary>The unit that a folded text names, with its department; without a unit where it names a department.</summary>
    public (string Department, string? Unit)? UnitIn(string folded)
    {
        string[] words = [.. DanishText.Words(folded).Where(word => word is not "og")];
        foreach (var (department, unit) in Departments.SelectMany(department => department.Units.Select(unit => (department.Id, Name: unit, Unit: (string?)unit)))
            .Concat(Departments.Select(department => (department.Id, department.Name, Unit: (string?)null)))
            .Where(one => Names(words, one.Name)).Select(one => (one.Id, one.Unit)))
        {
            return (department, unit);
        }

        return null;
    }

    private static bool Names(string[] words, string name)
    {
        string[] named = [.. DanishText.Words(name).Where(word => word is not "og")];
        return Enumerable.Range(0, Math.Max(0, words.Length - named.Length + 1))
            .Any(at => named.Zip(words[at..]).All(pair => pair.Second == pair.First || pair.Second == pair.First + "s"));
    }

    private bool Leads(Person person, DateOnly day) =>
        Committees.Any(committee => committee.Members.Any(member => member.Person == person.Id && member.InOffice(day) && member.Roles.Contains(Role.Management)));
}
