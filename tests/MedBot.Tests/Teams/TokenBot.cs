using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Tests.Teams;

/// <summary>A bot that asks for tokens, whoever signs them, and the clock of both; one for the tests of a class that leave the keys as they are.</summary>
public sealed class TokenBot : IAsyncLifetime
{
    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    public TokenIssuer Issuer { get; private set; } = null!;
    public TestBot Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Issuer = await TokenIssuer.StartAsync();
        Bot = await AnotherAsync();
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>A bot with other settings that takes the same tokens.</summary>
    public Task<TestBot> AnotherAsync(params (string Key, string Value)[] settings) =>
        TestBot.StartAsync(services => services.AddSingleton<TimeProvider>(Clock), [.. Issuer.Settings, .. settings]);

    /// <summary>The Connector's token.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null) => Issuer.Token(Bot.Connector.ServiceUrl, Clock.Now, change);

    public async Task<HttpStatusCode> SendAsync(string? token, JsonObject? activity = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(activity ?? Bot.Message("hjælp")) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage response = await Bot.Http.SendAsync(request);
        return response.StatusCode;
    }

    public async Task RefusedAsync(HttpStatusCode status, string? token)
    {
        Bot.Connector.Calls.Clear();
        Assert.Equal(status, await SendAsync(token));
        Assert.Empty(Bot.Connector.Calls);
    }
}
