namespace MedBot.Outbox;

/// <summary>Says when a message may leave, so that no more arrive in any window than the limits allow, wherever the service lets its windows begin.</summary>
/// <remarks>
/// A message arrives between its leaving and its answer. One may leave when fewer than a limit's number of others can have arrived within the limit's period
/// before, where those without an answer may arrive at any time. Were there ever one too many in a window, the last of them to leave would have seen all others.
/// </remarks>
internal sealed class Pace(OutboxLimits limits)
{
    /// <summary>So many answers tell how long the service takes for one at least.</summary>
    private const int Trips = 100;

    /// <summary>Of the quickest of them this may have been the way there, and counts. It costs a service far away 4.3 % of the tenant's rate.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromMilliseconds(45);

    private readonly Lock turn = new();
    private readonly List<Send> tenant = [];
    private readonly Dictionary<string, List<Send>> conversations = [];
    private readonly Queue<TimeSpan> trips = new(Trips);

    public TimeSpan TenantPeriod { get; } = limits.PerTenant.Max(limit => limit.Period);

    public TimeSpan LongestPeriod { get; } = limits.PerTenant.Concat(limits.PerConversation).Max(limit => limit.Period);

    /// <summary>What the store knows: other instances' messages and answers too. Of those that were begun here more is known.</summary>
    public void Know(IEnumerable<OutboxSend> rows, DateTimeOffset now)
    {
        lock (turn)
        {
            tenant.RemoveAll(send => !send.Waits && send.Until <= now - TenantPeriod);
            foreach ((string conversation, List<Send> sends) in conversations.ToArray())
            {
                if (sends.RemoveAll(send => !send.Waits && send.Until <= now - LongestPeriod) > 0 && sends.Count == 0)
                {
                    conversations.Remove(conversation);
                }
            }

            foreach (OutboxSend row in rows)
            {
                Of(row);
            }
        }
    }

    /// <summary>This instance is about to send it, and will say when it leaves.</summary>
    public void Begin(OutboxSend row)
    {
        lock (turn)
        {
            Of(row).Waits = true;
        }
    }

    /// <summary>When one more may leave there; never, while only an answer can tell.</summary>
    /// <param name="before">So many others are to leave there first.</param>
    public DateTimeOffset FreeIn(string conversation, int before = 0)
    {
        lock (turn)
        {
            return conversations.TryGetValue(conversation, out List<Send>? sends) ? Free(sends, limits.PerConversation, before) : Free([], limits.PerConversation, before);
        }
    }

    /// <summary>The same for all of the tenant's conversations together.</summary>
    public DateTimeOffset FreeInTenant()
    {
        lock (turn)
        {
            return Free(tenant, limits.PerTenant, before: 0);
        }
    }

    /// <summary>Conversations in which nothing may leave now.</summary>
    public string[] Full(DateTimeOffset now)
    {
        lock (turn)
        {
            return [.. conversations.Where(pair => Free(pair.Value, limits.PerConversation, before: 0) > now).Select(pair => pair.Key)];
        }
    }

    /// <summary>It leaves now, and arrives nobody knows when.</summary>
    public void Leave(OutboxSend row)
    {
        lock (turn)
        {
            Send send = Of(row);
            (send.Waits, send.Until) = (false, DateTimeOffset.MaxValue);
        }
    }

    /// <summary>It does not leave.</summary>
    public void Forget(OutboxSend row)
    {
        lock (turn)
        {
            Send send = Of(row);
            tenant.Remove(send);
            conversations[row.Conversation].Remove(send);
        }
    }

    /// <summary>Its answer came. What all lately took, beyond the longest way there, is the service's own time and not counted: one that is far away costs little rate.</summary>
    /// <returns>By when it had arrived.</returns>
    public DateTimeOffset Answer(OutboxSend row, DateTimeOffset left, DateTimeOffset answered)
    {
        lock (turn)
        {
            if (trips.Count == Trips)
            {
                trips.Dequeue();
            }

            trips.Enqueue(answered - left);
            TimeSpan own = trips.Count < Trips ? TimeSpan.Zero : trips.Min() - LongestWay;
            return Of(row).Until = own > TimeSpan.Zero ? answered - own : answered;
        }
    }

    private static DateTimeOffset Free(IReadOnlyList<Send> sends, IReadOnlyList<SlidingLimit> limits, int before)
    {
        DateTimeOffset[] latest = [.. sends.Where(send => !send.Waits).Select(send => send.Until).OrderDescending()];
        return limits.Max(limit =>
            limit.Most <= before ? DateTimeOffset.MaxValue
            : latest.ElementAtOrDefault(limit.Most - before - 1) is var last && last == DateTimeOffset.MaxValue ? last
            : last + limit.Period);
    }

    private Send Of(OutboxSend row)
    {
        if (!conversations.TryGetValue(row.Conversation, out List<Send>? sends))
        {
            conversations[row.Conversation] = sends = [];
        }

        if (sends.Find(send => send.Row == row.Id) is { } known)
        {
            return known;
        }

        Send added = new() { Row = row.Id, Until = row.At };
        sends.Add(added);
        tenant.Add(added);
        return added;
    }

    private sealed class Send
    {
        public required long Row { get; init; }

        /// <summary>It arrives not later, if at all.</summary>
        public required DateTimeOffset Until { get; set; }

        /// <summary>It is begun and has not left.</summary>
        public bool Waits { get; set; }
    }
}
