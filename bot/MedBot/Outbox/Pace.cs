namespace MedBot.Outbox;

/// <summary>When the next message may be sent, so that no limit is passed in any window. Times are taken in their order.</summary>
internal sealed class Pace(OutboxLimits limits)
{
    /// <summary>A message that is later than this is given another time.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromMilliseconds(15);

    /// <summary>What a message may be late when it arrives, so that a window is longer by this. It costs 2.4 % of the tenant's rate.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(25);

    private readonly List<DateTimeOffset> all = [];
    private readonly Dictionary<string, List<DateTimeOffset>> conversations = [];

    /// <summary>A message that was, or is going to be, sent then.</summary>
    public void Take(string conversation, DateTimeOffset at)
    {
        Insert(all, at);
        if (!conversations.TryGetValue(conversation, out List<DateTimeOffset>? times))
        {
            conversations[conversation] = times = [];
        }

        Insert(times, at);
    }

    /// <summary>Spread evenly over the tightest of the tenant's windows: what leaves a little late then passes no limit.</summary>
    public DateTimeOffset NextInTenant(DateTimeOffset from)
    {
        TimeSpan apart = limits.PerTenant.Max(limit => (limit.Period + Tolerance) / limit.Most);
        return Next(all, limits.PerTenant, all.Count > 0 && all[^1] + apart > from ? all[^1] + apart : from);
    }

    public DateTimeOffset NextIn(string conversation, DateTimeOffset from) =>
        conversations.TryGetValue(conversation, out List<DateTimeOffset>? times) ? Next(times, limits.PerConversation, from) : from;

    private static DateTimeOffset Next(List<DateTimeOffset> times, IReadOnlyList<SlidingLimit> limits, DateTimeOffset from)
    {
        foreach (SlidingLimit limit in limits)
        {
            if (times.Count >= limit.Most && times[^limit.Most] + limit.Period + Tolerance is var free && free > from)
            {
                from = free;
            }
        }

        return from;
    }

    private static void Insert(List<DateTimeOffset> times, DateTimeOffset at)
    {
        int index = times.BinarySearch(at);
        times.Insert(index < 0 ? ~index : index, at);
    }
}
