using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using MedBot.Tests.Teams;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Tests.Page;

public sealed class TokenSignInTests(TokenBot shared) : IClassFixture<TokenBot>
{
    private readonly TokenIssuer issuer = shared.Issuer;
    private readonly TestClock clock = shared.Clock;
    private readonly TestBot bot = shared.Bot;

    [Fact]
    public async Task A_person_of_the_municipalitys_tenant_is_let_in() => Assert.Equal(HttpStatusCode.OK, await GetAsync(issuer.SignInToken(clock.Now)));

    [Fact]
    public async Task No_token() => Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(null));

    [Fact]
    public async Task A_chosen_person_of_the_demo_instead_of_a_token() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(null, ("X-MedBot-Person", "p12")));

    [Fact]
    public async Task The_demos_people_are_not_told_of() => Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(null, view: "people"));

    [Fact]
    public async Task A_token_without_a_signature()
    {
        string[] parts = issuer.SignInToken(clock.Now).Split('.');
        string none = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT","kid":"key-1"}""");
        await RefusedAsync($"{none}.{parts[1]}.");
    }

    [Fact]
    public async Task A_token_of_another_key_under_the_known_keys_name() =>
        await RefusedAsync(token => token.SigningCredentials = new TokenIssuer.Key("key-1").Credentials);

    [Fact]
    public async Task A_token_of_a_key_that_nobody_published() => await RefusedAsync(token => token.SigningCredentials = new TokenIssuer.Key("key-2").Credentials);

    [Theory]
    [InlineData("https://sts.windows.net/11111111-2222-4333-8444-555555555555/")]
    [InlineData("https://login.microsoftonline.com/99999999-2222-4333-8444-555555555555/v2.0")]
    [InlineData("https://login.microsoftonline.com/common/v2.0")]
    [InlineData("https://api.botframework.com")]
    public async Task A_token_of_another_issuer(string other) => await RefusedAsync(token => token.Issuer = other);

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("https://graph.microsoft.com")]
    public async Task A_token_for_another_audience(string other) => await RefusedAsync(token => token.Audience = other);

    [Theory]
    [InlineData("tid", "99999999-2222-4333-8444-555555555555")]
    [InlineData("tid", null)]
    [InlineData("scp", "User.Read")]
    [InlineData("scp", "access_as_user_not")]
    [InlineData("scp", null)]
    [InlineData("ver", "1.0")]
    [InlineData("ver", null)]
    [InlineData("oid", null)]
    [InlineData("oid", "somebody")]
    public async Task A_token_in_which_a_claim_is_wrong_or_missing(string claim, string? value) => await RefusedAsync(token =>
    {
        Claim[] others = [.. token.Subject.Claims.Where(other => other.Type != claim)];
        token.Subject = new ClaimsIdentity(value is null ? others : [.. others, new Claim(claim, value)]);
    });

    [Fact]
    public async Task A_token_that_has_expired()
    {
        string token = issuer.SignInToken(clock.Now, token => token.Expires = clock.Now.UtcDateTime.AddMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(token));
        clock.Now += TimeSpan.FromMinutes(7);
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(token));
    }

    [Fact]
    public async Task A_page_with_a_registration_of_its_own_takes_tokens_for_that_alone()
    {
        await using TestBot own = await shared.AnotherAsync(("Teams:PageAppId", "66666666-7777-4888-8999-000000000000"));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(issuer.SignInToken(clock.Now), of: own));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(issuer.SignInToken(clock.Now, token => token.Audience = "66666666-7777-4888-8999-000000000000"), of: own));
    }

    [Fact]
    public async Task The_Connectors_token() => await RefusedAsync(shared.Token());

    [Fact]
    public async Task The_pages_token_speaks_for_no_activity() => Assert.Equal(HttpStatusCode.Forbidden, await shared.SendAsync(issuer.SignInToken(clock.Now)));

    private Task RefusedAsync(Action<SecurityTokenDescriptor> change) => RefusedAsync(issuer.SignInToken(clock.Now, change));

    private async Task RefusedAsync(string token) => Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(token));

    private async Task<HttpStatusCode> GetAsync(string? token, (string Name, string Value)? header = null, string view = "wheel", TestBot? of = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/tab/data/{view}");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (header is var (name, value))
        {
            request.Headers.Add(name, value);
        }

        using HttpResponseMessage response = await (of ?? bot).Http.SendAsync(request);
        return response.StatusCode;
    }
}
