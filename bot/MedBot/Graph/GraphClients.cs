using System.Net;
using MedBot.Operations;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace MedBot.Graph;

/// <summary>The one client: a pool of connections, retries where Graph asks for patience, and no more requests at once than a mailbox takes.</summary>
internal static class GraphClients
{
    /// <summary>"4 at once per app and mailbox"; one copy of the page counts over all mailboxes.</summary>
    private const int MostAtOnce = 4;

    private const int Retries = 3;
    private const int SecondsBetween = 2;

    public static GraphServiceClient Create(GraphSettings settings, TimeProvider clock)
    {
        // Beneath the retries: a request that waits for its next try holds nobody up.
        List<DelegatingHandler> handlers =
        [
            new LostAnswers(clock),
            new GraphToken(settings, clock),
            .. KiotaClientFactory.CreateDefaultHandlers([new RetryHandlerOption { MaxRetry = Retries, Delay = SecondsBetween }]),
            new AtOnce(MostAtOnce),
        ];
        var http = KiotaClientFactory.Create(handlers, new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !settings.BaseUrl.IsLoopback,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = MostAtOnce,
        });
        return new(http, new AnonymousAuthenticationProvider(), settings.BaseUrl.ToString());
    }

    private sealed class AtOnce(int most) : DelegatingHandler
    {
        private readonly SemaphoreSlim places = new(most);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
                Telemetry.GraphCall(request.Method.Method, (int)response.StatusCode);
                return response;
            }
            finally
            {
                places.Release();
            }
        }

        protected override void Dispose(bool disposing)
        {
            places.Dispose();
            base.Dispose(disposing);
        }
    }
}
