using System.Net;
using System.Net.Http.Headers;
using Azure.Core;

namespace MedBot.Graph;

/// <summary>Gives each request the bot's token, and asks for another where Graph says that it has expired.</summary>
internal sealed class GraphToken(GraphSettings settings, TimeProvider clock) : DelegatingHandler
{
    private static readonly TokenRequestContext Scope = new(["https://graph.microsoft.com/.default"]);
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim asking = new(1, 1);
    private volatile Kept? held;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // Links to further pages are Graph's own words: the token follows none of them to another host.
        if (request.RequestUri is not { } address || address.Host != settings.BaseUrl.Host || address.Port != settings.BaseUrl.Port || address.Scheme != settings.BaseUrl.Scheme)
        {
            throw new InvalidOperationException("A request to another host than Graph's.");
        }

        var token = await TokenAsync(spent: null, cancellationToken);
        request.Headers.Authorization = new("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized && settings.StaticToken is null)
        {
            response.Dispose();
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(spent: token, cancellationToken));
            response = await base.SendAsync(request, cancellationToken);
        }

        return response;
    }

    protected override void Dispose(bool disposing)
    {
        asking.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<string> TokenAsync(string? spent, CancellationToken cancellationToken)
    {
        if (settings.StaticToken is { } fixedToken)
        {
            return fixedToken;
        }

        if (held is { } kept && kept.Token != spent && clock.GetUtcNow() < kept.Until)
        {
            return kept.Token;
        }

        await asking.WaitAsync(cancellationToken);
        try
        {
            if (held is { } meanwhile && meanwhile.Token != spent && clock.GetUtcNow() < meanwhile.Until)
            {
                return meanwhile.Token;
            }

            // A credential keeps its tokens for as long as they say they hold: a new one asks again.
            var token = await settings.Credential()!.GetTokenAsync(Scope, cancellationToken);
            held = new(token.Token, token.RefreshOn ?? token.ExpiresOn - Early);
            return token.Token;
        }
        finally
        {
            asking.Release();
        }
    }

    private sealed record Kept(string Token, DateTimeOffset Until);
}
