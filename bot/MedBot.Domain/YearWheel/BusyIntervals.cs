namespace MedBot.Domain.YearWheel;

/// <summary>When each person, or each room, is busy: disjoint intervals of minutes in order, one owner after the other.</summary>
internal sealed class BusyIntervals
{
    private readonly int[] firstOf;
    private readonly long[] from;
    private readonly long[] to;

    public BusyIntervals(IReadOnlyDictionary<string, int> owners, IReadOnlyList<BusyTime> busy)
    {
        var count = new int[owners.Count + 1];
        foreach (var time in busy)
        {
            if (owners.TryGetValue(time.Who, out var owner))
            {
                count[owner + 1]++;
            }
        }

        for (var owner = 0; owner < owners.Count; owner++)
        {
            count[owner + 1] += count[owner];
        }

        (from, to) = (new long[count[^1]], new long[count[^1]]);
        var next = count.ToArray();
        foreach (var time in busy)
        {
            if (owners.TryGetValue(time.Who, out var owner))
            {
                (from[next[owner]], to[next[owner]++]) = (Minutes.Of(time.From), Minutes.Of(time.To));
            }
        }

        firstOf = count;
        for (var (owner, kept) = (0, 0); owner < owners.Count; owner++)
        {
            var (begin, end) = (count[owner], count[owner + 1]);
            Array.Sort(from, to, begin, end - begin);
            firstOf[owner] = kept;
            kept = Merge(begin, end, kept);
            if (owner == owners.Count - 1)
            {
                firstOf[^1] = kept;
            }
        }
    }

    /// <summary>Intervals hold their start and not their end.</summary>
    public bool Overlaps(int owner, long start, long end)
    {
        var at = First(owner, start);
        return at < firstOf[owner + 1] && from[at] < end;
    }

    /// <summary>The owner's intervals that overlap the one asked for.</summary>
    public void Collect(int owner, long start, long end, List<(long From, long To)> found)
    {
        for (var at = First(owner, start); at < firstOf[owner + 1] && from[at] < end; at++)
        {
            found.Add((from[at], to[at]));
        }
    }

    public bool Any(int owner) => firstOf[owner] < firstOf[owner + 1];

    /// <summary>The first interval that ends after the start.</summary>
    private int First(int owner, long start)
    {
        var (low, high) = (firstOf[owner], firstOf[owner + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (to[middle] > start)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private int Merge(int begin, int end, int kept)
    {
        var first = kept;
        for (var at = begin; at < end; at++)
        {
            if (kept > first && from[at] <= to[kept - 1])
            {
                to[kept - 1] = Math.Max(to[kept - 1], to[at]);
            }
            else if (from[at] < to[at])
            {
                (from[kept], to[kept++]) = (from[at], to[at]);
            }
        }

        return kept;
    }
}
