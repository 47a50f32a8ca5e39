using MedBot.Domain.YearWheel;
using MedBot.Graph;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>Asks the calendars when people and rooms are taken, leaving out the wheel's own meetings: those are what is planned.</summary>
internal sealed class ReadBusyTimes(IDbContextFactory<MedBotDb> stores, IServiceProvider services)
{
    /// <summary>For all of a problem's meetings.</summary>
    /// <returns>Null where there is no tenant to ask.</returns>
    public Task<FreeBusyAnswer?> RunAsync(PlanningProblem problem, Domain.Organisation.Organisation organisation, CancellationToken cancellationToken) =>
        RunAsync(problem, organisation, [.. problem.Committees.Select(committee => committee.Id)], problem.Meetings.Min(meeting => meeting.Earliest), problem.Meetings.Max(meeting => meeting.Latest), cancellationToken);

    /// <summary>For the members of some committees and every room, from the first day to the last.</summary>
    /// <returns>Null where there is no tenant to ask.</returns>
    public async Task<FreeBusyAnswer?> RunAsync(
        PlanningProblem problem, Domain.Organisation.Organisation organisation, IReadOnlyCollection<string> committees, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (services.GetService<FreeBusy>() is not { } calendars)
        {
            return null;
        }

        var people = problem.Committees.Where(committee => committees.Contains(committee.Id)).SelectMany(committee => committee.Members).Distinct(StringComparer.Ordinal)
            .Select(organisation.PersonById).OfType<Domain.Organisation.Person>()
            .Select(person => KeyValuePair.Create(person.Id, new Invited(person.Name, person.Mail, person.AadObjectId)))
            .ToList();
        var answer = await calendars.ReadAsync(people, [.. problem.Rooms.Select(room => room.Id)], from, to, cancellationToken);
        var own = await OwnAsync(people, cancellationToken);
        return answer with { Busy = [.. answer.Busy.Where(time => !own.Contains(time))] };
    }

    private async Task<HashSet<BusyTime>> OwnAsync(List<KeyValuePair<string, Invited>> people, CancellationToken cancellationToken)
    {
        await using var db = await stores.CreateDbContextAsync(cancellationToken);
        var written = await db.Set<Booking>().Where(booking => booking.Written != null).Select(booking => booking.Written!).ToListAsync(cancellationToken);
        var ids = people.ToLookup(person => person.Value, person => person.Key);
        return [.. from meeting in written.Select(BookedEvent.Read)
                   from who in meeting.Invited.SelectMany(invited => ids[invited]).Append(meeting.Room.Id)
                   select new BusyTime(who, meeting.Start, meeting.End)];
    }
}
