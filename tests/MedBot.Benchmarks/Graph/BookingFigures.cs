using System.Diagnostics;
using MedBot.Tests.Graph;

namespace MedBot.Benchmarks.Graph;

/// <summary>A year for 60 committees and 700 people, booked by a process that is killed many times while answers are lost.</summary>
internal static class BookingFigures
{
    public static async Task PrintAsync(int kills, int seed)
    {
        string folder = Directory.CreateTempSubdirectory("medbot-booking-").FullName;
        BookingKillRun run = new(await SimMunicipality.LargeAsync(seed), folder, seed);
        Stopwatch watch = Stopwatch.StartNew();
        await run.RunAsync(kills);
        Console.WriteLine($"{run.Killed} kills amid bookings, {run.Meetings} meetings: {run.Events.Missing} missing, {run.Events.Doubled} doubled, {run.Events.WronglyInvited} with other people or rooms, {run.Events.Violations.Count} violations, {watch.Elapsed.TotalSeconds:F0} s");
        foreach (string violation in run.Events.Violations.Distinct().Take(10))
        {
            Console.WriteLine(violation);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
