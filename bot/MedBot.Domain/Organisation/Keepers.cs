namespace MedBot.Domain.Organisation;

/// <summary>Who keeps a committee's papers.</summary>
public sealed partial record Organisation
{
    /// <summary>The committee's secretary or chair on the day, or HR: they hand in its agendas and minutes.</summary>
    public bool KeepsPapers(Asker asker, Committee committee, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(asker);
        ArgumentNullException.ThrowIfNull(committee);
        return asker.Hr || committee.Members.Any(member =>
            member.Person == asker.Person?.Id && member.InOffice(day) && (member.Roles.Contains(Role.Secretary) || member.Roles.Contains(Role.Chair)));
    }
}
