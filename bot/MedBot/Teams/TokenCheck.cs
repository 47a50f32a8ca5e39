using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Teams;

/// <summary>The rules for the Connector's token (Authentication with the Bot Connector API), the signing key's endorsements, and the tenant.</summary>
internal sealed partial class TokenCheck(TeamsSettings settings, SigningKeys keys, TimeProvider clock, ILogger<TokenCheck> logger) : ICallerCheck
{
    private const string Issuer = "https://api.botframework.com";
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = LongestToken, MapInboundClaims = false };

    public async ValueTask<Caller?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        StringValues header = request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } given || !given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || given.Length > LongestToken)
        {
            return null;
        }

        string text = given[Scheme.Length..].Trim();

        // The Connector sends a token many times in its hour. Its signature is checked once; whether it
        // still holds, and for this activity, is asked each time.
        if (keys.Fresh?.Checked.TryGet(text, out ConnectorCaller? known) == true)
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
            ValidIssuer = Issuer,
            ValidAudience = settings.AppId,
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

        token.TryGetPayloadValue("serviceurl", out string? serviceUrl);
        var caller = new ConnectorCaller(serviceUrl, set.EndorsementsOf(keyId), settings.TenantId!, token.ValidTo + Skew);
        set.Checked.TryAdd(text, caller);
        return caller;
    }

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

/// <summary>The Connector, by its token.</summary>
/// <param name="ServiceUrl">The only service that the token speaks for.</param>
/// <param name="Endorsements">The channels that its signing key may speak for.</param>
/// <param name="Tenant">The municipality's.</param>
/// <param name="Until">When the token stops to hold.</param>
internal sealed record ConnectorCaller(string? ServiceUrl, IReadOnlyList<string> Endorsements, string Tenant, DateTimeOffset Until) : Caller
{
    public override bool MaySend(Activity activity) =>
        ServiceUrl is not null
        && ServiceUrl == activity.ServiceUrl
        && activity.ChannelId is { } channel
        && Endorsements.Contains(channel)
        && OfTenant(activity.Conversation?.TenantId, activity.ChannelData?.Tenant?.Id);

    // Teams says the tenant in one place or in both; what is said must be right, and it must be said.
    private bool OfTenant(string? ofConversation, string? ofChannel) =>
        (ofConversation ?? ofChannel) is not null
        && (ofConversation is null || string.Equals(ofConversation, Tenant, StringComparison.OrdinalIgnoreCase))
        && (ofChannel is null || string.Equals(ofChannel, Tenant, StringComparison.OrdinalIgnoreCase));
}
