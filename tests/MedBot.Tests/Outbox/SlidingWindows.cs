using MedBot.Outbox;

namespace MedBot.Tests.Outbox;

internal static class SlidingWindows
{
    public static void AssertKept(IEnumerable<DateTimeOffset> times, IReadOnlyList<SlidingLimit> limits)
    {
        DateTimeOffset[] ordered = [.. times.Order()];
        foreach (SlidingLimit limit in limits)
        {
            for (int i = limit.Most; i < ordered.Length; i++)
            {
                TimeSpan taken = ordered[i] - ordered[i - limit.Most];
                Assert.True(taken >= limit.Period, $"{limit.Most + 1} within {taken.TotalSeconds:F3} s, where {limit.Most} are allowed in {limit.Period.TotalSeconds} s");
            }
        }
    }
}
