using MedBot.Domain.Danish;
using MedBot.Domain.YearWheel;

namespace MedBot.Benchmarks.YearWheel;

/// <summary>A problem made around a plan that keeps every rule: its cost is an upper bound of the best.</summary>
internal sealed class HiddenPlan
{
    private static readonly ClosedDays[] Holidays =
    [
        new(new(2027, 2, 15), new(2027, 2, 19), "Vinterferie"),
        new(new(2027, 5, 7), new(2027, 5, 7), "Dagen efter Kristi himmelfartsdag"),
        new(new(2027, 7, 5), new(2027, 7, 30), "Sommerferie"),
        new(new(2027, 10, 18), new(2027, 10, 22), "Efterårsferie"),
        new(new(2027, 12, 23), new(2027, 12, 31), "Juleferie"),
    ];

    private readonly Municipality shape;
    private readonly Random random;
    private readonly List<PlannedCommittee> committees = [];
    private readonly List<MeetingToPlan> meetings = [];
    private readonly List<PlacedMeeting> placed = [];
    private readonly List<Room> rooms = [];
    private readonly Dictionary<string, List<(DateTime From, DateTime To)>> taken = [];

    private HiddenPlan(Municipality shape, int seed) => (this.shape, random) = (shape, new(seed));

    public static (PlanningProblem Problem, Plan Hidden) Make(Municipality shape, int seed) => new HiddenPlan(shape, seed).Make();

    private (PlanningProblem Problem, Plan Hidden) Make()
    {
        for (var i = 0; i < shape.Rooms; i++)
        {
            rooms.Add(new($"r{i}", $"Lokale {i}", i < 2 ? 40 : random.Next(shape.MembersMost - 4, shape.MembersMost + 8)));
        }

        for (var i = 0; i < shape.Committees; i++)
        {
            AddCommittee(i);
        }

        foreach (var committee in committees)
        {
            for (var number = 0; number < shape.MeetingsEach; number++)
            {
                AddMeeting(committee, number);
            }
        }

        var orders = Orders();
        var unplaced = Enumerable.Range(0, shape.Impossible).Select(AddImpossible).ToList();
        var busy = Busy();
        var problem = new PlanningProblem
        {
            Year = 2027,
            Closed = Holidays,
            Rooms = rooms,
            Committees = committees,
            Meetings = meetings,
            Order = orders,
            Busy = [.. busy, new("r-chair", Holidays[0].From.ToDateTime(default).AddYears(-1), Holidays[^1].To.ToDateTime(default))],
        };
        var hidden = new Plan { Meetings = placed, Unplaced = unplaced, Cost = 0 };
        return (problem, hidden with { Cost = HardRules.Cost(problem, hidden) });
    }

    private void AddCommittee(int number)
    {
        var size = random.Next(shape.MembersLeast, shape.MembersMost + 1);
        var home = random.Next(shape.KeyPeople, shape.People);
        var members = new HashSet<string>();
        while (members.Count < Math.Min(shape.KeyMembers, size - 2))
        {
            members.Add($"p{random.Next(shape.KeyPeople)}");
        }

        while (members.Count < size)
        {
            members.Add($"p{shape.KeyPeople + ((home + random.Next(size * 3)) % (shape.People - shape.KeyPeople))}");
        }

        DayOfWeek[] weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        committees.Add(new()
        {
            Id = $"c{number}",
            Name = $"Udvalg {number}",
            Level = number == 0 ? 0 : number == 1 ? 1 : number < 10 ? 2 : 3,
            Parent = number > 9 ? "c2" : null,
            Chair = members.ElementAt(random.Next(members.Count)),
            Members = [.. members],
            TimeSetAside = TimeSpan.FromMinutes(60 + (15 * random.Next(6))),
            Weekdays = [.. weekdays.Where(_ => random.NextDouble() < 0.8).DefaultIfEmpty(DayOfWeek.Tuesday)],
            From = new(8, 30),
            To = new(random.Next(14, 17), 0),
            Rooms = random.NextDouble() < 0.5
                ? null
                : [.. rooms.Where(room => room.Capacity >= members.Count).OrderBy(_ => random.Next()).Take(1 + random.Next(3)).Select(room => room.Id)],
        });
    }

    private void AddMeeting(PlannedCommittee committee, int number)
    {
        var spread = shape.Season.Days / shape.MeetingsEach;
        var around = shape.Season.From;
        for (var attempt = 0; attempt < 800; attempt++)
        {
            if (!shape.Packed || attempt % 16 == 0)
            {
                around = shape.Season.From.AddDays((number * spread) + (spread / 2) + random.Next(-spread / 2, (spread / 2) + 1));
            }

            var halfHours = (int)((committee.To - committee.From - committee.TimeSetAside).TotalMinutes / 30);
            var start = around.ToDateTime(committee.From.AddMinutes(30 * (shape.Packed ? Math.Min(attempt % 16, halfHours) : random.Next(halfHours + 1))));
            if (!committee.Weekdays.Contains(around.DayOfWeek) || DanishHolidays.NameOf(around) is not null
                || Holidays.Any(run => run.From <= around && around <= run.To))
            {
                continue;
            }

            var end = start + committee.TimeSetAside;
            var room = rooms.Where(room => room.Capacity >= committee.Members.Count
                    && (committee.Rooms?.Contains(room.Id) ?? true) && Free(room.Id, start, end))
                .OrderBy(_ => random.Next()).FirstOrDefault();
            if (room is null || committee.Members.Any(member => !Free(member, start, end)))
            {
                continue;
            }

            foreach (var who in committee.Members.Append(room.Id))
            {
                Taken(who).Add((start, end));
            }

            var id = $"{committee.Id}-{number + 1}";
            placed.Add(new() { Id = id, Start = start, Room = room.Id });
            meetings.Add(new()
            {
                Id = id,
                Committee = committee.Id,
                Earliest = around.AddDays(-random.Next(shape.Window + 1)),
                Latest = around.AddDays(random.Next(shape.Window + 1)),
                Target = around.AddDays(random.Next(-shape.TargetOff, shape.TargetOff + 1)),
                Fixed = random.NextDouble() < shape.FixedShare ? start : null,
            });
            return;
        }
    }

    private UnplacedMeeting AddImpossible(int number)
    {
        var (id, like) = ($"x{number}", meetings[random.Next(placed.Count)]);
        var committee = committees.First(committee => committee.Id == like.Committee);
        var meeting = like with { Id = id, Fixed = null };
        string why;
        switch (number % 4)
        {
            case 0:
                why = "closed";
                meeting = meeting with { Earliest = Holidays[2].From, Latest = Holidays[2].To };
                break;
            case 1:
                why = "capacity";
                committees.Add(committee with { Id = id, Chair = "q0", Members = [.. Enumerable.Range(0, 60).Select(person => $"q{person}")], Rooms = null });
                meeting = meeting with { Committee = id };
                break;
            case 2:
                why = "chair";
                committees.Add(committee with { Id = id, Chair = "r-chair", Members = [.. committee.Members, "r-chair"], Rooms = null });
                meeting = meeting with { Committee = id };
                break;
            default:
                why = "person-clash";
                var start = placed.First(other => other.Id == like.Id).Start;
                meetings[meetings.IndexOf(like)] = like with { Fixed = start };
                meeting = meeting with { Target = like.Target, Fixed = start };
                break;
        }

        meetings.Add(meeting);
        return new(id, why);
    }

    private List<MeetingOrder> Orders()
    {
        List<MeetingOrder> orders = [];
        if (shape.OrderPlay < 0)
        {
            return orders;
        }

        var day = placed.ToDictionary(meeting => meeting.Id, meeting => DateOnly.FromDateTime(meeting.Start).DayNumber);
        void Add(string first, string then)
        {
            var days = day[then] - day[first];
            if (first != then && days >= 0)
            {
                orders.Add(new(first, then, Math.Max(0, days - random.Next(shape.OrderPlay + 1)), days + random.Next(shape.OrderPlay + 1)));
            }
        }

        foreach (var of in meetings.GroupBy(meeting => meeting.Committee))
        {
            foreach (var (first, then) in of.Zip(of.Skip(1)))
            {
                Add(first.Id, then.Id);
            }
        }

        var byDay = placed.OrderBy(meeting => meeting.Start).ToList();
        for (var i = 0; i < placed.Count * shape.CrossOrders; i++)
        {
            var first = random.Next(byDay.Count);
            Add(byDay[first].Id, byDay[Math.Min(byDay.Count - 1, first + random.Next(1, 12))].Id);
        }

        return orders;
    }

    private List<BusyTime> Busy()
    {
        List<BusyTime> busy = [];
        var chairs = committees.Select(committee => committee.Chair).ToHashSet();
        var people = committees.SelectMany(committee => committee.Members).Distinct().Order(StringComparer.Ordinal).ToList();
        for (var number = 0; number < shape.Season.Days; number++)
        {
            var day = shape.Season.From.AddDays(number);
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            foreach (var person in people)
            {
                AddBusy(busy, person, day, chairs.Contains(person) ? shape.ChairBusy : shape.MemberBusy, keepFree: chairs.Contains(person) || random.NextDouble() < 0.9);
            }

            foreach (var room in rooms)
            {
                AddBusy(busy, room.Id, day, shape.RoomBusy, keepFree: true);
            }
        }

        return busy;
    }

    private void AddBusy(List<BusyTime> busy, string who, DateOnly day, double share, bool keepFree)
    {
        for (var clock = new TimeOnly(8, 0); clock < new TimeOnly(16, 30);)
        {
            var minutes = 30 * random.Next(1, 6);
            var (from, to) = (day.ToDateTime(clock), day.ToDateTime(clock).AddMinutes(minutes));
            if (random.NextDouble() < share && (!keepFree || Free(who, from, to)))
            {
                busy.Add(new(who, from, to));
            }

            clock = clock.AddMinutes(minutes);
        }
    }

    private bool Free(string who, DateTime from, DateTime to) => !Taken(who).Exists(time => time.From < to && from < time.To);

    private List<(DateTime From, DateTime To)> Taken(string who) =>
        taken.TryGetValue(who, out var times) ? times : taken[who] = [];
}
