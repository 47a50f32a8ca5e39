using System.Diagnostics;
using System.Globalization;
using MedBot.Storage;
using MedBot.Tests.Graph;
using MedBot.Tests.Operations;

namespace MedBot.Benchmarks.Operations;

/// <summary>Three instances on PostgreSQL, one of them killed every 20 seconds, the store restarted twice.</summary>
internal static class InstancesFigures
{
    public static async Task PrintAsync(string connectionString, int minutes, string restartCommand)
    {
        var run = new InstancesRun(StoreAddress.Of(connectionString), () => RestartAsync(restartCommand), await SimMunicipality.LargeAsync(seed: 3));
        await run.RunAsync(TimeSpan.FromMinutes(minutes), betweenKills: TimeSpan.FromSeconds(20), restarts: 2);
        Console.WriteLine($"{run.Accepted} messages taken: {run.Unanswered} unanswered, {run.AnsweredTwice} answered twice after a repetition, {run.NotTaken} never taken");
        Console.WriteLine($"{run.Posts.Posts} posts: {run.Posts.Lost} lost, {run.Posts.Doubled} doubled, {run.Posts.Unknown} unknown and settled by hand");
        Console.WriteLine($"events: {run.Events!.Missing} missing, {run.Events.Doubled} doubled, {run.Events.WronglyInvited} with other people or rooms, {run.Events.Violations.Count} violations {string.Join("; ", run.Events.Violations.Distinct())}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 below 1 s again after at most {run.SlowestRecovery.TotalSeconds:F0} s"));
    }

    private static async Task RestartAsync(string command)
    {
        using Process restart = Process.Start("/bin/sh", ["-c", command]);
        await restart.WaitForExitAsync();
    }
}
