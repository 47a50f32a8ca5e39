using System.Text;
using System.Text.Json.Nodes;

namespace MedBot.Tests.Teams;

/// <summary>Breaks activities and files in one to three ways.</summary>
internal static class Mutation
{
    private static readonly string[] OddTexts =
    [
        "\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e\\u2066", "\\ufeff", "\\uffff", "Z\\u0351\\u036b\\u0343", "\\ud83d\\udc68\\u200d\\ud83d\\udc69", "'; DROP TABLE", "{{DATE()}}", "<at>x</at>", "%00", "../..", "", " ",
    ];

    public static byte[] Of(JsonObject whole, Random random)
    {
        JsonNode activity = whole.DeepClone();
        activity["id"] = $"{random.NextInt64()}";
        for (int times = random.Next(3); times >= 0; times--)
        {
            Change(activity, random);
        }

        string json = activity.ToJsonString().Replace("\"ODD", "\"" + OddTexts[random.Next(OddTexts.Length)], StringComparison.Ordinal);
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        switch (random.Next(8))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2:
                string deep = string.Concat(Enumerable.Repeat("{\"a\":[", random.Next(1, 2_000)));
                return Encoding.UTF8.GetBytes($"{{\"value\":{deep}");
            default:
                return bytes;
        }
    }

    /// <summary>A file cut off, with bytes changed, or with a part of it many times over.</summary>
    public static byte[] Of(byte[] whole, Random random)
    {
        byte[] broken = [.. whole];
        for (int times = random.Next(1, 8); times > 0; times--)
        {
            broken[random.Next(broken.Length)] = (byte)random.Next(256);
        }

        int from = random.Next(broken.Length);
        return random.Next(6) switch
        {
            0 => broken[..from],
            1 => [.. broken[..from], .. Enumerable.Repeat(broken[from..Math.Min(broken.Length, from + 2_000)], random.Next(200)).SelectMany(part => part), .. broken[from..]],
            _ => broken,
        };
    }

    private static void Change(JsonNode activity, Random random)
    {
        var places = new List<(JsonObject Parent, string Name)>();
        Collect(activity.AsObject(), places);
        (JsonObject parent, string name) = places[random.Next(places.Count)];
        parent[name] = random.Next(10) switch
        {
            0 => null,
            1 => random.Next(),
            2 => random.Next(2) == 0,
            3 => new JsonArray(1, "to", null),
            4 => new JsonObject { ["x"] = 1 },
            5 => new string('a', random.Next(100_000)),
            6 => 1e300,
            _ => "ODD" + name,
        };
    }

    private static void Collect(JsonObject parent, List<(JsonObject, string)> places)
    {
        foreach ((string name, JsonNode? child) in parent)
        {
            places.Add((parent, name));
            if (child is JsonObject inner)
            {
                Collect(inner, places);
            }
        }
    }
}
