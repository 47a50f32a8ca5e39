using System.Text.Json;

namespace MedBot.Domain.YearWheel;

/// <summary>A <see cref="PlanningProblem"/> as JSON.</summary>
public static partial class ProblemJson
{
    private static readonly byte[][] ProblemKeys = JsonFields.Keys("year", "closed", "rooms", "committees", "meetings", "order", "busy");
    private static readonly byte[][] ClosedKeys = JsonFields.Keys("from", "to", "name");
    private static readonly byte[][] RoomKeys = JsonFields.Keys("id", "name", "capacity");
    private static readonly byte[][] MeetingKeys = JsonFields.Keys("id", "committee", "earliest", "latest", "target", "fixed");
    private static readonly byte[][] OrderKeys = JsonFields.Keys("first", "then", "minDays", "maxDays");
    private static readonly byte[][] BusyKeys = JsonFields.Keys("who", "from", "to");

    /// <summary>Reads it strictly: whatever is against the format is refused with a sentence.</summary>
    public static Reading<PlanningProblem> Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var fields = new JsonFields(utf8);
            var problem = ReadProblem(ref fields);
            fields.End();
            return ProblemConsistency.Error(problem) is { } error
                ? new Reading<PlanningProblem>.Refused(error)
                : new Reading<PlanningProblem>.Read(problem);
        }
        catch (FormatException refused)
        {
            return new Reading<PlanningProblem>.Refused(refused.Message);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return new Reading<PlanningProblem>.Refused("Filen er ikke gyldig JSON i UTF-8.");
        }
    }

    private static PlanningProblem ReadProblem(ref JsonFields fields)
    {
        var year = 0;
        List<ClosedDays> closed = [];
        List<Room> rooms = [];
        List<PlannedCommittee> committees = [];
        List<MeetingToPlan> meetings = [];
        List<MeetingOrder> order = [];
        List<BusyTime> busy = [];
        fields.Object();
        for (var seen = 0; fields.NextKey(ProblemKeys, ProblemKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0:
                    year = fields.Whole(2024);
                    break;
                case 1:
                    for (fields.List("closed"), closed.Clear(); fields.NextObject();)
                    {
                        closed.Add(ReadClosed(ref fields));
                    }

                    break;
                case 2:
                    for (fields.List("rooms"), rooms.Clear(); fields.NextObject();)
                    {
                        rooms.Add(ReadRoom(ref fields));
                    }

                    break;
                case 3:
                    for (fields.List("committees"), committees.Clear(); fields.NextObject();)
                    {
                        committees.Add(CommitteeJson.Read(ref fields));
                    }

                    break;
                case 4:
                    for (fields.List("meetings"), meetings.Clear(); fields.NextObject();)
                    {
                        meetings.Add(ReadMeeting(ref fields));
                    }

                    break;
                case 5:
                    for (fields.List("order"), order.Clear(); fields.NextObject();)
                    {
                        order.Add(ReadOrder(ref fields));
                    }

                    break;
                default:
                    for (fields.List("busy"), busy.Clear(); fields.NextObject();)
                    {
                        busy.Add(ReadBusy(ref fields));
                    }

                    break;
            }
        }

        return new()
        {
            Year = year,
            Closed = closed,
            Rooms = rooms,
            Committees = committees,
            Meetings = meetings,
            Order = order,
            Busy = busy,
        };
    }

    private static ClosedDays ReadClosed(ref JsonFields fields)
    {
        DateOnly from = default, to = default;
        var name = "";
        for (var seen = 0; fields.NextKey(ClosedKeys, ClosedKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: from = fields.Day(); break;
                case 1: to = fields.Day(); break;
                default: name = fields.Text(); break;
            }
        }

        return from <= to ? new(from, to, name) : throw fields.Refuse("slutter, før den begynder");
    }

    private static Room ReadRoom(ref JsonFields fields)
    {
        string id = "", name = "";
        var capacity = 0;
        for (var seen = 0; fields.NextKey(RoomKeys, RoomKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: id = fields.Id(); break;
                case 1: name = fields.Text(); break;
                default: capacity = fields.Whole(0); break;
            }
        }

        return new(id, name, capacity);
    }

    private static MeetingToPlan ReadMeeting(ref JsonFields fields)
    {
        string id = "", committee = "";
        DateOnly earliest = default, latest = default, target = default;
        DateTime? start = null;
        for (var seen = 0; fields.NextKey(MeetingKeys, MeetingKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: id = fields.Id(); break;
                case 1: committee = fields.Id(); break;
                case 2: earliest = fields.Day(); break;
                case 3: latest = fields.Day(); break;
                case 4: target = fields.Day(); break;
                default: start = fields.IsNull ? null : fields.Instant(); break;
            }
        }

        return earliest <= latest
            ? new() { Id = id, Committee = committee, Earliest = earliest, Latest = latest, Target = target, Fixed = start }
            : throw fields.Refuse("har et vindue, der slutter, før det begynder");
    }

    private static MeetingOrder ReadOrder(ref JsonFields fields)
    {
        string first = "", then = "";
        int least = 0, most = 0;
        for (var seen = 0; fields.NextKey(OrderKeys, OrderKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: first = fields.Id(); break;
                case 1: then = fields.Id(); break;
                case 2: least = fields.Whole(0); break;
                default: most = fields.Whole(0); break;
            }
        }

        return least <= most ? new(first, then, least, most) : throw fields.Refuse("har minDays større end maxDays");
    }

    private static BusyTime ReadBusy(ref JsonFields fields)
    {
        var who = "";
        DateTime from = default, to = default;
        for (var seen = 0; fields.NextKey(BusyKeys, BusyKeys.Length, ref seen, out var key);)
        {
            switch (key)
            {
                case 0: who = fields.Id(); break;
                case 1: from = fields.Instant(); break;
                default: to = fields.Instant(); break;
            }
        }

        return from <= to ? new(who, from, to) : throw fields.Refuse("slutter, før den begynder");
    }
}
