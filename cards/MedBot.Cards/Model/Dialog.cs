using System.Text.Json;

namespace MedBot.Cards.Model;

/// <summary>Buttons that open a dialog for the presser alone, and those that stand in one. An open dialog knows no <see cref="ExecuteAction"/>.</summary>
internal static class Dialog
{
    /// <summary>The card's inputs come with it.</summary>
    /// <param name="data">With the verb, <see cref="SubmitAction.DataFor"/>.</param>
    public static SubmitAction Opening(string title, JsonElement data)
    {
        var joined = new Dictionary<string, JsonElement> { ["msteams"] = JsonDocument.Parse("""{"type":"task/fetch"}""").RootElement };
        foreach (JsonProperty property in data.EnumerateObject())
        {
            joined[property.Name] = property.Value;
        }

        return new(JsonSerializer.SerializeToElement(joined, CardJson.Default.DictionaryStringJsonElement)) { Title = title };
    }
}
