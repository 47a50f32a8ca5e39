using MedBot.Chat;
using MedBot.Domain.YearWheel;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Users.Item.Calendar.GetSchedule;

namespace MedBot.Graph;

/// <summary>When people and rooms are taken, out of their calendars.</summary>
internal sealed class FreeBusy(GraphServiceClient graph, GraphSettings settings, OutlookAddresses addresses)
{
    /// <summary>"up to 20 users, groups or rooms".</summary>
    private const int MostAtOnce = 20;

    /// <summary>"below 62 days".</summary>
    private const int MostDays = 60;

    /// <summary>Beyond this Graph gives the calendar up, not its days.</summary>
    private const int FewestDays = 2;

    private const int CallsAtOnce = 4;

    /// <summary>Times that are held tentatively count; those that are free or worked elsewhere do not.</summary>
    /// <param name="people">Ids of people, and who they are.</param>
    /// <param name="rooms">Ids of rooms.</param>
    public async Task<FreeBusyAnswer> ReadAsync(
    IReadOnlyCollection<KeyValuePair<string, Invited>> people, IReadOnlyCollection<string> rooms, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        Dictionary<string, List<string>> owners = new(StringComparer.OrdinalIgnoreCase);
        List<string> unknown = [];
        foreach (var (id, person) in people)
        {
            Know(await addresses.PersonAsync(person, cancellationToken), id);
        }

        foreach (var room in rooms)
        {
            Know(await addresses.RoomAsync(room, cancellationToken), room);
        }

        Lock adding = new();
        HashSet<BusyTime> busy = [];
        var calls = from days in Periods(first, last, MostDays) from mails in owners.Keys.Order(StringComparer.OrdinalIgnoreCase).Chunk(MostAtOnce) select (mails, days);
        await Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken }, async (call, stop) =>
            await AskAsync(call.mails, call.days, Take, stop));
        return new([.. busy.OrderBy(time => time.Who, StringComparer.Ordinal).ThenBy(time => time.From).ThenBy(time => time.To)], unknown);

        void Know(string? mail, string id)
        {
            if (mail is null)
            {
                unknown.Add(id);
            }
            else
            {
                (owners.TryGetValue(mail, out var known) ? known : owners[mail] = []).Add(id);
            }
        }

        void Take(string mail, IReadOnlyList<ScheduleItem>? items)
        {
            lock (adding)
            {
                if (items is null)
                {
                    unknown.AddRange(owners[mail].Except(unknown));
                }
                else
                {
                    // What goes over the edge of a period is told in both.
                    busy.UnionWith(from item in items
                                   where item.Status is not (FreeBusyStatus.Free or FreeBusyStatus.WorkingElsewhere)
                                   from owner in owners[mail]
                                   select new BusyTime(owner, OutlookTime.LocalOf(item.Start), OutlookTime.LocalOf(item.End)));
                }
            }
        }
    }

    private async Task AskAsync(IReadOnlyList<string> mails, (DateOnly From, DateOnly To) days, Action<string, IReadOnlyList<ScheduleItem>?> take, CancellationToken cancellationToken)
    {
        var answer = await graph.Users[settings.Organizer].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
            new GetSchedulePostRequestBody
            {
                Schedules = [.. mails],
                StartTime = OutlookTime.Utc(DanishClock.InstantOf(days.From.ToDateTime(default))),
                EndTime = OutlookTime.Utc(DanishClock.InstantOf(days.To.AddDays(1).ToDateTime(default))),
            },
            cancellationToken: cancellationToken);
        foreach (var schedule in answer?.Value ?? [])
        {
            if (schedule.Error is null)
            {
                take(schedule.ScheduleId!, schedule.ScheduleItems ?? []);
            }
            else if (schedule.Error.ResponseCode == "5006" && days.To.DayNumber - days.From.DayNumber >= FewestDays)
            {
                // More than 1,000 entries fail one calendar: it is asked again for shorter periods.
                foreach (var half in Periods(days.From, days.To, (days.To.DayNumber - days.From.DayNumber + 1) / 2))
                {
                    await AskAsync([schedule.ScheduleId!], half, take, cancellationToken);
                }
            }
            else
            {
                take(schedule.ScheduleId!, null);
            }
        }
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Periods(DateOnly from, DateOnly to, int most)
    {
        for (; from <= to; from = from.AddDays(most))
        {
            yield return (from, from.AddDays(most - 1) < to ? from.AddDays(most - 1) : to);
        }
    }
}

/// <param name="Busy">Danish local time.</param>
/// <param name="Unknown">Ids of people and rooms whose calendar can't be read.</param>
internal sealed record FreeBusyAnswer(IReadOnlyList<BusyTime> Busy, IReadOnlyList<string> Unknown);
