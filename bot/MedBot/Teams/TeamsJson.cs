using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MedBot.Teams;

/// <summary>The JSON of the Activity protocol, in and out. Unknown fields are ignored; what is nested deeper than any activity is refused.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, MaxDepth = 32)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(NewConversation))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(MembersPage))]
[JsonSerializable(typeof(TeamChannelList))]
[JsonSerializable(typeof(CardActionResponse))]
[JsonSerializable(typeof(CardActionError))]
[JsonSerializable(typeof(TaskResponse))]
[JsonSerializable(typeof(TaskPage))]
[JsonSerializable(typeof(SearchResponse))]
internal sealed partial class TeamsJson : JsonSerializerContext
{
    /// <summary>For what is sent: Danish letters as they are (a request body is never part of a page).</summary>
    public static TeamsJson Sent { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
