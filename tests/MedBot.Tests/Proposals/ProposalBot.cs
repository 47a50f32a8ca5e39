using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Proposals;

/// <summary>The whole bot with a small municipality, and people who write and press as Teams would send it.</summary>
internal sealed class ProposalBot : IAsyncDisposable
{
    public const string Employee = "employee";
    public const string Representative = "representative";
    public const string Leader = "leader";
    public const string Hr = "hr";
    public const string OtherRepresentative = "otherRepresentative";
    public const string OtherLeader = "otherLeader";
    public const string Colleague = "colleague";

    private const string Municipality = """
        {
          "municipality": "Prøve Kommune",
          "hr": ["hr"],
          "departments": [
            { "id": "afd", "name": "Borger & Arbejde", "units": ["Borgerservice"], "channel": { "team": "19:t1@thread.tacv2", "id": "19:c1@thread.tacv2" } },
            { "id": "by", "name": "By & Miljø", "channel": { "team": "19:t2@thread.tacv2", "id": "19:c2@thread.tacv2" } }],
          "people": [PEOPLE],
          "committees": [
            { "id": "hoved", "name": "HovedMED", "level": 1, "parent": null, "department": null, "members": [{ "person": "otherLeader", "roles": ["secretary"] }] },
            { "id": "afd-med", "name": "AfdelingsMED Borger & Arbejde", "level": 2, "parent": "hoved", "department": "afd",
              "members": [{ "person": "leader", "roles": ["chair", "management"] }, { "person": "REPRESENTATIVE", "roles": ["viceChair", "employees"] }] },
            { "id": "by-med", "name": "AfdelingsMED By & Miljø", "level": 2, "parent": "hoved", "department": "by",
              "members": [{ "person": "otherLeader", "roles": ["chair", "management"] }, { "person": "otherRepresentative", "roles": ["employees"] }] }]
        }
        """;

    private static readonly (string Id, string Department)[] People =
    [
        (Employee, "afd"), (Colleague, "afd"), (Representative, "afd"), ("successor", "afd"), (Leader, "afd"), (Hr, "by"), (OtherRepresentative, "by"), (OtherLeader, "by"),
    ];

    private int _activities;

    private ProposalBot(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    /// <summary>The day that the messages carry.</summary>
    public DateOnly Today { get; set; } = new(2026, 3, 2);

    public static async Task<ProposalBot> StartAsync(StoreKind kind = StoreKind.Sqlite)
    {
        var started = new ProposalBot(await TestBot.StartAsync(kind));
        started.Represents(Representative);
        return started;
    }

    /// <summary>Names the one who represents the employees of the first department.</summary>
    public void Represents(string person)
    {
        var people = People.Select(one => $$"""{ "id": "{{one.Id}}", "name": "Navn {{one.Id}}", "department": "{{one.Department}}", "unit": null, "aadObjectId": "{{ObjectId(one.Id)}}" }""");
        var json = Municipality.Replace("PEOPLE", string.Join(',', people), StringComparison.Ordinal).Replace("REPRESENTATIVE", person, StringComparison.Ordinal);
        Assert.IsType<OrganisationResult.Read>(Bot.Services.GetRequiredService<OrganisationDirectory>().Take(Encoding.UTF8.GetBytes(json)));
    }

    /// <summary>What the person gets who writes in personal chat.</summary>
    public async Task<ShownCard> SayAsync(string person, string text, string conversationType = "personal")
    {
        JsonObject activity = Activity("message", person, conversationType);
        activity["text"] = text;
        var id = activity["id"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(activity)).StatusCode);
        return new(Bot.Connector.Calls.Last(call => call.Path.EndsWith(id, StringComparison.Ordinal)).Body!.Value.GetProperty("attachments")[0].GetProperty("content"));
    }

    /// <summary>What the person gets who presses a button with what is typed in the fields.</summary>
    public Task<ShownCard> PressAsync(string person, ShownCard card, string button, params (string Field, string Value)[] typed) =>
        PressAsync(person, card.Button(button), typed);

    public async Task<ShownCard> PressAsync(string person, JsonObject action, params (string Field, string Value)[] typed)
    {
        JsonObject activity = Activity("invoke", person, "personal");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1795298370000";
        activity["value"] = new JsonObject { ["action"] = Filled(action, typed), ["trigger"] = "manual" };
        using HttpResponseMessage response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value"));
    }

    /// <summary>The page of a dialog that is opened or sent in.</summary>
    public async Task<ShownCard> DialogAsync(string person, string name, JsonObject data, params (string Field, string Value)[] typed)
    {
        JsonObject activity = Activity("invoke", person, "channel");
        activity["name"] = name;
        activity["value"] = new JsonObject { ["data"] = Filled(new JsonObject { ["data"] = data.DeepClone() }, typed)["data"]!.DeepClone() };
        using HttpResponseMessage response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement value = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("task").GetProperty("value");
        return new(value.ValueKind is JsonValueKind.String ? value : value.GetProperty("card").GetProperty("content"));
    }

    /// <summary>What the person finds in a file that is offered by a button and said yes to, or the sentence that comes instead.</summary>
    public async Task<string> FetchAsync(string person, JsonObject action, string answer = "accept", string? uploadUrl = null)
    {
        Bot.Connector.Calls.Clear();
        JsonObject activity = Activity("invoke", person, "personal");
        activity["name"] = "fileConsent/invoke";
        activity["replyToId"] = "1795298370001";
        activity["value"] = FileConsent.Answer(action, uploadUrl ?? Bot.Connector.ServiceUrl + "/upload", answer);
        using HttpResponseMessage response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        LoopbackConnector.Call? upload = Bot.Connector.Calls.FirstOrDefault(call => call.Path == "upload");
        return upload is null ? Bot.Connector.Messages.Select(message => message.TryGetProperty("text", out JsonElement text) ? text.GetString() : null).OfType<string>().Last() : FileConsent.TextIn(upload.Content);
    }

    /// <summary>The last file card of a kind that was sent; what the outbox sends comes in between.</summary>
    public JsonObject FileCard(string kind) => Bot.Connector.Messages
        .Where(message => message.TryGetProperty("attachments", out _))
        .Select(message => JsonNode.Parse(message.GetProperty("attachments")[0].GetRawText())!.AsObject())
        .Last(attachment => attachment["contentType"]!.GetValue<string>() == $"application/vnd.microsoft.teams.card.file.{kind}");

    /// <summary>What the search beside the message box finds for the person.</summary>
    public async Task<string> SearchAsync(string person, string text)
    {
        JsonObject activity = Activity("invoke", person, "personal");
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "q", ["value"] = text }) };
        using HttpResponseMessage response = await PostAsync(activity);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Opens a round and gives back the blank form that the employee gets.</summary>
    public async Task<ShownCard> FormAsync(string person = Employee)
    {
        await PressAsync(Leader, await SayAsync(Leader, "åbn budgetrunde"), "Åbn runden", ("name", "Budget 2027"), ("firstYear", "2027"), ("lastYear", "2030"), ("lastDay", "2026-05-29"), ("target", "5 mio. kr."), ("source", "Byrådet"), ("department", "afd"));
        return await SayAsync(person, "budgetforslag");
    }

    /// <summary>Sends a proposal by its form and gives back what the sender then sees.</summary>
    public async Task<ShownCard> SendAsync(ShownCard form, string title = "Luk før om torsdagen", string shareName = "no", string everyYear = "250.000 kr.", string person = Employee) =>
        await PressAsync(person, form, "Send", ("title", title), ("description", "Borgerservice lukker kl. 16."), ("kind", "Saving"), ("everyYear", everyYear), ("shareName", shareName));

    /// <summary>Opens a proposal by its number, as anybody may try.</summary>
    public Task<ShownCard> OpenAsync(string person, long id) =>
        PressAsync(person, new JsonObject { ["type"] = "Action.Execute", ["verb"] = "proposal/open", ["data"] = new JsonObject { ["id"] = id } });

    /// <summary>Sends a proposal, passes it on, and gives back the leader's list.</summary>
    public async Task<ShownCard> PassedOnAsync(string shareName = "no")
    {
        await SendAsync(await FormAsync(), shareName: shareName);
        await PressAsync(Representative, await OpenAsync(Representative, 1), "Giv videre");
        return await SayAsync(Leader, "budgetliste");
    }

    /// <summary>Presses «Ret» on a sent proposal and saves what is typed.</summary>
    public async Task<ShownCard> SendEditAsync(ShownCard own, params (string Field, string Value)[] typed) =>
        await PressAsync(Employee, await PressAsync(Employee, own, "Ret"), "Gem rettelsen", [("title", "Luk før om torsdagen"), ("description", "Borgerservice lukker kl. 16."), ("kind", "Saving"), .. typed]);

    /// <summary>Whom a queued message is to, if it is one of the people.</summary>
    public static string? To(OutboxMessage message) => People.Select(person => person.Id).FirstOrDefault(person => ObjectId(person) == message.Conversation);

    public async Task<IReadOnlyList<OutboxMessage>> OutboxAsync()
    {
        await using MedBotDb db = Bot.Store.CreateDbContext();
        return await db.Set<OutboxMessage>().AsNoTracking().OrderBy(message => message.Id).ToListAsync();
    }

    public MedBotDb Store() => Bot.Store.CreateDbContext();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    public static string ObjectId(string person) => $"aaaaaaaa-0000-4000-8000-{Array.FindIndex(People, one => one.Id == person):D12}";

    private static JsonObject Filled(JsonObject action, (string Field, string Value)[] typed)
    {
        JsonObject filled = action.DeepClone().AsObject();
        foreach ((string field, string value) in typed)
        {
            filled["data"]![field] = value;
        }

        return filled;
    }

    private JsonObject Activity(string type, string person, string conversationType)
    {
        JsonObject activity = Bot.Activity(type, $"{1_795_300_000_000 + Interlocked.Increment(ref _activities)}");
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = $"Navn {person}", ["aadObjectId"] = ObjectId(person) };
        activity["conversation"] = new JsonObject { ["id"] = conversationType == "personal" ? $"a:{person}" : "19:c1@thread.tacv2", ["conversationType"] = conversationType, ["tenantId"] = "11111111-2222-4333-8444-555555555555" };
        return activity;
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(activity) };
        request.Headers.Add("X-MedBot-Now", $"{Today:yyyy-MM-dd}T10:00");
        return await Bot.Http.SendAsync(request);
    }
}

/// <summary>A card as it came over the wire, or the sentence that came instead.</summary>
internal sealed class ShownCard(JsonElement content)
{
    /// <summary>The card of a message that is to be sent.</summary>
    public static ShownCard Of(OutboxMessage message) => new(JsonDocument.Parse(message.Payload!).RootElement.GetProperty("card"));

    public string Text => content.ValueKind is JsonValueKind.String ? content.GetString()! : string.Join('\n', Texts(content));

    /// <summary>A button's action, to be pressed.</summary>
    public JsonObject Button(string title) =>
        Buttons.Count(button => button == title) == 1
            ? JsonNode.Parse(content.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("title").GetString() == title).GetRawText())!.AsObject()
            : throw new InvalidOperationException($"No one button {title} on: {Text}");

    /// <summary>What a press on the first row that says this does.</summary>
    public JsonObject Row(string text) =>
        JsonNode.Parse(content.GetProperty("body").EnumerateArray().First(row => row.TryGetProperty("selectAction", out _) && Texts(row).Any(said => said.Contains(text, StringComparison.Ordinal))).GetProperty("selectAction").GetRawText())!.AsObject();

    public IEnumerable<string> Buttons => content.ValueKind is JsonValueKind.Object && content.TryGetProperty("actions", out JsonElement actions) ? actions.EnumerateArray().Select(action => action.GetProperty("title").GetString()!) : [];

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name is not ("data" or "fallback" or "fallbackText")).SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
