namespace MedBot.Domain.Organisation;

/// <summary>Who is told what concerns a committee alone.</summary>
public static class CommitteeKeepers
{
    /// <summary>The secretary in office whom Teams knows, else the chair, else HR; null where there is nobody.</summary>
    public static Person? KeeperOf(this Organisation organisation, Committee committee, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(committee);
        return InOffice(Role.Secretary).Concat(InOffice(Role.Chair)).Concat(organisation.Hr)
            .Select(organisation.PersonById)
            .FirstOrDefault(person => person?.AadObjectId is not null);

        IEnumerable<string> InOffice(Role role) => committee.Members.Where(member => member.InOffice(day) && member.Roles.Contains(role)).Select(member => member.Person);
    }
}
