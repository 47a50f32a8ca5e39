using System.Net;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Tests.Teams;

public sealed class TokenCheckTests(TokenBot shared) : IClassFixture<TokenBot>
{
    private readonly TokenIssuer issuer = shared.Issuer;
    private readonly TestClock clock = shared.Clock;
    private readonly TestBot bot = shared.Bot;

    [Fact]
    public async Task A_good_token_is_let_in()
    {
        bot.Connector.Calls.Clear();
        Assert.Equal(HttpStatusCode.OK, await shared.SendAsync(shared.Token()));
        Assert.Single(bot.Connector.Calls);
    }

    [Fact]
    public async Task No_token() => await shared.RefusedAsync(HttpStatusCode.Unauthorized, null);

    [Fact]
    public async Task Something_that_is_no_token() => await shared.RefusedAsync(HttpStatusCode.Forbidden, "abc.def.ghi");

    [Fact]
    public async Task A_token_without_a_signature()
    {
        string[] parts = shared.Token().Split('.');
        string none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""");
        await shared.RefusedAsync(HttpStatusCode.Forbidden, $"{none}.{parts[1]}.");
    }

    [Fact]
    public async Task A_token_whose_signature_was_cut_off()
    {
        string token = shared.Token();
        await shared.RefusedAsync(HttpStatusCode.Forbidden, token[..(token.LastIndexOf('.') + 1)]);
    }

    [Fact]
    public async Task A_token_that_was_changed_after_it_was_signed()
    {
        string[] parts = shared.Token().Split('.');
        string payload = Base64UrlEncoder.Decode(parts[1]).Replace("\"aud\"", "\"aux\"", StringComparison.Ordinal);
        await shared.RefusedAsync(HttpStatusCode.Forbidden, $"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}");
    }

    [Fact]
    public async Task A_token_of_another_key() =>
        await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.SigningCredentials = new TokenIssuer.Key("key-2").Credentials));

    [Fact]
    public async Task A_token_of_another_key_under_the_known_keys_name() =>
        await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.SigningCredentials = new TokenIssuer.Key("key-1").Credentials));

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_shared_secret()
    {
        byte[] secret = JsonSerializer.SerializeToUtf8Bytes(issuer.Current.Published(null));
        await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.SigningCredentials = new(new SymmetricSecurityKey(secret) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256)));
    }

    [Fact]
    public async Task A_token_by_an_algorithm_that_is_not_listed() =>
        await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.SigningCredentials = new(token.SigningCredentials.Key, SecurityAlgorithms.RsaSha512)));

    [Fact]
    public async Task A_token_of_another_issuer() => await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.Issuer = "https://sts.windows.net/x/"));

    [Fact]
    public async Task A_token_for_another_bot() => await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.Audience = "00000000-0000-4000-8000-000000000000"));

    [Fact]
    public async Task A_token_that_has_expired()
    {
        string token = shared.Token(token => token.Expires = clock.Now.UtcDateTime.AddMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await shared.SendAsync(token));
        clock.Now += TimeSpan.FromMinutes(5.5);
        Assert.Equal(HttpStatusCode.OK, await shared.SendAsync(token));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HttpStatusCode.Forbidden, await shared.SendAsync(token));
        Assert.Equal(HttpStatusCode.Forbidden, await shared.SendAsync(shared.Token(late => (late.NotBefore, late.IssuedAt, late.Expires) = (Ago(60), Ago(60), Ago(6)))));
    }

    [Fact]
    public async Task A_token_that_holds_not_yet() => await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.NotBefore = Ago(-6)));

    [Fact]
    public async Task A_token_without_a_service_URL() => await shared.RefusedAsync(HttpStatusCode.Forbidden, shared.Token(token => token.Subject = new ClaimsIdentity()));

    [Fact]
    public async Task A_token_for_another_service_URL() =>
        await shared.RefusedAsync(HttpStatusCode.Forbidden, issuer.Token("https://smba.trafficmanager.net/emea/", clock.Now));

    [Theory]
    [InlineData("conversation")]
    [InlineData("channelData")]
    public async Task An_activity_of_another_tenant(string where)
    {
        JsonObject activity = bot.Message("hjælp");
        (where == "conversation" ? activity["conversation"]! : activity["channelData"]!["tenant"]!)[where == "conversation" ? "tenantId" : "id"] = "99999999-2222-4333-8444-555555555555";
        Assert.Equal(HttpStatusCode.Forbidden, await shared.SendAsync(shared.Token(), activity));
    }

    [Fact]
    public async Task An_activity_that_names_no_tenant()
    {
        JsonObject activity = bot.Message("hjælp");
        activity.Remove("channelData");
        activity["conversation"]!.AsObject().Remove("tenantId");
        Assert.Equal(HttpStatusCode.Forbidden, await shared.SendAsync(shared.Token(), activity));
    }

    [Fact]
    public async Task An_activity_of_a_channel_that_the_key_does_not_speak_for()
    {
        JsonObject activity = bot.Message("hjælp");
        activity["channelId"] = "directline";
        Assert.Equal(HttpStatusCode.Forbidden, await shared.SendAsync(shared.Token(), activity));
    }

    [Fact]
    public async Task A_token_that_was_let_in_is_refused_for_another_service_URL()
    {
        string token = shared.Token();
        Assert.Equal(HttpStatusCode.OK, await shared.SendAsync(token));
        JsonObject other = bot.Message("hjælp");
        other["serviceUrl"] = "https://smba.trafficmanager.net/emea/";
        Assert.Equal(HttpStatusCode.Forbidden, await shared.SendAsync(token, other));
    }

    private DateTime Ago(int minutes) => clock.Now.UtcDateTime.AddMinutes(-minutes);
}
