namespace MedBot.Tests.Graph;

/// <summary>The short form; the long one is <c>dotnet run -c Release --project tests/MedBot.Benchmarks -- booking 50 SEED</c>.</summary>
public class BookingKillTests
{
    [SkippableFact]
    public async Task A_run_that_is_killed_while_answers_are_lost_books_each_meeting_once()
    {
        string folder = Directory.CreateTempSubdirectory("medbot-booking-").FullName;
        BookingKillRun run = new(SimMunicipality.Small(), folder, seed: 7);
        await run.RunAsync(kills: 3).WaitAsync(TimeSpan.FromMinutes(8));
        Assert.Equal((5, 0, 0, 0), (run.Meetings, run.Events.Missing, run.Events.Doubled, run.Events.WronglyInvited));
        Assert.Empty(run.Events.Violations);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
