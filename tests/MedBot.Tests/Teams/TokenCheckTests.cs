using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Tests.Teams;

public sealed class TokenCheckTests : IAsyncLifetime
{
    private readonly TestClock clock = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));
    private TokenIssuer issuer = null!;
    private TestBot bot = null!;
    private int lastId;

    public async Task InitializeAsync()
    {
        issuer = await TokenIssuer.StartAsync();
        bot = await TestBot.StartAsync(services => services.AddSingleton<TimeProvider>(clock), issuer.Settings);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_good_token_is_let_in()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Token()));
        Assert.Single(bot.Connector.Calls);
    }

    [Fact]
    public async Task No_token() => await RefusedAsync(HttpStatusCode.Unauthorized, null);

    [Fact]
    public async Task Something_that_is_no_token() => await RefusedAsync(HttpStatusCode.Forbidden, "abc.def.ghi");

    [Fact]
    public async Task A_token_without_a_signature()
    {
        string[] parts = Token().Split('.');
        string none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""");
        await RefusedAsync(HttpStatusCode.Forbidden, $"{none}.{parts[1]}.");
    }

    [Fact]
    public async Task A_token_whose_signature_was_cut_off()
    {
        string token = Token();
        await RefusedAsync(HttpStatusCode.Forbidden, token[..(token.LastIndexOf('.') + 1)]);
    }

    [Fact]
    public async Task A_token_that_was_changed_after_it_was_signed()
    {
        string[] parts = Token().Split('.');
        string payload = Base64UrlEncoder.Decode(parts[1]).Replace("\"aud\"", "\"aux\"", StringComparison.Ordinal);
        await RefusedAsync(HttpStatusCode.Forbidden, $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}");
    }

    [Fact]
    public async Task A_token_of_another_key() =>
        await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.SigningCredentials = new TokenIssuer.Key("key-2").Credentials));

    [Fact]
    public async Task A_token_of_another_key_under_the_known_keys_name() =>
        await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.SigningCredentials = new TokenIssuer.Key("key-1").Credentials));

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret()
    {
        byte[] secret = Encoding.UTF8.GetBytes(JsonSerializer(issuer.Current.Published(null)));
        await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.SigningCredentials = new(new SymmetricSecurityKey(secret) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task A_token_by_an_algorithm_that_is_not_listed() =>
        await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.SigningCredentials = new(token.SigningCredentials.Key, SecurityAlgorithms.RsaSha512)));

    [Fact]
    public async Task A_token_of_anotherissuer() => await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.Issuer = "https://sts.windows.net/x/"));

    [Fact]
    public async Task A_token_for_anotherbot() => await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.Audience = "00000000-0000-4000-8000-000000000000"));

    [Fact]
    public async Task A_token_that_has_expired()
    {
        string token = Token(token => token.Expires = clock.Now.UtcDateTime.AddMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(token));
        clock.Now += TimeSpan.FromMinutes(5.5);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(token));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(token));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(Token(late => (late.NotBefore, late.IssuedAt, late.Expires) = (Ago(60), Ago(60), Ago(6)))));
    }

    [Fact]
    public async Task A_token_that_holds_not_yet() => await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.NotBefore = Ago(-6)));

    [Fact]
    public async Task A_token_without_a_service_URL() => await RefusedAsync(HttpStatusCode.Forbidden, Token(token => token.Subject = new ClaimsIdentity()));

    [Fact]
    public async Task A_token_for_another_service_URL() =>
        await RefusedAsync(HttpStatusCode.Forbidden, issuer.Token("https://smba.trafficmanager.net/emea/", clock.Now));

    [Fact]
    public async Task A_key_without_endorsements()
    {
        issuer.Endorsements = null;
        await RefusedAsync(HttpStatusCode.Forbidden, Token());
    }

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_Teams()
    {
        issuer.Endorsements = ["webchat"];
        await RefusedAsync(HttpStatusCode.Forbidden, Token());
    }

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    public async Task An_activity_of_another_tenant(string where)
    {
        JsonObject activity = Activity();
        (where == "conversation" ? activity["conversation"]! : activity["channelData"]!["tenant"]!)[where == "conversation" ? "tenantId" : "id"] = "99999999-2222-4333-8444-555555555555";
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(Token(), activity));
    }

    [Fact]
    public async Task An_activity_that_names_no_tenant()
    {
        JsonObject activity = Activity();
        activity.Remove("channelData");
        activity["conversation"]!.AsObject().Remove("tenantId");
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(Token(), activity));
    }

    [Fact]
    public async Task An_activity_of_a_channel_that_the_key_does_not_speak_for()
    {
        JsonObject activity = Activity();
        activity["channelId"] = "directline";
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(Token(), activity));
    }

    [Fact]
    public async Task A_token_that_was_let_in_is_refused_for_another_service_URL()
    {
        string token = Token();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(token));
        JsonObject other = Activity();
        other["serviceUrl"] = "https://smba.trafficmanager.net/emea/";
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(token, other));
    }

    [Fact]
    public async Task Keys_are_fetched_again_for_a_new_key_at_most_once_in_five_minutes()
    {
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Token()));
        issuer.Current = new("key-2");
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(Token()));
        Assert.Equal(1, issuer.Fetches);
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Token()));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Token()));
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(Token(token => token.SigningCredentials = new TokenIssuer.Key("key-3").Credentials)));
        }

        Assert.Equal(2, issuer.Fetches);
    }

    [Fact]
    public async Task A_token_of_a_withdrawn_key_is_refused_though_it_was_let_in_before()
    {
        string token = Token();
        Assert.Equal(HttpStatusCode.OK, await SendAsync(token));
        issuer.Current = new("key-2");
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(Token()));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(token));
    }

    private static string JsonSerializer(object value) => System.Text.Json.JsonSerializer.Serialize(value);

    private DateTime Ago(int minutes) => clock.Now.UtcDateTime.AddMinutes(-minutes);

    private string Token(Action<SecurityTokenDescriptor>? change = null) => issuer.Token(bot.Connector.ServiceUrl, clock.Now, change);

    private JsonObject Activity() => bot.Message("hjælp", $"{1_795_298_370_000 + ++lastId}");

    private async Task<HttpStatusCode> SendAsync(string? token, JsonObject? activity = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(activity ?? Activity()) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage response = await bot.Http.SendAsync(request);
        return response.StatusCode;
    }

    private async Task RefusedAsync(HttpStatusCode status, string? token)
    {
        Assert.Equal(status, await SendAsync(token));
        Assert.Empty(bot.Connector.Calls);
    }
}
