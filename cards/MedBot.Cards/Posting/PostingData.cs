using System.Text.Json.Serialization;

namespace MedBot.Cards.Posting;

/// <summary>What the buttons of the posting cards send back. Inputs arrive as strings.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(PostStatusCard.Pressed))]
[JsonSerializable(typeof(ApprovalQuestionCard.Answered))]
[JsonSerializable(typeof(MeetingHistoryCard.Chosen))]
public sealed partial class PostingData : JsonSerializerContext;
