using MedBot.Cards.YearWheel;
using MedBot.Domain.Organisation;

namespace MedBot.Organisation;

/// <summary>Whose meetings and themes are meant: one's own, one committee's or all.</summary>
internal static class CommitteeScope
{
    /// <param name="scope"><see cref="YearWheelCard.Mine"/>, <see cref="YearWheelCard.All"/> or a committee's id.</param>
    /// <returns>Ids of the committees; null where all are meant.</returns>
    public static IReadOnlySet<string>? CommitteesOf(this Domain.Organisation.Organisation organisation, string scope, Asker asker, DateOnly today) => scope switch
    {
        YearWheelCard.All => null,
        YearWheelCard.Mine => organisation.OwnCommitteesOf(asker.Person, today).Select(committee => committee.Id).ToHashSet(),
        _ => new HashSet<string> { scope },
    };
}
