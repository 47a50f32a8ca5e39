namespace MedBot.Domain.Organisation;

/// <summary>The committees whose meetings concern a person: those that they sit in, the one over all, and those of their own department and unit.</summary>
public static class OwnCommittees
{
    private const int WholeMunicipality = 1;

    /// <summary>All of them for somebody whom the organisation does not know.</summary>
    public static IReadOnlyList<Committee> OwnCommitteesOf(this Organisation organisation, Person? person, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return person is null ? organisation.Committees : [.. organisation.Committees.Where(committee =>
            committee.Level == WholeMunicipality
            || committee.Members.Any(member => member.Person == person.Id && member.InOffice(day))
            || Covers(committee, person))];
    }

    private static bool Covers(Committee committee, Person person) =>
        committee.Department is { } department && department == person.Department
        && (committee.Units.Count == 0 ? committee.Level <= 2 : person.Unit is { } unit && committee.Units.Contains(unit));
}
