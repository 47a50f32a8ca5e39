using MedBot.Domain.Meetings;

namespace MedBot.Domain.YearWheel;

/// <summary>What a forum takes up because of another's meeting: before it when its agenda is out, after it when its minutes are.</summary>
/// <param name="Committee">Id of the forum.</param>
/// <param name="Meeting">Day of the forum's meeting.</param>
/// <param name="Around">The other's meeting.</param>
public sealed record ForumItem(string Committee, DateOnly Meeting, bool Before, KnownMeeting Around);

/// <summary>Finds the items that the orders of the wheels ask for.</summary>
public static class ForumItems
{
    /// <param name="years">The wheels with their plans.</param>
    /// <param name="organisation">Who sits where.</param>
    /// <param name="known">The meetings that documents tell of.</param>
    /// <param name="today">Items of meetings that are held are left out.</param>
    public static IEnumerable<ForumItem> Of(IReadOnlyList<WheelYear> years, Organisation.Organisation organisation, IReadOnlyList<KnownMeeting> known, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(years);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(known);
        var days = WheelCalendar.Meetings(years, organisation, known).Where(meeting => meeting.Committees.Count == 1).ToLookup(meeting => meeting.Committees[0], meeting => meeting.First);
        return from year in years
               from order in year.Wheel.Order
               from around in WheelForum.Committees(order.Around, organisation)
               from meeting in known
               where meeting.Key.Date.Year == year.Wheel.Year && IsOut(meeting, order.Before) && organisation.CommitteeNamed(meeting.Key.Committee)?.Id == around.Id
               from forum in WheelForum.Committees(order.Forum, organisation)
               where forum.Id != around.Id
               let near = days[forum.Id].Where(day => day >= today && order.Allows(meeting.Key.Date, day)).Order().ToList()
               where near.Count > 0
               select new ForumItem(forum.Id, order.Before ? near[^1] : near[0], order.Before, meeting);
    }

    private static bool IsOut(KnownMeeting meeting, bool agenda) => agenda ? meeting.HasAgenda : meeting.Minutes is MinutesStatus.Unapproved or MinutesStatus.Approved;
}
