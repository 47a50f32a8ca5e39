using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using MedBot.Storage;

namespace MedBot.Tests.Outbox;

/// <summary>The service, or one of its commands, in a process of its own, in Development, over a given store.</summary>
internal static class ServiceProcess
{
    /// <summary>Returns when it listens.</summary>
    public static async Task<Process> StartAsync(string connectionString, params IEnumerable<(string Name, string Value)> settings)
    {
        Process service = Start(connectionString, [], settings);
        while (await service.StandardOutput.ReadLineAsync() is { } line && !line.Contains("listens", StringComparison.Ordinal))
        {
        }

        return service;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <returns>What the command wrote.</returns>
    public static async Task<string> CommandAsync(string connectionString, IEnumerable<(string Name, string Value)> settings, string[] words)
    {
        using Process command = Start(connectionString, words, settings);
        string written = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0 ? written : throw new InvalidOperationException($"Exit code {command.ExitCode}");
    }

    private static Process Start(string connectionString, string[] words, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MedBotDb).Assembly.Location, .. words])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["ConnectionStrings__Store"] = connectionString,
                ["MedBot__Demo"] = "false",
                ["Logging__LogLevel__Default"] = "None",
            },
        };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
