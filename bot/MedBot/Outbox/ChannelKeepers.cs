using MedBot.Domain.Organisation;

namespace MedBot.Outbox;

/// <summary>Who knows what should stand in a channel.</summary>
internal static class ChannelKeepers
{
    /// <summary>The secretary of the committee that the channel belongs to, else its chair, else HR; null where Teams knows none of them.</summary>
    public static Person? KeeperOf(this Domain.Organisation.Organisation organisation, string channel, DateOnly day)
    {
        Committee[] committees = [.. CommitteesOf(organisation, channel)];
        return With(Role.Secretary).Concat(With(Role.Chair)).Concat(organisation.Hr)
            .Select(organisation.PersonById)
            .FirstOrDefault(person => person?.AadObjectId is not null);

        IEnumerable<string> With(Role role) =>
            committees.SelectMany(committee => committee.Members).Where(member => member.InOffice(day) && member.Roles.Contains(role)).Select(member => member.Person);
    }

    /// <summary>May say what becomes of posts there.</summary>
    public static bool Keeps(this Domain.Organisation.Organisation organisation, string channel, Asker asker, DateOnly day) =>
        asker.Hr || CommitteesOf(organisation, channel).Any(committee => committee.IsKeptBy(asker, day));

    /// <summary>Those that post there as their own channel, the most general first.</summary>
    private static IEnumerable<Committee> CommitteesOf(Domain.Organisation.Organisation organisation, string channel) => organisation.Committees
        .Where(committee => committee.Channels.Count > 0
            ? committee.Channels.Any(own => own.Id == channel)
            : committee.Department is { } department && organisation.DepartmentById(department)?.Channel?.Id == channel)
        .OrderBy(committee => committee.Level);
}
