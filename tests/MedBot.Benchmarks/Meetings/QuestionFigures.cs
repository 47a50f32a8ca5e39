using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using MedBot.Benchmarks.Teams;
using MedBot.Domain.Danish;
using MedBot.Domain.Questions;
using MedBot.Meetings.Search;
using MedBot.Storage;
using Microsoft.Data.Sqlite;

namespace MedBot.Benchmarks.Meetings;

/// <summary>Questions over the endpoint, each beside the store's bare full-text search for the same words: the store holds <see cref="TenYears"/>.</summary>
internal static class QuestionFigures
{
    private const int Warmup = 300;
    private const int Hits = 60;

    public static async Task PrintAsync(string connectionString, int count)
    {
        await using TakingConnector connector = await TakingConnector.StartAsync();
        long from = Stopwatch.GetTimestamp();
        using Process service = await StartAsync(connectionString);
        string endpoint = await EndpointAsync(service);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start {Stopwatch.GetElapsedTime(from).TotalSeconds:F1} s, {Memory(service)} MB"));

        StoreAddress address = StoreAddress.Of(connectionString);
        await using DbConnection bare = await address.OpenAsync(CancellationToken.None);
        using HttpClient client = new();
        var questions = Questions(new TenYears(seed: 1), new Random(7)).Take(Warmup + count).ToArray();
        List<(string Kind, double Reply, double Bare, double Processor)> times = [];
        for (int asked = 0; asked < questions.Length; asked++)
        {
            var (kind, text) = questions[asked];
            TimeSpan used = Processor(service);
            double reply = await TimeAsync(async () => (await client.PostAsJsonAsync(endpoint, Activity(text, asked, connector.ServiceUrl))).EnsureSuccessStatusCode());
            double processor = (Processor(service) - used).TotalMilliseconds;
            double search = await TimeAsync(() => SearchAsync(bare, text));
            if (asked >= Warmup)
            {
                times.Add((kind, reply, search, processor));
            }
        }

        foreach (var of in times.GroupBy(time => time.Kind).Select(of => (of.Key, of.ToArray())).Append(("all", [.. times])))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{of.Item1,-12} {of.Item2.Length,5} questions: median {At(0.5, time => time.Reply):F1} ms, p99 {At(0.99, time => time.Reply):F1} ms, {of.Item2.Average(time => time.Processor):F1} ms of processor time each; bare search median {At(0.5, time => time.Bare):F1} ms, p99 {At(0.99, time => time.Bare):F1} ms"));

            double At(double share, Func<(string Kind, double Reply, double Bare, double Processor), double> by) => of.Item2.Select(by).Order().ElementAt((int)(share * (of.Item2.Length - 1)));
        }

        Console.WriteLine($"memory after {questions.Length} questions: {Memory(service)} MB");
        service.Kill();
    }

    private static IEnumerable<(string Kind, string Text)> Questions(TenYears years, Random random)
    {
        while (true)
        {
            string committee = years.Committees[random.Next(years.Committees.Length)];
            string topic = years.Topics[(int)(Math.Pow(years.Topics.Count, random.NextDouble()) - 1)];
            string other = years.Topics[random.Next(years.Topics.Count)];
            string day = TenYears.Day(random.Next(years.Count)).ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("da-DK"));
            yield return ("next meeting", $"hvornår er næste møde i {committee}?");
            yield return ("decision", $"hvad blev besluttet om {topic}?");
            yield return ("committee", $"hvad besluttede {committee} om {topic}?");
            yield return ("passage", $"hvor mange penge koster {topic} og {other}?");
            yield return ("agenda", $"dagsorden for {committee}");
            yield return ("search", $"søg {topic}");
            yield return ("people", $"hvem deltog i mødet i {committee} den {day}?");
            yield return ("misspelt", $"hvad står der om {other.Remove(other.Length / 2, 1)}?");
            yield return ("unknown", $"hvad koster en zeppeliner til {topic}?");
            yield return ("meetings", $"hvilke møder har talt om {other}?");
        }
    }

    private static async Task SearchAsync(DbConnection store, string question)
    {
        bool sqlite = store is SqliteConnection;
        await using DbCommand search = store.CreateCommand();
        search.CommandText = sqlite
            ? $"SELECT rowid FROM \"SearchText\" WHERE \"SearchText\" MATCH @words ORDER BY bm25(\"SearchText\", 4.0, 2.0, 1.0) LIMIT {Hits}"
            : $"SELECT \"Id\" FROM \"SearchText\", CAST(@words AS tsquery) query WHERE \"Terms\" @@ query ORDER BY ts_rank(\"Terms\", query) DESC LIMIT {Hits}";
        DbParameter words = search.CreateParameter();
        words.ParameterName = "@words";
        words.Value = string.Join(sqlite ? " OR " : " | ", Terms.Of(string.Join(' ', DanishText.Words(question).Where(word => !StopWords.Contains(word)))).Select(SearchTerms.Token).Select(token => sqlite ? $"\"{token}\"" : $"'{token}'"));
        search.Parameters.Add(words);
        await using DbDataReader hits = await search.ExecuteReaderAsync();
        while (await hits.ReadAsync())
        {
        }
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        long from = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    private static object Activity(string text, int number, string serviceUrl) => new
    {
        type = "message",
        id = $"{number}",
        channelId = "msteams",
        serviceUrl,
        text,
        from = new { id = $"29:{number % 50}", name = $"Asker {number % 50}", aadObjectId = $"00000000-0000-0000-0000-{number % 50:000000000000}" },
        recipient = new { id = "28:bot", name = "MedBot" },
        conversation = new { id = $"a:{number}", conversationType = "personal", tenantId = "t" },
    };

    private static Task<Process> StartAsync(string connectionString) => Task.Run(() => Process.Start(new ProcessStartInfo("dotnet", [BuiltProgram.Path])
    {
        RedirectStandardOutput = true,
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Store"] = connectionString,
            ["MedBot__Demo"] = "false",
            ["RateLimit__PerPerson"] = "1000000",
            ["RateLimit__PerTenant"] = "1000000",
            ["Logging__LogLevel__Default"] = "Error",
        },
    })!);

    private static async Task<string> EndpointAsync(Process service)
    {
        while (await service.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("listens on", StringComparison.Ordinal))
            {
                return $"{line.Split(' ')[^1]}/api/messages";
            }
        }

        throw new InvalidOperationException("The service did not start.");
    }

    private static TimeSpan Processor(Process service)
    {
        service.Refresh();
        return service.TotalProcessorTime;
    }

    private static long Memory(Process service)
    {
        service.Refresh();
        return service.WorkingSet64 / (1024 * 1024);
    }
}
