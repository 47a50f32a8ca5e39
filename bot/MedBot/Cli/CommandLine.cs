using System.Data.Common;

namespace MedBot.Cli;

/// <summary>The commands, and what to do with the words behind the program's name.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 2;

    private static readonly ICliCommand[] Commands = [new ImportCommand(), new PlanCommand(), new WheelCommand(), new ProposalsCommand(), new ExportPapersCommand(), new StoreCommand(), new OutboxCommand()];

    private static readonly string[] Help = ["help", "--help", "-h"];

    /// <summary>Options alone are the service's.</summary>
    public static bool Takes(string[] words) => words is [var first, ..] && (!first.StartsWith('-') || Help.Contains(first));

    public static async Task<int> RunAsync(string[] words)
    {
        using CancellationTokenSource stop = new();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };

        return await RunAsync(CommandHost.OfProcess(), words, stop.Token);
    }

    public static async Task<int> RunAsync(CommandHost host, string[] words, CancellationToken cancellationToken)
    {
        if (Help.Contains(words[0]))
        {
            host.Out.WriteLine(Usages(Commands));
            return Done;
        }

        var command = Array.Find(Commands, command => command.Name == words[0]);
        try
        {
            return command is null
                ? throw new UsageException($"Kommandoen {words[0]} findes ikke.")
                : await command.RunAsync(host, words[1..], cancellationToken);
        }
        catch (UsageException mistake)
        {
            return host.Refuse($"{mistake.Message} Skriv:{Environment.NewLine}{Usages(command is null ? Commands : [command])}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return host.Refuse($"En fil eller mappe kan ikke læses eller skrives: {failure.Message}");
        }
        catch (DbException)
        {
            // Its text may hold the store's address and user.
            return host.Refuse("Lageret svarer ikke, som det skal. Se efter, hvad ConnectionStrings__Store er sat til.");
        }
        catch (Exception refusal) when (refusal is NoStoreException or StartRefusedException)
        {
            return host.Refuse(refusal.Message);
        }
        catch (OperationCanceledException)
        {
            return host.Refuse("Stoppet. Det, der er nået, bliver stående; kør kommandoen igen for at gøre den færdig.");
        }
    }

    private static string Usages(IEnumerable<ICliCommand> commands) =>
        string.Join(Environment.NewLine, commands.Select(command => $"  {command.Usage.Replace($" | {command.Name}", $"{Environment.NewLine}  {command.Name}", StringComparison.Ordinal)}"));
}
