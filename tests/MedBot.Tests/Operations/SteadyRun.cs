using System.Diagnostics;
using MedBot.Tests.Outbox;

namespace MedBot.Tests.Operations;

/// <summary>One instance over the demo's store that answers so many messages a second for a while: what it answers, and what memory it takes.</summary>
internal sealed class SteadyRun(string connectionString, int perSecond)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private readonly List<long> memory = [];
    private readonly List<double> milliseconds = [];
    private int answered;

    public int Sent { get; private set; }

    /// <summary>Messages that were answered with 200, and in their chat.</summary>
    public int Answered => answered;

    /// <summary>Resident bytes of the process, each second.</summary>
    public IReadOnlyList<long> Memory => memory;

    /// <summary>Of the slowest in a hundred, milliseconds.</summary>
    public double SlowestPercent => milliseconds.Order().ElementAt((int)(0.99 * (milliseconds.Count - 1)));

    public async Task RunAsync(TimeSpan time)
    {
        await using ChatLoad load = await ChatLoad.StartAsync();
        string address = $"http://127.0.0.1:{ServiceProcess.FreePort()}";
        using Process service = await ServiceProcess.StartAsync(
            connectionString, ("ASPNETCORE_URLS", address), ("MedBot__Demo", "true"), ("RateLimit__PerPerson", "1000000"), ("RateLimit__PerTenant", "1000000"));
        List<Task> running = [];
        using PeriodicTimer tick = new(TimeSpan.FromSeconds(1.0 / perSecond));
        for (int turns = (int)(time.TotalSeconds * perSecond); Sent < turns; Sent++)
        {
            await tick.WaitForNextTickAsync();
            running.Add(AskAsync(load, address, Sent));
            if (Sent % perSecond == 0)
            {
                service.Refresh();
                memory.Add(service.WorkingSet64);
                running.RemoveAll(asked => asked.IsCompletedSuccessfully);
            }
        }

        await Task.WhenAll(running);
        service.Kill();
        await service.WaitForExitAsync();
    }

    private async Task AskAsync(ChatLoad load, string address, int number)
    {
        (int status, TimeSpan took) = await load.SendAsync(address, number);
        if (status == 200 && await IsAnsweredAsync(load, number))
        {
            Interlocked.Increment(ref answered);
        }

        lock (milliseconds)
        {
            milliseconds.Add(took.TotalMilliseconds);
        }
    }

    /// <summary>What the Connector did not take in time comes by the outbox.</summary>
    private static async Task<bool> IsAnsweredAsync(ChatLoad load, int number)
    {
        for (long from = Stopwatch.GetTimestamp(); load.Answers(number) == 0 && Stopwatch.GetElapsedTime(from) < LongestWait; await Task.Delay(100))
        {
        }

        return load.Answers(number) > 0;
    }
}
