using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace MedBot.Tests.Teams;

public class LoopbackCheckTests
{
    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "bot.example")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "bot.devtunnels.example")]
    public async Task Without_credentials_a_request_through_a_tunnel_is_refused(string header, string value)
    {
        await using TestBot bot = await TestBot.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(bot.Message("hjælp")) };
        request.Headers.TryAddWithoutValidation(header, value);
        using HttpResponseMessage response = await bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bot.Connector.Calls);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("http://localhost.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("noget")]
    public async Task Without_credentials_only_a_service_on_this_machine_is_answered(string serviceUrl)
    {
        await using TestBot bot = await TestBot.StartAsync();
        JsonObject message = bot.Message("hjælp");
        message["serviceUrl"] = serviceUrl;
        Assert.Equal(HttpStatusCode.Forbidden, await bot.PostAsync(message));
    }
}
