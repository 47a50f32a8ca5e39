using System.Globalization;
using System.Net;
using System.Text.Json;
using MedBot.Tests.Teams;

namespace MedBot.Tests.Page;

/// <summary>Asks for a view as the page's own script does in the demo.</summary>
internal static class PageClient
{
    /// <returns>All that the view holds, as text; null where it holds nothing for that person.</returns>
    public static async Task<string?> ShowAsync(this TestBot bot, string person, string view, DateTime now)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tab/data/{view}");
        request.Headers.Add("X-MedBot-Person", person);
        request.Headers.Add("X-MedBot-Now", now.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        using HttpResponseMessage response = await bot.Http.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        using JsonDocument shown = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return string.Join('\n', Texts(shown.RootElement));
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [element.ToString()],
    };
}
