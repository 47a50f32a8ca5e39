using System.Collections;

namespace MedBot.Domain.Meetings;

/// <summary>Known meetings in the order of time, found by committee and by day without a look at the others: a municipality has tens of thousands.</summary>
public sealed class KnownMeetings : IReadOnlyList<KnownMeeting>
{
    public static readonly KnownMeetings None = new([]);

    private readonly KnownMeeting[] ordered;
    private readonly Lazy<Dictionary<string, KnownMeetings>> byCommittee;

    public KnownMeetings(IEnumerable<KnownMeeting> meetings)
    {
        var all = meetings.OrderBy(meeting => meeting.Key.Date).ThenBy(meeting => meeting.Start).ToLookup(meeting => meeting.Off);
        (ordered, Off) = ([.. all[false]], [.. all[true]]);
        byCommittee = new(() => ordered.GroupBy(meeting => meeting.Key.Committee).ToDictionary(of => of.Key, of => new KnownMeetings(of)));
    }

    /// <summary>Those that are cancelled or moved to another day; they are in no other list.</summary>
    public IReadOnlyList<KnownMeeting> Off { get; }

    public int Count => ordered.Length;

    public KnownMeeting this[int index] => ordered[index];

    /// <param name="committees">Full names.</param>
    public KnownMeetings Of(params IEnumerable<string> committees) => committees.Distinct().Select(committee => byCommittee.Value.GetValueOrDefault(committee, None)).ToArray() switch
    {
        [var only] => only,
        var several => new(several.SelectMany(of => of)),
    };

    /// <summary>Those from one day to another, both among them.</summary>
    public IReadOnlyList<KnownMeeting> In(DateOnly from, DateOnly to) => new ArraySegment<KnownMeeting>(ordered)[Before(from.DayNumber)..Before(Math.Max(from.DayNumber, to.DayNumber + 1))];

    public IEnumerator<KnownMeeting> GetEnumerator() => ((IEnumerable<KnownMeeting>)ordered).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Before(int day)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle].Key.Date.DayNumber < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
