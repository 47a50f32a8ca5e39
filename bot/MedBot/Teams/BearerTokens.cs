using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Teams;

/// <summary>Checks bearer tokens of one issuer for one audience: signature, algorithm, time. What else a token must say is asked by who uses it.</summary>
internal sealed partial class BearerTokens(string issuer, string audience, SigningKeys keys, TimeProvider clock, ILogger<BearerTokens> logger) : IDisposable
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    /// <summary>Null where the request has no token that holds.</summary>
    public async ValueTask<CheckedToken?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        StringValues header = request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } given || !given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || given.Length > LongestToken)
        {
            return null;
        }

        string text = given[Scheme.Length..].Trim();

        // A token comes many times in its hour. Its signature is checked once; whether it still holds is asked each time.
        if (keys.Fresh?.Checked.TryGet(text, out CheckedToken? known) == true)
        {
            return clock.GetUtcNow() < known.Until ? known : null;
        }

        if (KeyIdOf(text) is not { } keyId || await keys.WithKeyAsync(keyId, cancellationToken) is not { } set)
        {
            LogRefused("its key is unknown");
            return null;
        }

        TokenValidationResult result = await handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = audience,
            ValidAlgorithms = set.Algorithms,
            IssuerSigningKey = set.Keys[keyId],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => Holds(from, until),
        });
        if (!result.IsValid || set.Algorithms.Count == 0 || result.SecurityToken is not JsonWebToken token)
        {
            LogRefused(result.Exception?.GetType().Name ?? "no algorithm is allowed");
            return null;
        }

        var found = new CheckedToken(token, set.EndorsementsOf(keyId), token.ValidTo + Skew);
        set.Checked.TryAdd(text, found);
        return found;
    }

    public void Dispose() => keys.Dispose();

    private static string? KeyIdOf(string token)
    {
        try
        {
            return new JsonWebToken(token) is { Kid: { Length: > 0 } keyId } ? keyId : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private bool Holds(DateTime? from, DateTime? until)
    {
        DateTime now = clock.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } start || start - Skew <= now);
    }

    [LoggerMessage(LogLevel.Warning, "A request with a token was refused: {Reason}")]
    private partial void LogRefused(string reason);
}

/// <summary>A token whose signature, issuer, audience and time are right.</summary>
/// <param name="Endorsements">The channels that its signing key may speak for.</param>
/// <param name="Until">When it stops to hold.</param>
internal sealed record CheckedToken(JsonWebToken Token, IReadOnlyList<string> Endorsements, DateTimeOffset Until)
{
    /// <summary>Null where the claim is missing or no text.</summary>
    public string? Text(string claim) => Token.TryGetPayloadValue(claim, out string? value) ? value : null;
}
