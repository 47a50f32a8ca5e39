using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>Says what keeps a meeting from a time, seen with the other meetings of a plan where they are.</summary>
internal sealed class Obstacles
{
    private const int MostNamed = 3;

    private readonly ProblemIndex index;
    private readonly Func<string, string> name;
    private readonly Dictionary<int, (long Start, long End, int Room)> placed = [];
    private readonly ILookup<int, int> placedOnDay;

    /// <param name="index">The problem.</param>
    /// <param name="plan">Where the other meetings are.</param>
    /// <param name="name">What a sentence calls the person or meeting of an id.</param>
    public Obstacles(ProblemIndex index, Plan plan, Func<string, string>? name = null)
    {
        (this.index, this.name) = (index, name ?? (id => id));
        foreach (var meeting in plan.Meetings)
        {
            if (index.MeetingNumbers.TryGetValue(meeting.Id, out var number))
            {
                var start = Minutes.Of(meeting.Start);
                placed[number] = (start, start + index.Length[number], index.RoomNumbers.GetValueOrDefault(meeting.Room, Timetable.None));
            }
        }

        placedOnDay = placed
            .SelectMany(meeting => Days(meeting.Value.Start, meeting.Value.End).Select(day => (Day: day, Meeting: meeting.Key)))
            .ToLookup(entry => entry.Day, entry => entry.Meeting);
    }

    private enum Stop
    {
        Chair,
        Needed,
        Order,
        People,
        RoomsBusy,
        RoomsTaken,
    }

    /// <summary>The rule that stops a meeting without a place, as a Danish sentence.</summary>
    public string WhyUnplaced(int meeting, EarlierPlan.Place? earlier)
    {
        var asked = index.Problem.Meetings[meeting];
        if (earlier is { Accepted: true } place)
        {
            return $"Mødet er accepteret {Text(place.Start)} og flyttes ikke, men kan ikke holdes dér. {WhyNot(meeting, place.Start, place.Room)}";
        }

        if (asked.Fixed is { } only)
        {
            return $"Mødet ligger fast {Text(Minutes.Of(only))}. {WhyNot(meeting, Minutes.Of(only), room: null)}";
        }

        var (committee, window) = (index.Committee(meeting), $"fra {SpokenDate.InDigits(asked.Earliest)} til {SpokenDate.InDigits(asked.Latest)}");
        var days = Enumerable.Range(asked.Earliest.DayNumber, asked.Latest.DayNumber - asked.Earliest.DayNumber + 1).Select(DateOnly.FromDayNumber).ToList();
        var open = days.Where(day => index.ClosedBy(day) is null).ToList();
        if (open.Count == 0)
        {
            return $"Alle dage {window} er lukket ({Some(days.Select(day => index.ClosedBy(day)!).Distinct())}).";
        }

        var meetingDays = open.Where(day => committee.Weekdays.Contains(day.DayOfWeek)).ToList();
        if (meetingDays.Count == 0)
        {
            return $"Ingen åben dag {window} er en af udvalgets ugedage.";
        }

        var starts = meetingDays.SelectMany(day => HalfHours(meeting).Select(clock => Minutes.Of(day) + clock)).ToList();
        if (starts.Count == 0)
        {
            return $"Mødet varer {index.Length[meeting]} minutter, og det er der ikke tid til mellem kl. {committee.From:HH\\.mm} og {committee.To:HH\\.mm}.";
        }

        return NoRoomHolds(meeting) ?? Summed(meeting, starts, window);
    }

    /// <summary>What is in the way at one time, as a Danish sentence.</summary>
    /// <param name="meeting">The meeting's number.</param>
    /// <param name="start">In <see cref="Minutes"/>.</param>
    /// <param name="room">The only room that counts, null where any that suits does.</param>
    public string WhyNot(int meeting, long start, int? room)
    {
        var (asked, committee, day) = (index.Problem.Meetings[meeting], index.Committee(meeting), Minutes.DayOf(start));
        var clock = start % Minutes.Day;
        if (day < asked.Earliest || day > asked.Latest)
        {
            return $"Det er uden for vinduet fra {SpokenDate.InDigits(asked.Earliest)} til {SpokenDate.InDigits(asked.Latest)}.";
        }

        if (index.ClosedBy(start, start + index.Length[meeting]) is { } closing)
        {
            return $"Dagen er lukket ({closing}).";
        }

        if (asked.Fixed is { } only)
        {
            if (Minutes.Of(only) != start)
            {
                return $"Mødet ligger nu fast {Text(Minutes.Of(only))}.";
            }
        }
        else if (!committee.Weekdays.Contains(day.DayOfWeek))
        {
            return "Det er ikke en af udvalgets ugedage.";
        }
        else if (!HalfHours(meeting).Contains((int)clock))
        {
            return $"Det er uden for udvalgets tider, kl. {committee.From:HH\\.mm}-{committee.To:HH\\.mm}.";
        }

        return NoRoomHolds(meeting) ?? StoppedBy(meeting, start, room) switch
        {
            (Stop.Chair, _) => $"Forpersonen ({name(committee.Chair)}) er optaget.",
            (Stop.Needed, var people) => $"{Needed(meeting, people)}, som skal med, er optaget.",
            (Stop.Order, var others) => OrderSentence(meeting, others),
            (Stop.People, var others) => $"{Some(SharedMembers(meeting, others))} er i et andet møde ({Names(others)}).",
            (Stop.RoomsBusy, _) => room is null ? "Ingen af de lokaler, som udvalget kan bruge, er ledige." : "Lokalet er optaget eller passer ikke længere.",
            (Stop.RoomsTaken, var others) => $"Lokalet bruges af et andet møde ({Names(others)}).",
            _ => "Intet er i vejen; tiden giver en dyrere plan.",
        };
    }

    private string? NoRoomHolds(int meeting)
    {
        var committee = index.Committee(meeting);
        return index.SuitableRooms[index.CommitteeOf[meeting]].Length > 0
            ? null
            : $"Ingen af de lokaler, som udvalget kan bruge, har plads til {committee.Members.Count} medlemmer.";
    }

    private string Summed(int meeting, List<long> starts, string window)
    {
        var stops = starts.Select(start => StoppedBy(meeting, start, room: null)).OfType<(Stop Rule, List<int> Others)>().ToList();
        if (stops.Count < starts.Count)
        {
            return $"En tid {window} er fri, men den giver en dyrere plan.";
        }

        var parts = stops.GroupBy(stop => stop.Rule).OrderByDescending(of => of.Count()).Select(of =>
        {
            var times = of.Count() == starts.Count ? (starts.Count == 1 ? "den eneste mulige tid" : $"alle {starts.Count} mulige tider") : $"{of.Count()} af {starts.Count}";
            var others = of.SelectMany(stop => stop.Others).GroupBy(other => other).OrderByDescending(same => same.Count()).Select(same => same.Key).ToList();
            return of.Key switch
            {
                Stop.Chair => $"forpersonen ({name(index.Committee(meeting).Chair)}) er optaget på {times}",
                Stop.Needed => $"{Needed(meeting, others)}, som skal med, er optaget på {times}",
                Stop.Order => $"rækkefølgen med {Names(others)} kan ikke holdes på {times}",
                Stop.People => $"medlemmer ({Some(SharedMembers(meeting, others))}) er i andre møder ({Names(others)}) på {times}",
                Stop.RoomsBusy => $"alle lokaler, som udvalget kan bruge, er optaget på {times}",
                _ => $"alle lokaler, som udvalget kan bruge, er taget af andre møder ({Names(others)}) på {times}",
            };
        });
        var sentence = string.Join("; ", parts);
        return $"{char.ToUpper(sentence[0], CultureInfo.InvariantCulture)}{sentence[1..]} {window}.";
    }

    /// <summary>The first rule that stops the meeting at the time, and the placed meetings, or the person, that it has to do with.</summary>
    private (Stop Rule, List<int> Others)? StoppedBy(int meeting, long start, int? room)
    {
        var (committee, end) = (index.CommitteeOf[meeting], start + index.Length[meeting]);
        if (index.NeededBusy(committee, start, end) is { } person)
        {
            return (person == index.Needed[committee][0] ? Stop.Chair : Stop.Needed, [person]);
        }

        var day = (int)(start / Minutes.Day);
        var outOfOrder = index.Orders[meeting]
            .Where(order => placed.TryGetValue(order.Other, out var other) && !order.Allows((int)(other.Start / Minutes.Day) - day))
            .Select(order => order.Other).ToList();
        if (outOfOrder.Count > 0)
        {
            return (Stop.Order, outOfOrder);
        }

        var atTheTime = Days(start, end).SelectMany(on => placedOnDay[on]).Distinct()
            .Where(other => other != meeting && placed[other].Start < end && start < placed[other].End).ToList();
        var withTheSamePeople = atTheTime.Where(other => index.Share(committee, index.CommitteeOf[other])).ToList();
        if (withTheSamePeople.Count > 0)
        {
            return (Stop.People, withTheSamePeople);
        }

        var rooms = index.SuitableRooms[committee].Where(one => (room is null || one == room) && !index.Rooms.Overlaps(one, start, end)).ToHashSet();
        if (rooms.Count == 0)
        {
            return (Stop.RoomsBusy, []);
        }

        var holders = atTheTime.Where(other => rooms.Contains(placed[other].Room)).ToList();
        rooms.ExceptWith(holders.Select(other => placed[other].Room));
        return rooms.Count == 0 ? (Stop.RoomsTaken, holders) : null;
    }

    private string Needed(int meeting, List<int> people) => Some([.. index.Committee(meeting).Needed.Where(id => people.Contains(index.PersonNumbers[id])).Select(name)]);

    private string OrderSentence(int meeting, List<int> others)
    {
        var order = index.Orders[meeting].First(order => order.Other == others[0]);
        var other = $"{Names([order.Other])}, som ligger {SpokenDate.InDigits(Minutes.DayOf(placed[order.Other].Start))}";
        return order.Most > 0 || (order.Most == 0 && order.Least == 0)
            ? $"Det skal ligge {order.Least}-{order.Most} dage før {other}."
            : $"Det skal ligge {-order.Most}-{-order.Least} dage efter {other}.";
    }

    private IEnumerable<int> HalfHours(int meeting)
    {
        var committee = index.Committee(meeting);
        var last = committee.To.ToTimeSpan().TotalMinutes - index.Length[meeting];
        for (var clock = 0; clock <= last; clock += Minutes.HalfHour)
        {
            if (clock >= committee.From.ToTimeSpan().TotalMinutes)
            {
                yield return clock;
            }
        }
    }

    private IEnumerable<string> SharedMembers(int meeting, List<int> others) =>
        others.SelectMany(other => index.Committee(other).Members).Intersect(index.Committee(meeting).Members, StringComparer.Ordinal).Select(name);

    private string Names(IEnumerable<int> meetings) => Some(meetings.Select(meeting => name(index.Problem.Meetings[meeting].Id)));

    private static string Some(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= MostNamed ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostNamed))} og {all.Count - MostNamed} til";
    }

    private static IEnumerable<int> Days(long start, long end) =>
        Enumerable.Range((int)(start / Minutes.Day), (int)((end - 1) / Minutes.Day) - (int)(start / Minutes.Day) + 1);

    private static string Text(long start) => string.Create(CultureInfo.InvariantCulture, $"{Minutes.Instant(start):d.M.yyyy 'kl.' HH.mm}");
}
