using MedBot.Domain.YearWheel;

namespace MedBot.Benchmarks.YearWheel;

/// <summary>Planning as a person does it: one meeting at a time, each at the best time that is left.</summary>
internal static class FirstFree
{
    public static (long Cost, int Unplaced) Plan(PlanningProblem problem)
    {
        var table = new SlotTable(new(problem), earlier: null);
        var plan = new Timetable(table);
        for (var meeting = 0; meeting < problem.Meetings.Count; meeting++)
        {
            var slots = table.Of(meeting);
            for (var slot = 0; slot < slots.Length; slot++)
            {
                if (plan.Conflicts(meeting, slots[slot], most: 0, []) && plan.Rooms.Free(meeting, slots[slot]) is var room and not Timetable.None)
                {
                    plan.Place(meeting, slot, room);
                    break;
                }
            }
        }

        return (plan.Cost, plan.Unplaced.Count);
    }
}
