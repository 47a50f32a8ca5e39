using System.Diagnostics;
using MedBot.Tests.Proposals;

namespace MedBot.Benchmarks.Proposals;

/// <summary>Proposals of 20 units sent, 64 at a time, to a service that is killed again and again.</summary>
internal static class ProposalDriveFigures
{
    public static async Task PrintAsync(string connectionString, int proposals, int kills)
    {
        var drive = new ProposalDrive(connectionString, proposals, kills, seed: 1);
        var time = Stopwatch.StartNew();
        await drive.RunAsync();
        Console.WriteLine(
            $"{drive.Answered} of {proposals} answered as sent, {kills} kills, {drive.Requests} requests in {time.Elapsed.TotalSeconds:0} s: "
            + $"{drive.Edited} edited, {drive.Withdrawn} withdrawn, {drive.PassedOn} passed on, {drive.TakenOver} taken over; {drive.Faults.Count} faults");
        foreach (var fault in drive.Faults)
        {
            Console.WriteLine(fault);
        }
    }
}
