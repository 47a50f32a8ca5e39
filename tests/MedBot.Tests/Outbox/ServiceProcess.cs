using System.Diagnostics;
using MedBot.Storage;

namespace MedBot.Tests.Outbox;

/// <summary>The service in a process of its own, in Development, over a given store.</summary>
internal static class ServiceProcess
{
    /// <summary>Returns when it listens.</summary>
    public static async Task<Process> StartAsync(string connectionString)
    {
        Process service = Process.Start(new ProcessStartInfo("dotnet", [typeof(MedBotDb).Assembly.Location])
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
        })!;
        while (await service.StandardOutput.ReadLineAsync() is { } line && !line.Contains("listens", StringComparison.Ordinal))
        {
        }

        return service;
    }
}
