using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Duties;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Meetings;

/// <summary>The whole bot with two committees, and people who write and press as Teams would send it.</summary>
internal sealed class MeetingBot : IAsyncDisposable
{
    public const string Chair = "chair";
    public const string Secretary = "secretary";
    public const string Member = "member";
    public const string Substitute = "substitute";
    public const string SecondSubstitute = "secondSubstitute";
    public const string Employee = "employee";
    public const string Stranger = "stranger";
    public const string Hr = "hr";

    /// <summary>The committee's name, also as the documents of <see cref="Agenda"/> give it.</summary>
    public const string Committee = "AfdelingsMED By & Havn";

    private const string Municipality = """
        {
          "municipality": "Prøve Kommune",
          "hr": ["hr"],
          "departments": [{ "id": "by", "name": "By & Havn" }, { "id": "kultur", "name": "Kultur" }],
          "people": [PEOPLE],
          "committees": [
            { "id": "hoved", "name": "HovedMED", "level": 1, "parent": null, "department": null, "members": [{ "person": "stranger", "roles": ["chair", "management"] }] },
            { "id": "kultur-med", "name": "KulturMED", "level": 2, "parent": "hoved", "department": "kultur", "members": [{ "person": "stranger", "roles": ["secretary"] }],
              "channels": [{ "team": "19:t@thread.tacv2", "id": "19:c@thread.tacv2" }] },
            { "id": "by-med", "name": "AfdelingsMED By & Havn", "aliases": ["BHMED"], "level": 2, "parent": "hoved", "department": "by",
              "members": [
                { "person": "chair", "roles": ["chair", "management"] }, { "person": "secretary", "roles": ["secretary"] },
                { "person": "member", "roles": ["employees"], "group": "Valggruppe B (HK)" },
                { "person": "substitute", "roles": ["substitute"], "group": "Valggruppe B (HK)" },
                { "person": "secondSubstitute", "roles": ["substitute"], "group": "Valggruppe B (HK)" }] }]
        }
        """;

    private static readonly (string Id, string Department)[] People =
        [(Chair, "by"), (Secretary, "by"), (Member, "by"), (Substitute, "by"), (SecondSubstitute, "by"), (Employee, "by"), (Stranger, "kultur"), (Hr, "kultur")];

    private int _activities;

    private MeetingBot(TestBot bot) => Bot = bot;

    public TestBot Bot { get; }

    /// <summary>Danish local time that the messages carry; a Monday.</summary>
    public DateTime Now { get; set; } = new(2026, 6, 8, 10, 0, 0);

    /// <summary>The agenda of the meeting on Thursday 25 June 2026.</summary>
    public static MeetingDocument Agenda { get; } = new()
    {
        Kind = DocumentKind.Agenda,
        Committee = Committee,
        Title = $"Dagsorden {Committee}",
        Date = new(2026, 6, 25),
        Start = new(9, 0),
        Place = "Lokale 2",
        Items =
        [
            new() { Number = 1, Title = "Godkendelse af dagsorden" },
            new() { Number = 2, Title = "Sygefravær, 1. kvartal", CaseNumber = "81.28.00-G01-7-26", Presentation = "Sygefraværet er faldet i Havnen.", Attachments = ["Fravaer.xlsx"] },
            new() { Number = 3, Title = "Personalesag om havnefogeden", Presentation = "Fortroligt.", Closed = true },
        ],
    };

    /// <summary>The minutes of the same meeting.</summary>
    public static MeetingDocument Minutes { get; } = Agenda with
    {
        Kind = DocumentKind.Minutes,
        Title = $"Referat {Committee}",
        Items = [.. Agenda.Items.Select(item => item with { Decision = item.Number == 2 ? "Udvalget valgte bedre lys som indsats." : "Godkendt." })],
    };

    public static async Task<MeetingBot> StartAsync(StoreKind kind = StoreKind.Sqlite, params (string Key, string Value)[] settings)
    {
        TestBot bot = await TestBot.StartAsync(kind, settings: settings);
        var people = People.Select(one => $$"""{ "id": "{{one.Id}}", "name": "Navn {{one.Id}}", "department": "{{one.Department}}", "unit": null, "aadObjectId": "{{ObjectId(one.Id)}}" }""");
        Assert.IsType<OrganisationResult.Read>(bot.Services.GetRequiredService<OrganisationDirectory>().Take(Encoding.UTF8.GetBytes(Municipality.Replace("PEOPLE", string.Join(',', people), StringComparison.Ordinal))));
        return new(bot);
    }

    public async Task ImportAsync(MeetingDocument document, bool history = false)
    {
        await Bot.Services.GetRequiredService<ImportMeeting>().RunAsync([new() { Document = document, FileName = "prøve.txt", By = "command line", History = history }], CancellationToken.None);
        await Bot.Services.GetRequiredService<StoreWatch>().LookAsync(CancellationToken.None);
    }

    /// <summary>What the person gets who writes.</summary>
    public async Task<ShownCard> SayAsync(string person, string text, string place = "personal")
    {
        JsonObject activity = Activity("message", person, place);
        activity["text"] = text;
        var id = activity["id"]!.GetValue<string>();
        using HttpResponseMessage response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new(Bot.Connector.Calls.Last(call => call.Path.EndsWith(id, StringComparison.Ordinal)).Body!.Value.GetProperty("attachments")[0].GetProperty("content"));
    }

    /// <summary>What a button's invoke answers, or the further message that it brings.</summary>
    public async Task<ShownCard> PressAsync(string person, JsonObject action, string place = "personal", params (string Field, string Value)[] typed)
    {
        JsonObject activity = Activity("invoke", person, place);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = "1795298370000";
        activity["value"] = new JsonObject { ["action"] = Filled(action, typed), ["trigger"] = "manual" };
        var id = activity["id"]!.GetValue<string>();
        using HttpResponseMessage response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var further = Bot.Connector.Calls.LastOrDefault(call => call.Path.EndsWith(id, StringComparison.Ordinal))?.Body;
        return new(further?.GetProperty("attachments")[0].GetProperty("content") ?? (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("value"));
    }

    /// <summary>The letters of the file that a person gets who presses a button and says yes, or the sentence that comes instead.</summary>
    public async Task<string> FetchAsync(string person, JsonObject action, params (string Field, string Value)[] typed)
    {
        Bot.Connector.Calls.Clear();
        JsonObject activity = Activity("invoke", person, "personal");
        activity["name"] = "fileConsent/invoke";
        activity["value"] = FileConsent.Answer(Filled(action, typed), Bot.Connector.ServiceUrl + "/upload");
        using HttpResponseMessage response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        LoopbackConnector.Call? upload = Bot.Connector.Calls.FirstOrDefault(call => call.Path == "upload");
        return upload is null ? Bot.Connector.Messages.Select(message => message.TryGetProperty("text", out JsonElement text) ? text.GetString() : null).OfType<string>().Last() : FileConsent.TextIn(upload.Content);
    }

    /// <summary>The page of a dialog that is opened (<c>task/fetch</c>) or sent in (<c>task/submit</c>), or the sentence that it ends with.</summary>
    public async Task<ShownCard> DialogAsync(string person, string name, JsonObject action, string place = "channel", params (string Field, string Value)[] typed)
    {
        JsonObject activity = Activity("invoke", person, place);
        activity["name"] = name;
        activity["value"] = new JsonObject { ["data"] = Filled(action, typed)["data"]!.DeepClone() };
        using HttpResponseMessage response = await PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement value = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("task").GetProperty("value");
        return new(value.ValueKind is JsonValueKind.String ? value : value.GetProperty("card").GetProperty("content"));
    }

    /// <summary>Sees to what is done as time goes by.</summary>
    /// <param name="now">Danish local time.</param>
    public async Task DutiesAsync(DateTime now)
    {
        foreach (IDuty duty in Bot.Services.GetServices<IDuty>())
        {
            await duty.RunAsync(now, CancellationToken.None);
        }
    }

    /// <summary>What is queued, without what is asked of those who keep the posts.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> OutboxAsync()
    {
        await using MedBotDb db = Store();
        return await db.Outbox.AsNoTracking().Where(message => !message.Key.StartsWith("keeper/")).OrderBy(message => message.Id).ToListAsync();
    }

    /// <summary>What was queued for a person, in order.</summary>
    public async Task<IReadOnlyList<ShownCard>> ToldAsync(string person) =>
        [.. (await OutboxAsync()).Where(message => message.Conversation == ObjectId(person)).Select(ShownCard.Of)];

    public MedBotDb Store() => Bot.Store.CreateDbContext();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    private static string ObjectId(string person) => $"aaaaaaaa-0000-4000-8000-{Array.FindIndex(People, one => one.Id == person):D12}";

    private static JsonObject Filled(JsonObject action, (string Field, string Value)[] typed)
    {
        JsonObject filled = action.DeepClone().AsObject();
        foreach ((string field, string value) in typed)
        {
            filled["data"]![field] = value;
        }

        return filled;
    }

    private JsonObject Activity(string type, string person, string place)
    {
        JsonObject activity = Bot.Activity(type, $"{1_795_300_000_000 + Interlocked.Increment(ref _activities)}");
        activity["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = $"Navn {person}", ["aadObjectId"] = ObjectId(person) };
        activity["conversation"] = new JsonObject { ["id"] = place == "personal" ? $"a:{person}" : "19:c1@thread.tacv2", ["conversationType"] = place, ["tenantId"] = "11111111-2222-4333-8444-555555555555" };
        if (place == "channel")
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = "19:t1@thread.tacv2" };
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = "19:c1@thread.tacv2" };
        }

        return activity;
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(activity) };
        request.Headers.Add("X-MedBot-Now", Now.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
        return await Bot.Http.SendAsync(request);
    }
}
