namespace MedBot.Cli;

/// <summary>The commands, and what to do with the words behind the program's name.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Refused = 2;

    private static readonly ICliCommand[] Commands = [new ImportCommand(), new PlanCommand(), new WheelCommand(), new ProposalsCommand(), new StoreCommand(), new OutboxCommand()];

    /// <summary>Options alone are the service's.</summary>
    public static bool Takes(string[] words) => words is [var first, ..] && !first.StartsWith('-');

    public static async Task<int> RunAsync(string[] words)
    {
        using CancellationTokenSource stop = new();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            stop.Cancel();
        };

        var command = Array.Find(Commands, command => command.Name == words[0]);
        try
        {
            return command is null
                ? throw new UsageException($"Kommandoen {words[0]} findes ikke.")
                : await command.RunAsync(words[1..], stop.Token);
        }
        catch (UsageException mistake)
        {
            var usages = command is null ? Commands.Select(known => known.Usage) : [command.Usage];
            await Console.Error.WriteLineAsync($"{mistake.Message} Skriv: {string.Join(" eller ", usages)}");
            return Refused;
        }
        catch (StartRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Refused;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stoppet. Det, der er nået, bliver stående; kør kommandoen igen for at gøre den færdig.");
            return Refused;
        }
    }
}
