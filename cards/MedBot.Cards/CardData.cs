using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Cards.Organisation;

namespace MedBot.Cards;

/// <summary>What buttons send back: the records that stand beside them, and the inputs' values, which arrive as strings.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AskButton.Asked))]
[JsonSerializable(typeof(AgendaCard.Pressed))]
[JsonSerializable(typeof(DocumentTakenCard.Pressed), TypeInfoPropertyName = "TakenPressed")]
[JsonSerializable(typeof(ItemCard.Chosen))]
[JsonSerializable(typeof(ExportCard.Chosen), TypeInfoPropertyName = "ExportChosen")]
[JsonSerializable(typeof(OrganisationCard.Pressed), TypeInfoPropertyName = "OrganisationPressed")]
public sealed partial class CardData : JsonSerializerContext;

internal static class CardButton
{
    /// <summary>What fits on a button on a phone; the whole title is its tooltip.</summary>
    private const int LongestTitle = 32;

    public static ExecuteAction For<T>(string title, string verb, T data, JsonTypeInfo<T> type) => new(verb, JsonSerializer.SerializeToElement(data, type))
    {
        Title = CardParts.Shorten(title, LongestTitle),
        Tooltip = title.Length > LongestTitle ? CardParts.Shorten(title, 120) : null,
    };
}
