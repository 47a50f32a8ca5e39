using System.Diagnostics;
using MedBot.Storage;

namespace MedBot.Tests.Cli;

/// <summary>A command in a process of its own, as it is typed.</summary>
internal static class CommandProcess
{
    /// <param name="settings">Environment variables.</param>
    /// <param name="words">What is typed behind the program's name.</param>
    public static async Task<(int Code, string Out, string Errors)> RunAsync(IReadOnlyDictionary<string, string> settings, params string[] words)
    {
        ProcessStartInfo start = new("dotnet", [typeof(MedBotDb).Assembly.Location, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
