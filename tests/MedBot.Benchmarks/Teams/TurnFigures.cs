using System.Globalization;
using MedBot.Benchmarks.Meetings;
using MedBot.Tests.Teams;

namespace MedBot.Benchmarks.Teams;

/// <summary>What a turn costs beside the raw limit, without a token and with one to check, in bursts that take turns: a shared machine's speed drifts, so only ratios within a round tell something.</summary>
internal static class TurnFigures
{
    private const int AtATime = 64;
    private const int Starts = 5;
    private const string Help = "hjælp";
    private const string NextMeeting = "hvornår er næste møde i KommuneMED?";

    // The runtime optimises some thousand methods after they have run for a while, beside the turns: what that takes is no turn's cost.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(1);

    // The first round of the duties is in it.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    /// <param name="rawLimit">The program of <c>../shared/tools/turns/raw-limit</c>, built.</param>
    public static async Task PrintAsync(string rawLimit, int rounds)
    {
        await using TakingConnector connector = await TakingConnector.StartAsync();
        await using TokenIssuer issuer = await TokenIssuer.StartAsync();
        string folder = Directory.CreateTempSubdirectory("medbot-turns-").FullName;
        Dictionary<string, string> settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Store"] = $"Data Source={Path.Combine(folder, "medbot.db")}",
            ["RateLimit__PerPerson"] = "1000000000",
            ["RateLimit__PerTenant"] = "1000000000",
        };
        using TurnLoad raw = new(rawLimit, connector.ServiceUrl, new Dictionary<string, string>());
        using TurnLoad open = new(BuiltProgram.Path, connector.ServiceUrl, settings);
        using TurnLoad closed = new(BuiltProgram.Path, connector.ServiceUrl, new Dictionary<string, string>(settings.Concat(issuer.Settings.Select(of => KeyValuePair.Create(of.Item1.Replace(":", "__", StringComparison.Ordinal), of.Item2)))));

        // The first start fills the store, and what comes of that is sent.
        await open.StartAsync(Help, null);
        await Task.Delay(Rest);
        await open.StopAsync();
        await PrintStartsAsync(raw, open);
        await closed.StartAsync(Help, Token());
        await Task.Delay(Rest);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory at rest {open.Mebibytes:F0} MiB, with tokens {closed.Mebibytes:F0} MiB, raw limit {raw.Mebibytes:F0} MiB"));

        (string Name, TurnLoad Bot, string Text, bool Signed)[] kinds =
        [
            ("raw limit", raw, Help, false), ("help", open, Help, false), ("question", open, NextMeeting, false), ("help, token", closed, Help, true), ("question, token", closed, NextMeeting, true),
        ];
        foreach (var (_, bot, text, signed) in kinds)
        {
            await bot.RunAsync(text, signed ? Token() : null, AtATime, WarmUp);
        }

        var costs = kinds.ToDictionary(kind => kind.Name, _ => new List<double>());
        for (int round = 0; round < rounds; round++)
        {
            foreach (var (name, bot, text, signed) in round % 2 == 0 ? kinds : kinds.Reverse())
            {
                string? token = signed ? Token() : null;
                TimeSpan before = bot.Processor;
                long taken = connector.Taken;
                var (turns, failures) = await bot.RunAsync(text, token, AtATime, Burst);
                costs[name].Add((bot.Processor - before).TotalMicroseconds / turns);
                if (failures > 0 || connector.Taken - taken != turns)
                {
                    Console.WriteLine($"{name}: {failures} failed, {connector.Taken - taken} replies to {turns} turns");
                }
            }
        }

        foreach (var (name, _, _, _) in kinds)
        {
            double[] ratios = [.. costs[name].Zip(costs["raw limit"], (cost, limit) => cost / limit).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {Median(costs[name]):F1} µs of processor time a turn, {ratios[ratios.Length / 2]:F2} times the raw limit ({ratios[ratios.Length / 4]:F2} to {ratios[ratios.Length * 3 / 4]:F2})"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory after the load {open.Mebibytes:F0} MiB, with tokens {closed.Mebibytes:F0} MiB, raw limit {raw.Mebibytes:F0} MiB"));
        foreach (TurnLoad bot in (TurnLoad[])[raw, open, closed])
        {
            await bot.StopAsync();
        }

        Directory.Delete(folder, recursive: true);

        // A new one for each burst, far more often than the Connector changes it.
        string Token() => issuer.Token(connector.ServiceUrl, TimeProvider.System.GetUtcNow());
    }

    /// <summary>One after the other, several times; the last ones stay up.</summary>
    private static async Task PrintStartsAsync(TurnLoad raw, TurnLoad medBot)
    {
        List<double> limits = [], starts = [];
        for (int start = 0; start < Starts; start++)
        {
            if (start > 0)
            {
                await raw.StopAsync();
                await medBot.StopAsync();
            }

            limits.Add((await raw.StartAsync(Help, null)).TotalMilliseconds);
            starts.Add((await medBot.StartAsync(Help, null)).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first answer {Median(starts):F0} ms, raw limit {Median(limits):F0} ms: {Median([.. starts.Zip(limits, (start, limit) => start / limit)]):F2} times"));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
