namespace MedBot.Domain.Organisation;

/// <summary>The channels that a committee's agendas and approved minutes are posted to.</summary>
/// <remarks>The rule's source is <c>shared/formats/organisation.md</c>: its own, else its department's, and those of the departments that get them too.</remarks>
public static class PostingChannels
{
    /// <summary>Every department, in <see cref="Committee.AgendasAlsoTo"/> and <see cref="Committee.MinutesAlsoTo"/>.</summary>
    private const string EveryDepartment = "*";

    public static IReadOnlyList<ChannelReference> ForAgendas(this Organisation organisation, Committee committee) => Of(organisation, committee, committee.AgendasAlsoTo);

    public static IReadOnlyList<ChannelReference> ForMinutes(this Organisation organisation, Committee committee) => Of(organisation, committee, committee.MinutesAlsoTo);

    private static ChannelReference[] Of(Organisation organisation, Committee committee, IReadOnlyList<string> alsoTo)
    {
        IEnumerable<ChannelReference?> own = committee.Channels.Count > 0
            ? committee.Channels
            : organisation.Departments.Where(department => department.Id == committee.Department).Select(department => department.Channel);
        var others = organisation.Departments
            .Where(department => alsoTo.Contains(EveryDepartment) || alsoTo.Contains(department.Id))
            .Select(department => department.Channel);
        return [.. own.Concat(others).OfType<ChannelReference>().Distinct()];
    }
}
