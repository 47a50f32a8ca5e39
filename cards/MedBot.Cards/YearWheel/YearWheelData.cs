using System.Text.Json;
using System.Text.Json.Serialization;

namespace MedBot.Cards.YearWheel;

/// <summary>What the buttons of the year wheel's cards send back. Inputs arrive as strings.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(YearWheelCard.Shown))]
[JsonSerializable(typeof(PlanCard.Pressed))]
[JsonSerializable(typeof(MoveMeetingCard.Pressed), TypeInfoPropertyName = "MovePressed")]
public sealed partial class YearWheelData : JsonSerializerContext;
