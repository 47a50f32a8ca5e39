using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;

namespace MedBot.Teams;

/// <summary>The bot's own token for the Connector, from its own tenant; kept until shortly before it expires.</summary>
internal sealed partial class ConnectorToken(TokenCredential? credential, TimeProvider clock, ILogger<ConnectorToken> logger) : IDisposable
{
    private static readonly TokenRequestContext Scope = new(["https://api.botframework.com/.default"]);
    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile Kept? held;
    private bool failing;

    public static TokenCredential? CredentialOf(TeamsSettings settings) => settings switch
    {
        { ManagedIdentity: { } identity } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity)),
        { Certificate: { } path } => new ClientCertificateCredential(settings.TenantId, settings.AppId, path),
        { ClientSecret: { } secret } => new ClientSecretCredential(settings.TenantId, settings.AppId, secret),
        _ => null,
    };

    /// <summary>Null where the bot has no credentials.</summary>
    public async ValueTask<AuthenticationHeaderValue?> HeaderAsync(CancellationToken cancellationToken)
    {
        if (credential is null)
        {
            return null;
        }

        if (held is { } kept && clock.GetUtcNow() < kept.Until)
        {
            return kept.Header;
        }

        await asking.WaitAsync(cancellationToken);
        try
        {
            if (held is { } meanwhile && clock.GetUtcNow() < meanwhile.Until)
            {
                return meanwhile.Header;
            }

            AccessToken token = await AskAsync(credential, cancellationToken);
            var header = new AuthenticationHeaderValue("Bearer", token.Token);
            held = new(header, token.RefreshOn ?? token.ExpiresOn.AddMinutes(-5));
            return header;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>The Connector would not have it: the next call asks for another.</summary>
    public void Forget() => held = null;

    public void Dispose() => asking.Dispose();

    /// <summary>One that cannot be had is told of once, and when it can again.</summary>
    private async Task<AccessToken> AskAsync(TokenCredential asked, CancellationToken cancellationToken)
    {
        try
        {
            AccessToken token = await asked.GetTokenAsync(Scope, cancellationToken);
            if (failing)
            {
                LogBack();
            }

            failing = false;
            return token;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (!failing)
            {
                LogNone(failure.Message);
            }

            failing = true;
            throw;
        }
    }

    // Entra's own words, which name the registration and what is wrong with it, and no secret.
    [LoggerMessage(LogLevel.Error, "The bot gets no token for the Connector, so it can answer nobody. {Reason}")]
    private partial void LogNone(string reason);

    [LoggerMessage(LogLevel.Information, "The bot gets its token for the Connector again.")]
    private partial void LogBack();

    private sealed record Kept(AuthenticationHeaderValue Header, DateTimeOffset Until);
}
