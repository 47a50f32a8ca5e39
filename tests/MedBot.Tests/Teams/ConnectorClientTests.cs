using System.Net;
using System.Net.Http.Json;
using Azure.Core;
using Azure.Identity;
using MedBot.Teams;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Teams;

public class ConnectorClientTests
{
    private const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private static readonly TestClock Clock = new(new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_token_nothing_is_sent_and_it_may_be_tried_again(bool slow)
    {
        using Service service = new();
        using Client client = new(service, new NoToken(slow ? new TaskCanceledException() : new AuthenticationFailedException("x")));
        Assert.Equal(new ConnectorResult.Throttled(Clock.Now), await client.Connector.SendAsync(ServiceUrl, "a:1", "{}"u8.ToArray(), CancellationToken.None));
        Assert.Empty(service.Asked);
    }

    [Fact]
    public async Task Members_come_page_by_page()
    {
        using Service service = new();
        using Client client = new(service, credential: null);
        List<string?> members = [];
        await foreach (Account member in client.Connector.MembersAsync(ServiceUrl, "19:hold", CancellationToken.None))
        {
            members.Add(member.Id);
        }

        Assert.Equal(["29:1", "29:2", "29:3"], members);
        Assert.Equal(
            ["/emea/v3/conversations/19%3Ahold/pagedmembers?pageSize=200", "/emea/v3/conversations/19%3Ahold/pagedmembers?pageSize=200&continuationToken=n%2B2"],
            service.Asked);
    }

    private sealed class Client(Service service, TokenCredential? credential) : IDisposable
    {
        private readonly HttpClient http = new(service, disposeHandler: false);
        private readonly ConnectorToken token = new(credential, Clock, NullLogger<ConnectorToken>.Instance);

        public ConnectorClient Connector => new(http, token, new KnownHosts(new TeamsSettings()), Clock);

        public void Dispose()
        {
            http.Dispose();
            token.Dispose();
        }
    }

    private sealed class Service : HttpMessageHandler
    {
        public List<string> Asked { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!.PathAndQuery);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = Asked.Count == 1
                    ? JsonContent.Create(new { members = new[] { new { id = "29:1" }, new { id = "29:2" } }, continuationToken = "n+2" })
                    : JsonContent.Create(new { members = new[] { new { id = "29:3" } } }),
            });
        }
    }

    private sealed class NoToken(Exception failure) : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw failure;

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw failure;
    }
}
