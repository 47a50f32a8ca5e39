using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Tests.Teams;

namespace MedBot.Tests.Operations;

/// <summary>What an outsider writes, presses and sends, whole as yet, and the tokens that come with it.</summary>
internal sealed class FuzzedActivities(string serviceUrl, TokenIssuer issuer)
{
    /// <summary>Entra object id of somebody whom no organisation file knows.</summary>
    public const string Outsider = "00000000-0000-4000-8000-00000000ffff";

    /// <summary>What the bot understands.</summary>
    public static readonly string[] Known =
    [
        "hjælp", "hvornår er næste møde i KommuneMED?", "dagsorden kommunemed", "hvad blev besluttet om sygefravær?", "årshjul", "søg arbejdsmiljø", "følg emnet stress", "afbud til KommuneMED", "foreslå punkt",
        "stil spørgsmål til KommuneMED", "mine data", "slet mine data", "budgetforslag", "mine forslag", "åbn budgetrunde", "status", "historik for KommuneMED", "planlæg årshjul", "mine møder",
    ];

    private static readonly string[] Names = ["dagsorden.md", "dagsorden.txt", "referat.pdf", "referat.docx", "organisation.json", "aarshjul.md", "aarshjul.xlsx", "../../etc/passwd", "", "a.exe"];
    private long lastId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Buttons of the bot's own cards.</summary>
    public ConcurrentBag<JsonObject> Buttons { get; } = [];

    /// <summary>One that holds.</summary>
    public string Token { get; } = issuer.Token(serviceUrl, TimeProvider.System.GetUtcNow(), good => good.Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1));

    /// <summary>Keeps every button of what the bot answered.</summary>
    public void Collect(JsonElement found)
    {
        switch (found.ValueKind)
        {
            case JsonValueKind.Array:
                found.EnumerateArray().ToList().ForEach(Collect);
                break;
            case JsonValueKind.Object:
                if (found.TryGetProperty("verb", out JsonElement verb) && found.TryGetProperty("type", out _))
                {
                    JsonObject data = found.TryGetProperty("data", out JsonElement given) && given.ValueKind == JsonValueKind.Object ? JsonNode.Parse(given.GetRawText())!.AsObject() : [];
                    Buttons.Add(new JsonObject { ["verb"] = verb.GetString(), ["data"] = data });
                }

                found.EnumerateObject().ToList().ForEach(property => Collect(property.Value));
                break;
        }
    }

    /// <summary>Anything that is neither a press nor a file.</summary>
    public JsonObject Any(Random random) => random.Next(5) switch
    {
        0 => Invoke("composeExtension/query", new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "q", ["value"] = "stress" }) }, Outsider),
        1 => Invoke("fileConsent/invoke", new JsonObject { ["action"] = "accept", ["context"] = new JsonObject { ["verb"] = "privacy/myData" }, ["uploadInfo"] = new JsonObject { ["uploadUrl"] = serviceUrl, ["contentUrl"] = serviceUrl } }, Outsider),
        2 => Installed(),
        _ => Message(Known[random.Next(Known.Length)], Outsider),
    };

    public JsonObject Pressed(Random random)
    {
        JsonObject button = Buttons.ElementAt(random.Next(Buttons.Count));
        switch (random.Next(3))
        {
            case 0:
                JsonObject submitted = Message("", Outsider);
                submitted["value"] = Data(button);
                return submitted;
            case 1:
                return Invoke(random.Next(2) == 0 ? "task/fetch" : "task/submit", new JsonObject { ["data"] = Data(button) }, Outsider);
            default:
                return Invoke(button, Outsider);
        }
    }

    private static JsonObject Data(JsonObject button)
    {
        JsonObject data = button["data"]!.DeepClone().AsObject();
        data["verb"] = button["verb"]!.DeepClone();
        return data;
    }

    public JsonObject Invoke(JsonObject button, string person) => Invoke("adaptiveCard/action", new JsonObject { ["action"] = button.DeepClone() }, person);

    private JsonObject Invoke(string name, JsonObject value, string person)
    {
        JsonObject invoke = Sent("invoke", person);
        (invoke["name"], invoke["value"]) = (name, value);
        return invoke;
    }

    private JsonObject Installed()
    {
        JsonObject installed = Sent("installationUpdate", Outsider);
        installed["action"] = "add";
        return installed;
    }

    public JsonObject Message(string text, string person)
    {
        JsonObject message = Sent("message", person);
        message["text"] = text;
        return message;
    }

    public JsonObject Uploaded(Random random)
    {
        JsonObject message = Message("fil", Outsider);
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = Names[random.Next(Names.Length)],
            ["content"] = new JsonObject { ["downloadUrl"] = $"{serviceUrl}/files/{random.Next()}" },
        });
        return message;
    }

    private JsonObject Sent(string type, string person) => new()
    {
        ["type"] = type,
        ["id"] = $"{Interlocked.Increment(ref lastId)}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = $"29:{person}", ["name"] = "Fremmed", ["aadObjectId"] = person },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "MedBot" },
        ["conversation"] = new JsonObject { ["id"] = $"a:{person}", ["conversationType"] = "personal", ["tenantId"] = TokenIssuer.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TokenIssuer.Tenant } },
    };

    /// <summary>Another's, out of date, for somebody else, of another service, or with a letter changed somewhere.</summary>
    public string BrokenToken(Random random)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        int at = random.Next(Token.Length - 8);
        return random.Next(9) switch
        {
            0 => issuer.Token(serviceUrl, now, other => other.Audience = "another"),
            1 => issuer.Token(serviceUrl, now, other => other.Issuer = "https://example.com"),
            2 => issuer.Token("https://example.com", now),
            3 => issuer.Token(serviceUrl, now, other => (other.NotBefore, other.IssuedAt, other.Expires) = (now.UtcDateTime.AddHours(-3), now.UtcDateTime.AddHours(-3), now.UtcDateTime.AddHours(-2))),
            4 => issuer.Token(serviceUrl, now, other => other.SigningCredentials = new TokenIssuer.Key("key-1").Credentials),
            5 => Token[..at],
            6 => $"{Token[..at]}{(char)random.Next(32, 127)}{(Token[at] == 'A' ? 'B' : 'A')}{Token[(at + 1)..]}",
            7 => new string('a', random.Next(40_000)),
            _ => $"eyJhbGciOiJub25lIn0.{Token.Split('.')[1]}.",
        };
    }
}
