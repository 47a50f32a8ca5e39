using MedBot.Domain.Organisation;

namespace MedBot.Meetings.Posting;

/// <summary>Who is asked about a committee's papers.</summary>
internal static class Keepers
{
    /// <summary>The secretary in office whom Teams knows, else the chair, else HR; null where there is nobody.</summary>
    public static Person? Of(Domain.Organisation.Organisation organisation, Committee committee, DateOnly day) =>
        InOffice(committee, day, Role.Secretary).Concat(InOffice(committee, day, Role.Chair)).Concat(organisation.Hr)
            .Select(organisation.PersonById).FirstOrDefault(person => person?.AadObjectId is not null);

    /// <summary>Who it is, as the meeting's history keeps it.</summary>
    public static string Id(this Asker asker) => asker.Person?.Id ?? asker.AadObjectId ?? asker.Name;

    private static IEnumerable<string> InOffice(Committee committee, DateOnly day, Role role) =>
        committee.Members.Where(member => member.InOffice(day) && member.Roles.Contains(role)).Select(member => member.Person);
}
