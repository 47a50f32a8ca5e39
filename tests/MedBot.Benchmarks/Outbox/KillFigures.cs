using MedBot.Tests.Outbox;

namespace MedBot.Benchmarks.Outbox;

/// <summary>The service killed many times while it posts to 40 channels.</summary>
internal static class KillFigures
{
    public static async Task PrintAsync(int kills, bool nasty)
    {
        string folder = Directory.CreateTempSubdirectory("medbot-kill-").FullName;
        await using (var run = new KillRun($"Data Source={Path.Combine(folder, "medbot.db")}", nasty, seed: kills))
        {
            await run.RunAsync(kills, Console.WriteLine);
            Console.WriteLine($"{kills} kills, {run.Posts.Posts} posts: {run.Posts.Lost} lost, {run.Posts.Doubled} doubled, {run.Posts.Unknown} unknown and settled by hand, {run.Posts.Missing} of which had not arrived");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
