namespace MedBot.Domain.Organisation;

/// <summary>Who represents a person, and who leads a department.</summary>
public sealed partial record Organisation
{
    // Where no committee has an elected member, a vice-chair stands for the employees' side.
    private static readonly Role[] FallBacks = [Role.Employees, Role.ViceChair];

    /// <summary>The members with the role <see cref="Role.Employees"/> in the lowest committee that covers the person's unit, those of the person's own unit if there are any.</summary>
    /// <remarks>
    /// The first is the one who is meant where the person picks none. A committee without such a member leaves it to the one above, and all of them to
    /// a vice-chair: <see cref="Representation.Missing"/> then says that the nearest committee has nobody.
    /// </remarks>
    public Representation RepresentativesOf(Person person, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(person);
        var nearest = NearestCommitteeOf(person.Department, person.Unit);
        foreach (var (role, committee) in from role in FallBacks from above in AndAbove(nearest) select (role, above))
        {
            Person[] elected = [.. MembersOf(committee, day, role)];
            Person[] own = [.. elected.Where(member => member.Unit == person.Unit && member.Department == person.Department)];
            if (elected.Length > 0)
            {
                return new() { Committee = committee, Candidates = own.Length > 0 ? own : elected, Missing = committee != nearest || role != Role.Employees };
            }
        }

        return new() { Committee = nearest, Candidates = [], Missing = true };
    }

    /// <summary>The members with <see cref="Role.Management"/> in the department's level 2 committee.</summary>
    public IReadOnlyList<Person> LeadersOf(string departmentId, DateOnly day) =>
        [.. Committees.Where(committee => committee.Level == 2 && committee.Department == departmentId).SelectMany(committee => MembersOf(committee, day, Role.Management)).Distinct()];

    /// <summary>The committee's members with the role on the day, in the file's order.</summary>
    public IEnumerable<Person> MembersOf(Committee committee, DateOnly day, Role role)
    {
        ArgumentNullException.ThrowIfNull(committee);
        return committee.Members
            .Where(member => member.InOffice(day) && member.Roles.Contains(role))
            .Select(member => PersonById(member.Person))
            .OfType<Person>();
    }

    // The lowest; of one level, one that names the unit before one that covers all units.
    private Committee? NearestCommitteeOf(string? department, string? unit) =>
        (from committee in Committees
         where committee.Level > 0
         where committee.Department is null || committee.Department == department
         where committee.Units.Count == 0 || (unit is not null && committee.Units.Contains(unit))
         orderby committee.Level descending, committee.Units.Count == 0
         select committee).FirstOrDefault();

    private IEnumerable<Committee> AndAbove(Committee? lowest)
    {
        for (var committee = lowest; committee is not null; committee = committee.Parent is { } parent ? CommitteeById(parent) : null)
        {
            yield return committee;
        }
    }
}

/// <summary>Who may represent a person.</summary>
public sealed record Representation
{
    /// <summary>The committee in which they sit; null where none covers the person.</summary>
    public required Committee? Committee { get; init; }

    /// <summary>In the file's order; of several, the person picks one.</summary>
    public required IReadOnlyList<Person> Candidates { get; init; }

    /// <summary>The lowest committee has no representative, so that another stands in.</summary>
    public required bool Missing { get; init; }
}
