using System.Diagnostics;
using MedBot.Storage;
using MedBot.Tests.Outbox;

namespace MedBot.Tests.Operations;

/// <summary>Instances of the service over one store, behind a balancer, started again when they die as an orchestrator does.</summary>
internal sealed class BalancedInstances(StoreAddress store, int count)
{
    private readonly string[] addresses = [.. Enumerable.Range(0, count).Select(_ => $"http://127.0.0.1:{ServiceProcess.FreePort()}")];
    private readonly Process?[] instances = new Process?[count];
    private IReadOnlyList<(string, string)> settings = [];
    private int next;

    public async Task StartAsync(IReadOnlyList<(string, string)> environment)
    {
        settings = environment;
        for (int instance = 0; instance < count; instance++)
        {
            await StartAsync(instance);
        }
    }

    /// <summary>The balancer: in turn, and past those that do not listen.</summary>
    public string Next()
    {
        for (int passed = 0; passed < count; passed++)
        {
            int instance = (int)((uint)Interlocked.Increment(ref next) % count);
            if (instances[instance] is not null)
            {
                return addresses[instance];
            }
        }

        return addresses[0];
    }

    /// <summary>Returns when another has taken its place.</summary>
    public async Task KillAsync(int instance)
    {
        using Process? killed = Interlocked.Exchange(ref instances[instance], null);
        if (killed is not null)
        {
            killed.Kill();
            await killed.WaitForExitAsync();
            await StartAsync(instance);
        }
    }

    public async Task StopAsync()
    {
        foreach (Process? instance in instances)
        {
            instance!.Kill();
            await instance.WaitForExitAsync();
            instance.Dispose();
        }
    }

    /// <summary>One that finds no store ends, and is started again.</summary>
    private async Task StartAsync(int instance)
    {
        while (true)
        {
            Process started = await ServiceProcess.StartAsync(store.ConnectionString, [.. settings, ("ASPNETCORE_URLS", addresses[instance])]);
            if (!started.WaitForExit(100))
            {
                instances[instance] = started;
                return;
            }

            started.Dispose();
        }
    }
}
