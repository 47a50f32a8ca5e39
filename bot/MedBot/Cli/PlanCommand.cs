using System.Diagnostics;
using System.Globalization;
using MedBot.Domain.YearWheel;

namespace MedBot.Cli;

/// <summary>Plans a year: a problem in, a plan out. Ctrl-C ends it with the best plan so far.</summary>
internal sealed class PlanCommand : ICliCommand
{
    private const string Out = "--out";
    private const string From = "--from";
    private const string Seconds = "--seconds";
    private const string Steps = "--steps";
    private const string Seed = "--seed";

    private static readonly TimeSpan DefaultTime = TimeSpan.FromSeconds(30);

    /// <summary>What is left of the time for the reasons, the last check of the rules and the writing: this, and a share of what starting and reading took,
    /// which grows with the problem and with what else the machine has to do.</summary>
    private static readonly TimeSpan ForWriting = TimeSpan.FromSeconds(0.2);
    private const double ShareForWriting = 0.6;

    public string Name => "plan";

    public string Usage => $"plan PROBLEM.json {Out} PLAN.json [{From} PLAN.json] [{Seconds} N | {Steps} N {Seed} S]";

    public async Task<int> RunAsync(CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var (file, options) = Options(arguments);
        var output = options.GetValueOrDefault(Out) ?? throw new UsageException($"Der mangler {Out}.");
        var effort = Effort(options);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
        {
            return host.Refuse($"Mappen til {output} findes ikke.");
        }

        try
        {
            var bytes = await File.ReadAllBytesAsync(file, CancellationToken.None);
            if (Taken(host, ProblemJson.Read(bytes), file) is not { } problem)
            {
                return CommandLine.Refused;
            }

            Plan? earlier = null;
            if (options.TryGetValue(From, out var earlierFile))
            {
                earlier = Taken(host, PlanJson.Read(await File.ReadAllBytesAsync(earlierFile, CancellationToken.None)), earlierFile);
                if (earlier is null)
                {
                    return CommandLine.Refused;
                }
            }

            var plan = Planner.Solve(problem, effort(), earlier, new PlanningLines(host.Errors), cancellationToken);
            await using (var stream = File.Create(output))
            {
                PlanJson.Write(plan, stream);
            }

            PlanReport.Write(host.Out, problem, plan, earlier);
            return CommandLine.Done;
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            return host.Refuse("Filerne kan ikke læses eller skrives: findes de, og må de skrives?");
        }
    }

    private static (string File, Dictionary<string, string> Options) Options(IReadOnlyList<string> arguments)
    {
        string? file = null;
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is Out or From or Seconds or Steps or Seed)
            {
                options[arguments[i]] = i + 1 < arguments.Count ? arguments[i + 1] : throw new UsageException($"{arguments[i]} mangler sin værdi.");
                i++;
            }
            else if (arguments[i].StartsWith("--", StringComparison.Ordinal) || file is not null)
            {
                throw new UsageException($"{arguments[i]} kender jeg ikke.");
            }
            else
            {
                file = arguments[i];
            }
        }

        return (file ?? throw new UsageException("Der mangler en fil."), options);
    }

    /// <summary>The time runs from the start of the process, so what is left of it is reckoned when the files are read.</summary>
    private static Func<PlanningEffort> Effort(Dictionary<string, string> options)
    {
        if (options.TryGetValue(Steps, out var steps))
        {
            if (options.ContainsKey(Seconds))
            {
                throw new UsageException($"{Seconds} og {Steps} kan ikke bruges sammen.");
            }

            var effort = new PlanningEffort.Steps(Whole(Steps, steps), (int)Whole(Seed, options.GetValueOrDefault(Seed, "0")));
            return () => effort;
        }

        var time = DefaultTime;
        if (options.TryGetValue(Seconds, out var seconds))
        {
            time = double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given) && given is > 0 and < 1e6
                ? TimeSpan.FromSeconds(given)
                : throw new UsageException($"{Seconds} skal være et antal sekunder.");
        }

        return () => new PlanningEffort.WallClock(TimeProvider.System, ForSearch(time));
    }

    private static long Whole(string option, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue
            ? number
            : throw new UsageException($"{option} skal være et helt tal.");

    private static TimeSpan ForSearch(TimeSpan time)
    {
        using var process = Process.GetCurrentProcess();
        var sinceStart = TimeProvider.System.GetLocalNow().DateTime - process.StartTime;
        return time - sinceStart - ForWriting - (ShareForWriting * sinceStart);
    }

    private static T? Taken<T>(CommandHost host, Reading<T> reading, string file)
        where T : class
    {
        if (reading is Reading<T>.Refused(var sentence))
        {
            host.Errors.WriteLine($"{file}: {sentence}");
        }

        return (reading as Reading<T>.Read)?.Value;
    }
}
