using System.Diagnostics;
using System.Globalization;
using MedBot.Meetings;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Benchmarks.Meetings;

/// <summary>Ten years of documents imported by the command, which is killed after a third and stopped with Ctrl-C after two.</summary>
internal static class ImportFigures
{
    private const int Committees = 500;
    private const int Megabyte = 1024 * 1024;

    public static async Task PrintAsync(string connectionString, int documents)
    {
        TenYears years = new(seed: 1, Math.Max(1, Committees * documents / 30_000));
        string folder = Directory.CreateTempSubdirectory("medbot-import-").FullName;
        for (int document = 0; document < years.Count; document++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{document:00000}.md"), years.Text(document));
        }

        ImportRun[] runs =
        [
            await RunAsync(connectionString, folder, years.Count / 3, "kill -9"),
            await RunAsync(connectionString, folder, years.Count * 2 / 3, "Ctrl-C"),
            await RunAsync(connectionString, folder, int.MaxValue, "end"),
        ];
        Directory.Delete(folder, recursive: true);
        double seconds = runs.Sum(run => run.Seconds);
        await using MedBotDb db = StoreAddress.Of(connectionString).Context();
        int stored = await db.Set<StoredDocument>().CountAsync();
        int once = await db.Set<StoredDocument>().Where(document => document.Version == 1 && document.Current).Select(document => document.MeetingId).Distinct().CountAsync();
        int known = runs.Sum(run => run.Known);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{years.Count} documents: {stored} stored, {years.Count - once} lost, {stored - once} twice; {(years.Count + known) / seconds:F0} a second (of them {known} known from before a stop), at most {runs.Max(run => run.Peak) / Megabyte} MB, {runs.Sum(run => run.Progress)} lines of progress"));
    }

    private static async Task<ImportRun> RunAsync(string connectionString, string folder, int until, string ending)
    {
        long from = Stopwatch.GetTimestamp();
        using Process import = Process.Start(new ProcessStartInfo("dotnet", [BuiltProgram.Path, "import", folder, "--history"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Store"] = connectionString },
        })!;
        (int done, int known, int progress, long peak, double processor) = (0, 0, 0, 0, 0);
        Task errors = Task.Run(async () =>
        {
            while (await import.StandardError.ReadLineAsync() is { } line)
            {
                progress++;
                Console.Error.WriteLine($"{line} ({peak / Megabyte} MB)");
            }
        });
        while (await import.StandardOutput.ReadLineAsync() is { } line)
        {
            known += line.EndsWith("kendt i forvejen", StringComparison.Ordinal) ? 1 : 0;
            if (++done % 100 == 0 && !import.HasExited)
            {
                import.Refresh();
                (peak, processor) = (Math.Max(peak, import.WorkingSet64), import.TotalProcessorTime.TotalMilliseconds);
            }

            if (done == until)
            {
                Stop(import, ending);
            }
        }

        await errors;
        await import.WaitForExitAsync();
        double seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ending} after {done} documents ({known} known) and {seconds:F1} s, {processor / done:F1} ms of processor time each without a server's"));
        return new(seconds, known, progress, peak);
    }

    private static void Stop(Process import, string ending)
    {
        if (ending == "Ctrl-C")
        {
            using Process interrupt = Process.Start("kill", ["-INT", import.Id.ToString(CultureInfo.InvariantCulture)]);
            interrupt.WaitForExit();
        }
        else
        {
            import.Kill();
        }
    }

    private sealed record ImportRun(double Seconds, int Known, int Progress, long Peak);
}
