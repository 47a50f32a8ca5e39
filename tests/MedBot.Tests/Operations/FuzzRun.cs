using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.BeforeMeeting;
using MedBot.Demo;
using MedBot.Domain.Proposals;
using MedBot.Meetings;
using MedBot.Meetings.Posting;
using MedBot.Organisation;
using MedBot.Proposals;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Documents;
using MedBot.Tests.Outbox;
using MedBot.Tests.Teams;
using MedBot.YearWheel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Operations;

/// <summary>Broken activities, presses, files, tokens and notices, as many as the time allows, from somebody who may change nothing of the committees'.</summary>
internal sealed class FuzzRun(string connectionString, int seed)
{
    private const int AtOnce = 8;
    private const int LeastEach = 50;
    private const string Outsider = FuzzedActivities.Outsider;
    private const string Hr = "d3300000-0000-4000-8000-000000000004";
    private const int LongestStored = 300_000;

    /// <summary>What the bot may answer: 501 is Teams' own way to say that an invoke is of a kind that it does not know.</summary>
    private static readonly int[] Proper = [200, 202, 400, 401, 403, 404, 413, 415, 431, 501];

    private readonly ConcurrentDictionary<int, int> statuses = [];
    private readonly ConcurrentDictionary<string, int> apologies = [];
    private readonly ConcurrentBag<string> faults = [];
    private readonly byte[][] files = Files();
    private readonly string address = $"http://127.0.0.1:{ServiceProcess.FreePort()}";
    private LoopbackConnector connector = null!;
    private TokenIssuer issuer = null!;
    private FuzzedActivities activities = null!;
    private HttpClient http = null!;

    public IReadOnlyDictionary<int, int> Statuses => statuses;

    /// <summary>Requests that ended in an apology, by what they asked for.</summary>
    public IReadOnlyDictionary<string, int> Apologies => apologies;

    /// <summary>What should not have happened.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Buttons of the bot's own cards, which presses were made from.</summary>
    public int Buttons => activities.Buttons.Count;

    public async Task RunAsync(TimeSpan time)
    {
        await using LoopbackConnector running = await LoopbackConnector.StartAsync();
        await using TokenIssuer tokens = await TokenIssuer.StartAsync();
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        (connector, issuer, http) = (running, tokens, client);
        connector.Answer = AnswerOfConnector;
        activities = new(connector.ServiceUrl, issuer);
        using Process service = await StartAsync();
        await CollectButtonsAsync();

        long from = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async worker =>
        {
            var random = new Random(seed + worker);
            for (int sent = 0; (sent < LeastEach || Stopwatch.GetElapsedTime(from) < time) && !service.HasExited; sent++)
            {
                await (random.Next(10) switch
                {
                    < 3 => SendAsync("activity", Mutation.Of(activities.Any(random), random), activities.Token),
                    < 6 => SendAsync("press", Mutation.Of(activities.Pressed(random), random), activities.Token),
                    < 7 => SendAsync("file", Mutation.Of(activities.Uploaded(random), random), activities.Token),
                    < 8 => SendAsync("upload", activities.Uploaded(random)),
                    < 9 => SendAsync("token", Bytes(activities.Message("hjælp", Outsider)), activities.BrokenToken(random)),
                    _ => NotifyAsync(random),
                });
                connector.Calls.Clear();
            }
        }));

        Expect(!service.HasExited, "the service died");
        Expect(await SendAsync("last", activities.Message("hjælp", Outsider)) == 200, "the service does not answer any more");
        service.Kill();
        await service.WaitForExitAsync();
        await CheckStoreAsync();
    }

    private Task<Process> StartAsync() => ServiceProcess.StartAsync(
        connectionString,
        ("ASPNETCORE_URLS", address),
        ("MedBot__Demo", "true"),
        ("RateLimit__PerPerson", "1000000"),
        ("RateLimit__PerTenant", "1000000"),
        ("Teams__AppId", TokenIssuer.AppId),
        ("Teams__TenantId", TokenIssuer.Tenant),
        ("Teams__OpenIdConfiguration", issuer.Address),
        ("Graph__Organizer", "med@hoejlunde.example"),
        ("Graph__StaticToken", "token"),
        ("Graph__BaseUrl", "http://127.0.0.1:9/v1.0"),
        ("MedBot__PublicUrl", address));

    /// <summary>Asks for what there is, and presses what comes, so that the presses that are broken are of real cards.</summary>
    private async Task CollectButtonsAsync()
    {
        foreach (string person in new[] { Hr, Outsider })
        {
            foreach (string text in FuzzedActivities.Known)
            {
                await SendAsync(text, activities.Message(text, person));
            }
        }

        foreach (JsonElement message in connector.Messages)
        {
            activities.Collect(message);
        }

        foreach (JsonObject button in activities.Buttons.ToArray())
        {
            using HttpResponseMessage response = await PostAsync("/api/messages", Bytes(activities.Invoke(button, Hr)), activities.Token);
            activities.Collect(await response.Content.ReadFromJsonAsync<JsonElement>());
        }
    }

    private static byte[] Bytes(JsonObject activity) => Encoding.UTF8.GetBytes(activity.ToJsonString());

    private Task<int> SendAsync(string what, JsonObject activity) => SendAsync(what, Bytes(activity), activities.Token);

    private async Task<int> SendAsync(string what, byte[] body, string bearer)
    {
        try
        {
            using HttpResponseMessage response = await PostAsync("/api/messages", body, bearer);
            int status = (int)response.StatusCode;
            statuses.AddOrUpdate(status, 1, (_, times) => times + 1);
            Expect(Proper.Contains(status), $"{what}: {status}");
            Expect(what != "token" || status is 401 or 403 or 431, $"a broken token was answered with {status}");
            if ((await response.Content.ReadAsStringAsync()).Contains("gik galt", StringComparison.Ordinal))
            {
                apologies.AddOrUpdate(what, 1, (_, times) => times + 1);
            }

            return status;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            faults.Add($"{what}: {failure.GetType().Name}");
            return 0;
        }
    }

    private async Task NotifyAsync(Random random)
    {
        JsonObject notice = new()
        {
            ["value"] = new JsonArray(new JsonObject { ["subscriptionId"] = $"{Guid.NewGuid()}", ["clientState"] = "gættet", ["lifecycleEvent"] = "missed", ["resource"] = "users/x/events/1" }),
        };
        using HttpResponseMessage response = await PostAsync("/api/graph/notifications", Mutation.Of(notice, random), "");
        Expect(Proper.Contains((int)response.StatusCode), $"notice: {(int)response.StatusCode}");
        statuses.AddOrUpdate((int)response.StatusCode, 1, (_, times) => times + 1);
    }

    private async Task<HttpResponseMessage> PostAsync(string path, byte[] body, string bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address + path)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {bearer}");
        return await http.SendAsync(request);
    }

    private IResult? AnswerOfConnector(LoopbackConnector.Call call)
    {
        if (call.Method != "GET")
        {
            return null;
        }

        var random = new Random(call.Path.GetHashCode(StringComparison.Ordinal));
        byte[] file = files[random.Next(files.Length)];
        return Results.Bytes(random.Next(4) == 0 ? file : Mutation.Of(file, random));
    }

    private static byte[][] Files()
    {
        DemoMunicipality demo = DemoMunicipality.For(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
        return
        [
            .. demo.Documents.Take(6).Select(document => Encoding.UTF8.GetBytes(document.Text)),
            Encoding.UTF8.GetBytes(demo.Organisation),
            Encoding.UTF8.GetBytes(DemoMunicipality.WheelOf(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date))),
            TestPdf.Of(demo.Documents[0].Text, "Referat"),
            TestWord.ItemsInATable(),
            TestWord.StylesAndLists(),
        ];
    }

    /// <summary>Nothing of the committees' has come from somebody who may not, everything can be read again, and nothing is larger than it may be.</summary>
    private async Task CheckStoreAsync()
    {
        await using MedBotDb db = StoreAddress.Of(connectionString).Context();
        PersonKey? key = (await db.Set<ProposalPerson>().SingleOrDefaultAsync(person => person.Person == Outsider))?.Key;
        Expect(!await db.Set<MeetingEvent>().AnyAsync(one => one.By == Outsider), "a paper's history has an outsider in it");
        Expect(!await db.Set<ChannelUse>().AnyAsync(one => one.By == Outsider), "an outsider has chosen a channel");
        Expect(!await db.Set<OrganisationVersion>().AnyAsync(one => one.SentBy == Outsider || one.ApprovedBy == Outsider), "an outsider has sent an organisation file in");
        Expect(!await db.Set<StoredWheel>().AnyAsync(one => one.AskedBy == Outsider), "an outsider has had a year planned");
        Expect(key is null || !await db.Set<ProposalRound>().AnyAsync(round => round.OpenedBy == key), "an outsider has opened a round");

        // In Development anybody may send papers of committees that the organisation file does not name.
        string[] committees = [.. ((Domain.Organisation.OrganisationResult.Read)Domain.Organisation.OrganisationFile.Read(files[6])).Organisation.Committees.Select(committee => committee.Id)];
        Expect(
            !await db.Set<StoredDocument>().AnyAsync(document => document.ImportedBy == Outsider && db.Set<Meeting>().Any(meeting => meeting.Id == document.MeetingId && committees.Contains(meeting.Committee))),
            "an outsider's paper was taken in");
        (await db.Set<StoredDocument>().AsNoTracking().ToListAsync()).ForEach(document => document.Read());
        Expect((await db.Set<Proposal>().AsNoTracking().AsSplitQuery().ToListAsync()).TrueForAll(proposal => proposal.Words.Title.Length < LongestStored), "a proposal is too large");
        Expect((await db.Set<Contribution>().AsNoTracking().ToListAsync()).TrueForAll(one => one.Title.Length + one.Text.Length < LongestStored), "a suggestion is too large");
        Expect((await db.Set<Conversation>().AsNoTracking().ToListAsync()).TrueForAll(one => one.Id.Length + one.ServiceUrl.Length < LongestStored), "a chat's address is too large");
        Expect((await db.Outbox.AsNoTracking().ToListAsync()).TrueForAll(message => message.Key.Length + message.Target.Length + (message.Payload?.Length ?? 0) < LongestStored), "a message is too large");
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }
}
