using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Tests.Teams;

/// <summary>Signs tokens as the Connector and the tenant do, and publishes its keys on this machine.</summary>
public sealed class TokenIssuer : IAsyncDisposable
{
    public const string AppId = "5f0c1e2d-7a8b-4c9d-8e0f-112233445566";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    private readonly WebApplication app;
    private int fetches;

    private TokenIssuer(WebApplication app) => this.app = app;

    public string Address => app.Urls.First() + "/openidconfiguration";

    /// <summary>How often the keys were fetched.</summary>
    public int Fetches => fetches;

    public Key Current { get; set; } = new("key-1");
    public string[]? Endorsements { get; set; } = ["msteams", "webchat"];

    public static async Task<TokenIssuer> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var issuer = new TokenIssuer(builder.Build());
        issuer.app.MapGet("/openidconfiguration", () => Results.Json(new
        {
            issuer = "https://api.botframework.com",
            jwks_uri = issuer.app.Urls.First() + "/keys",
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        issuer.app.MapGet("/keys", () =>
        {
            Interlocked.Increment(ref issuer.fetches);
            return Results.Json(new { keys = new[] { issuer.Current.Published(issuer.Endorsements) } });
        });
        await issuer.app.StartAsync();
        return issuer;
    }

    /// <summary>The settings of a bot that takes this issuer's tokens.</summary>
    public (string, string)[] Settings => [("Teams:AppId", AppId), ("Teams:TenantId", Tenant), ("Teams:OpenIdConfiguration", Address), ("Teams:SignInConfiguration", Address)];

    /// <summary>A good token, but for what <paramref name="change"/> does to it.</summary>
    public string Token(string serviceUrl, DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = "https://api.botframework.com",
            Audience = AppId,
            NotBefore = now.UtcDateTime.AddMinutes(-1),
            IssuedAt = now.UtcDateTime.AddMinutes(-1),
            Expires = now.UtcDateTime.AddHours(1),
            Subject = new ClaimsIdentity([new Claim("serviceurl", serviceUrl)]),
            SigningCredentials = Current.Credentials,
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler().CreateToken(token);
    }

    /// <summary>A good token of a person who opens the page in Teams, but for what <paramref name="change"/> does to it.</summary>
    public string SignInToken(DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null) => Token("", now, token =>
    {
        token.Issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0";
        token.Subject = new ClaimsIdentity(
        [
            new Claim("ver", "2.0"), new Claim("tid", Tenant), new Claim("oid", "aaaaaaaa-0000-4000-8000-000000000001"), new Claim("name", "Maja"), new Claim("scp", "access_as_user"),
        ]);
        change?.Invoke(token);
    });

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    public sealed class Key(string id)
    {
        private readonly RsaSecurityKey signing = new(RSA.Create(2048)) { KeyId = id };

        public SigningCredentials Credentials => new(signing, SecurityAlgorithms.RsaSha256);

        public object Published(string[]? endorsements)
        {
            JsonWebKey key = JsonWebKeyConverter.ConvertFromRSASecurityKey(signing);
            return new { kty = "RSA", use = "sig", kid = key.Kid, n = key.N, e = key.E, endorsements };
        }
    }
}
