using System.Text.Json.Nodes;

namespace MedBot.Outbox;

/// <summary>Where a message of a chat goes.</summary>
/// <param name="ServiceUrl">The service that the chat is with.</param>
/// <param name="Conversation">Teams' id of it.</param>
/// <param name="ReplyTo">The activity under which it stands; null where it is a message of its own.</param>
internal sealed record ChatAddress(string ServiceUrl, string Conversation, string? ReplyTo)
{
    public string Write() => new JsonArray(ServiceUrl, Conversation, ReplyTo).ToJsonString();

    public static ChatAddress Read(string target)
    {
        JsonArray parts = JsonNode.Parse(target)!.AsArray();
        return new((string)parts[0]!, (string)parts[1]!, (string?)parts[2]);
    }
}
