using System.Collections.Concurrent;

namespace MedBot.Tests.Operations;

/// <summary>How long turns are slow after something was killed or restarted. Times are counted from the run's start.</summary>
internal sealed class Recoveries
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private readonly ConcurrentQueue<(TimeSpan At, TimeSpan Took)> turns = [];
    private readonly List<TimeSpan> disturbances = [];

    public void Turn(TimeSpan at, TimeSpan took) => turns.Enqueue((at, took));

    public void Disturbed(TimeSpan at) => disturbances.Add(at);

    /// <summary>The longest time after a disturbance until 99 of 100 turns take less than a second again.</summary>
    public TimeSpan Slowest(TimeSpan end) => disturbances.Select(disturbed => Recovery(disturbed, end)).DefaultIfEmpty().Max();

    private TimeSpan Recovery(TimeSpan disturbed, TimeSpan end)
    {
        TimeSpan until = disturbances.Where(other => other > disturbed).DefaultIfEmpty(end).Min();
        (TimeSpan At, TimeSpan Took)[] after = [.. turns.Where(turn => turn.At >= disturbed && turn.At < until)];
        TimeSpan recovered = TimeSpan.Zero;
        for (TimeSpan from = disturbed; from + Window <= until; from += TimeSpan.FromSeconds(1))
        {
            TimeSpan[] took = [.. after.Where(turn => turn.At >= from && turn.At < from + Window).Select(turn => turn.Took).Order()];
            if (took.Length > 0 && took[(int)(0.99 * (took.Length - 1))] > Slow)
            {
                recovered = from + TimeSpan.FromSeconds(1) - disturbed;
            }
        }

        return recovered;
    }
}
