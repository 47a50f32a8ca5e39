namespace MedBot.Domain.Organisation;

/// <summary>Who comes in an absent member's place.</summary>
public sealed partial record Organisation
{
    // What parts the members of a committee into those who can stand for each other.
    private static readonly Role[] Sides = [Role.Management, Role.Employees, Role.Safety];

    /// <summary>The first substitute (suppleant) of the member's electoral group; where neither has a group, of the same side: leaders, employees or safety representatives.</summary>
    /// <param name="committee">In which the member sits.</param>
    /// <param name="absent">Id of the member.</param>
    /// <param name="day">The meeting's day, on which both are in office.</param>
    /// <param name="passedOver">Ids of those who were asked already or are absent themselves.</param>
    public Person? SubstituteFor(Committee committee, string absent, DateOnly day, IReadOnlySet<string> passedOver)
    {
        ArgumentNullException.ThrowIfNull(committee);
        ArgumentNullException.ThrowIfNull(passedOver);
        Member? seat = committee.Members.FirstOrDefault(member => member.Person == absent && member.InOffice(day) && !member.Roles.Contains(Role.Substitute));
        return seat is null ? null : committee.Members
            .Where(member => member.InOffice(day) && member.Roles.Contains(Role.Substitute) && !passedOver.Contains(member.Person))
            .Where(member => member.Group is null && seat.Group is null
                ? Sides.Any(side => member.Roles.Contains(side) && seat.Roles.Contains(side))
                : member.Group == seat.Group)
            .Select(member => PersonById(member.Person))
            .FirstOrDefault(person => person is not null);
    }
}
