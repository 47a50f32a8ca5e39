using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Who knows what should stand in a channel, on a day: the keepers of the committees that post there.</summary>
internal sealed class ChannelKeepers
{
    private readonly Domain.Organisation.Organisation organisation;
    private readonly ILookup<string, string> saidOf;
    private readonly DateOnly day;

    private ChannelKeepers(Domain.Organisation.Organisation organisation, ILookup<string, string> saidOf, DateOnly day) => (this.organisation, this.saidOf, this.day) = (organisation, saidOf, day);

    public static async Task<ChannelKeepers> ReadAsync(MedBotDb db, Domain.Organisation.Organisation organisation, DateOnly day, CancellationToken cancellationToken)
    {
        var said = await db.Set<ChannelUse>().AsNoTracking().Where(use => use.Used).Select(use => new { use.Channel, use.Committee }).Distinct().ToListAsync(cancellationToken);
        return new(organisation, said.ToLookup(use => use.Channel, use => use.Committee), day);
    }

    /// <summary>The secretary of the committee that the channel belongs to, else its chair, else HR; null where Teams knows none of them.</summary>
    public Person? KeeperOf(string channel)
    {
        Committee[] committees = [.. CommitteesOf(channel)];
        return With(Role.Secretary).Concat(With(Role.Chair)).Concat(organisation.Hr)
            .Select(organisation.PersonById)
            .FirstOrDefault(person => person?.AadObjectId is not null);

        IEnumerable<string> With(Role role) =>
            committees.SelectMany(committee => committee.Members).Where(member => member.InOffice(day) && member.Roles.Contains(role)).Select(member => member.Person);
    }

    /// <summary>May say what becomes of posts there.</summary>
    public bool Keeps(string channel, Asker asker) => asker.Hr || CommitteesOf(channel).Any(committee => committee.IsKeptBy(asker, day));

    /// <summary>Those that post there as their own channel, the most general first; then those for which somebody said so in the channel.</summary>
    private IEnumerable<Committee> CommitteesOf(string channel) => organisation.Committees
        .Where(committee => committee.Channels.Count > 0
            ? committee.Channels.Any(own => own.Id == channel)
            : committee.Department is { } department && organisation.DepartmentById(department)?.Channel?.Id == channel)
        .OrderBy(committee => committee.Level)
        .Concat(saidOf[channel].Select(organisation.CommitteeById).OfType<Committee>().OrderBy(committee => committee.Level));
}
