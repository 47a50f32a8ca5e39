namespace MedBot.Domain.Meetings;

/// <summary>What a revised agenda (dagsorden) changed: what is told in the thread of its post.</summary>
public sealed record AgendaChanges
{
    public IReadOnlyList<AgendaItem> New { get; private init; } = [];

    /// <summary>By their number in the agenda before.</summary>
    public IReadOnlyList<AgendaItem> Withdrawn { get; private init; } = [];

    /// <summary>Items whose place among the others changed; one that only moved up because another was withdrawn did not.</summary>
    public IReadOnlyList<MovedItem> Moved { get; private init; } = [];

    public IReadOnlyList<RenamedItem> Renamed { get; private init; } = [];

    /// <summary>Items with another recommendation, text or attachments than before.</summary>
    public IReadOnlyList<AgendaItem> Rewritten { get; private init; } = [];

    /// <summary>How many items were open before and are, or may be, closed now: none of them is named.</summary>
    public int NoLongerOpen { get; private init; }

    /// <summary>The meeting's hour or place changed.</summary>
    public bool TimeOrPlace { get; private init; }

    public bool Any => TimeOrPlace || NoLongerOpen > 0 || New.Count + Withdrawn.Count + Moved.Count + Renamed.Count + Rewritten.Count > 0;

    /// <summary>Between the open items of both. Items are the same by title, else by number and case number; the nth of a title is the nth.</summary>
    public static AgendaChanges Between(MeetingDocument before, MeetingDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var withdrawn = before.Items.Where(item => !item.Closed).ToList();
        var added = new List<AgendaItem>();
        var pairs = new List<(AgendaItem Before, AgendaItem After)>();
        foreach (var item in after.Items.Where(item => !item.Closed))
        {
            Pair(item, old => string.Equals(old.Title, item.Title, StringComparison.OrdinalIgnoreCase), added);
        }

        foreach (var item in added.ToArray())
        {
            if (Pair(item, old => old.Number == item.Number && old.CaseNumber == item.CaseNumber, []))
            {
                added.Remove(item);
            }
        }

        // What was closed since may be any of those that left, and its title any of those that changed.
        bool closedSince = after.Items.Count(item => item.Closed) > before.Items.Count(item => item.Closed);

        var order = pairs.OrderBy(pair => IndexOf(after, pair.After)).ToArray();
        var stayed = LongestRise([.. order.Select(pair => IndexOf(before, pair.Before))]);
        return new()
        {
            New = added,
            Withdrawn = closedSince ? [] : withdrawn,
            NoLongerOpen = closedSince ? withdrawn.Count : 0,
            Moved = [.. order.Where((_, at) => !stayed.Contains(at)).Select(pair => new MovedItem(pair.Before.Number, pair.After))],
            Renamed = closedSince ? [] : [.. order.Where(pair => !string.Equals(pair.Before.Title, pair.After.Title, StringComparison.Ordinal)).Select(pair => new RenamedItem(pair.Before.Title, pair.After))],
            Rewritten = [.. order.Where(pair => Words(pair.Before) != Words(pair.After)).Select(pair => pair.After)],
            TimeOrPlace = before.Start != after.Start || before.Place != after.Place,
        };

        bool Pair(AgendaItem item, Predicate<AgendaItem> same, List<AgendaItem> unpaired)
        {
            int at = withdrawn.FindIndex(same);
            if (at < 0)
            {
                unpaired.Add(item);
                return false;
            }

            pairs.Add((withdrawn[at], item));
            withdrawn.RemoveAt(at);
            return true;
        }
    }

    private static int IndexOf(MeetingDocument document, AgendaItem item)
    {
        for (int i = 0; i < document.Items.Count; i++)
        {
            if (ReferenceEquals(document.Items[i], item))
            {
                return i;
            }
        }

        throw new ArgumentException("The item is of another document.", nameof(item));
    }

    private static string Words(AgendaItem item) => string.Join('\n',
        [item.Recommendation?.Intro, .. item.Recommendation?.Points ?? [], item.Summary, item.Presentation, .. item.Sections.Values, .. item.Attachments]);

    /// <summary>The positions of a longest rising run in <paramref name="values"/>: the items that kept their order.</summary>
    private static HashSet<int> LongestRise(IReadOnlyList<int> values)
    {
        int[] length = new int[values.Count], previous = new int[values.Count];
        int best = -1;
        for (int i = 0; i < values.Count; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (int j = 0; j < i; j++)
            {
                if (values[j] < values[i] && length[j] + 1 > length[i])
                {
                    (length[i], previous[i]) = (length[j] + 1, j);
                }
            }

            best = best < 0 || length[i] > length[best] ? i : best;
        }

        var positions = new HashSet<int>();
        for (; best >= 0; best = previous[best])
        {
            positions.Add(best);
        }

        return positions;
    }
}

/// <param name="From">Its number in the agenda before.</param>
/// <param name="Item">As it stands now.</param>
public sealed record MovedItem(int From, AgendaItem Item);

/// <param name="From">Its title in the agenda before.</param>
/// <param name="Item">As it stands now.</param>
public sealed record RenamedItem(string From, AgendaItem Item);
