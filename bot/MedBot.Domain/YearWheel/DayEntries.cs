namespace MedBot.Domain.YearWheel;

/// <summary>The placed meetings by the days that they touch.</summary>
internal sealed class DayEntries(int days)
{
    private readonly Entry[][] entries = [.. Enumerable.Repeat(Array.Empty<Entry>(), days)];
    private readonly int[] counts = new int[days];

    public ReadOnlySpan<Entry> On(int day) => entries[day].AsSpan(0, counts[day]);

    public void Add(int meeting, int committee, in Slot slot, int length)
    {
        for (int day = slot.Day, from = slot.Clock, to = slot.Clock + length; ; (day, from, to) = (day + 1, from - Minutes.Day, to - Minutes.Day))
        {
            if (counts[day] == entries[day].Length)
            {
                Array.Resize(ref entries[day], Math.Max(8, 2 * entries[day].Length));
            }

            entries[day][counts[day]++] = new(meeting, committee, from, to);
            if (to <= Minutes.Day)
            {
                return;
            }
        }
    }

    public void Remove(int meeting, in Slot slot, int length)
    {
        for (int day = slot.Day, to = slot.Clock + length; ; (day, to) = (day + 1, to - Minutes.Day))
        {
            var at = 0;
            while (entries[day][at].Meeting != meeting)
            {
                at++;
            }

            entries[day][at] = entries[day][--counts[day]];
            if (to <= Minutes.Day)
            {
                return;
            }
        }
    }

    /// <param name="From">Minutes after the day's midnight; below zero for a meeting that began before it.</param>
    public readonly record struct Entry(int Meeting, int Committee, int From, int To)
    {
        public bool Overlaps(int from, int to) => From < to && from < To;
    }
}
