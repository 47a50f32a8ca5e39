using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Identity;

namespace MedBot.Teams;

/// <summary>Calls Teams' Connector over one pooled client. It never repeats a call: whether that is safe is the caller's to know.</summary>
internal sealed class ConnectorClient(HttpClient http, ConnectorToken token, KnownHosts hosts, TimeProvider clock)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public Task<ConnectorResult> SendAsync(string serviceUrl, string conversationId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, $"conversations/{Escape(conversationId)}/activities", activity, cancellationToken);

    public Task<ConnectorResult> ReplyAsync(string serviceUrl, string conversationId, string activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, ActivityPath(conversationId, activityId), activity, cancellationToken);

    public Task<ConnectorResult> UpdateAsync(string serviceUrl, string conversationId, string activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, serviceUrl, ActivityPath(conversationId, activityId), activity, cancellationToken);

    public Task<ConnectorResult> DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, serviceUrl, ActivityPath(conversationId, activityId), null, cancellationToken);

    /// <summary>A post in a channel (a new conversation that begins with an activity), or a chat with one person.</summary>
    public Task<ConnectorResult> CreateConversationAsync(string serviceUrl, NewConversation conversation, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, serviceUrl, "conversations", JsonSerializer.SerializeToUtf8Bytes(conversation, TeamsJson.Sent.NewConversation), cancellationToken);

    /// <exception cref="HttpRequestException">The Connector gave no list.</exception>
    public async IAsyncEnumerable<Account> MembersAsync(string serviceUrl, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            string path = $"conversations/{Escape(conversationId)}/pagedmembers?pageSize=200{(next is null ? "" : "&continuationToken=" + Escape(next))}";
            MembersPage page = await GetAsync(serviceUrl, path, TeamsJson.Default.MembersPage, cancellationToken);
            foreach (Account member in page.Members ?? [])
            {
                yield return member;
            }

            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    /// <exception cref="HttpRequestException">The Connector gave no list.</exception>
    public async Task<IReadOnlyList<Named>> ChannelsAsync(string serviceUrl, string teamId, CancellationToken cancellationToken) =>
        (await GetAsync(serviceUrl, $"teams/{Escape(teamId)}/conversations", TeamsJson.Default.TeamChannelList, cancellationToken)).Conversations ?? [];

    private static string ActivityPath(string conversationId, string activityId) => $"conversations/{Escape(conversationId)}/activities/{Escape(activityId)}";

    private static string Escape(string part) => Uri.EscapeDataString(part);

    private async Task<T> GetAsync<T>(string serviceUrl, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        Uri address = Address(serviceUrl, path) ?? throw new HttpRequestException("The host is not one that the bot calls.");
        using HttpRequestMessage request = await RequestAsync(HttpMethod.Get, address, null, cancellationToken);
        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) ?? throw new HttpRequestException("The answer is empty.");
    }

    private async Task<ConnectorResult> CallAsync(HttpMethod method, string serviceUrl, string path, ReadOnlyMemory<byte>? content, CancellationToken cancellationToken)
    {
        if (Address(serviceUrl, path) is not { } address)
        {
            return new ConnectorResult.Refused(0, "HostNotAllowed");
        }

        try
        {
            using HttpRequestMessage request = await RequestAsync(method, address, content, cancellationToken);
            using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? Sent(response) : NotSent(response);
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ConnectorResult.Throttled(clock.GetUtcNow());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or JsonException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new ConnectorResult.Unknown(failure.GetType().Name);
        }
    }

    private Uri? Address(string serviceUrl, string path) =>
        Uri.TryCreate($"{serviceUrl.TrimEnd('/')}/v3/{path}", UriKind.Absolute, out Uri? address) && hosts.Connector(address) ? address : null;

    private async ValueTask<HttpRequestMessage> RequestAsync(HttpMethod method, Uri address, ReadOnlyMemory<byte>? content, CancellationToken cancellationToken)
    {
        AuthenticationHeaderValue? authorization;
        try
        {
            authorization = address.IsLoopback ? null : await token.HeaderAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is AuthenticationFailedException or OperationCanceledException)
        {
            // As with a connection that never opened, nothing was sent.
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The bot gets no token for the Connector.", failure);
        }

        var request = new HttpRequestMessage(method, address) { Headers = { Authorization = authorization } };
        if (content is { } body)
        {
            request.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = Json } };
        }

        return request;
    }

    private static ConnectorResult.Sent Sent(HttpResponseMessage response)
    {
        using Stream body = response.Content.ReadAsStream();
        if (body.Length == 0)
        {
            return new(null);
        }

        ResourceResponse? made = JsonSerializer.Deserialize(body, TeamsJson.Default.ResourceResponse);
        return made?.ActivityId is null ? new(made?.Id) : new(made.ActivityId, made.Id);
    }

    private ConnectorResult NotSent(HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        switch (response.StatusCode)
        {
            case HttpStatusCode.TooManyRequests:
                return new ConnectorResult.Throttled(RetryAfter(response));
            case HttpStatusCode.PreconditionFailed:
                return new ConnectorResult.Throttled(clock.GetUtcNow());
            case HttpStatusCode.RequestTimeout:
            case >= HttpStatusCode.InternalServerError:
                return new ConnectorResult.Unknown($"HTTP {status}");
            case HttpStatusCode.Unauthorized:
                token.Forget();
                return new ConnectorResult.Refused(status, "Unauthorized");
            default:
                return new ConnectorResult.Refused(status, ReasonOf(response) ?? $"HTTP {status}");
        }
    }

    private DateTimeOffset RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Date: { } date } => date,
        { Delta: { } pause } => clock.GetUtcNow() + pause,
        _ => clock.GetUtcNow(),
    };

    private static string? ReasonOf(HttpResponseMessage response)
    {
        try
        {
            using Stream body = response.Content.ReadAsStream();
            ErrorResponse? error = JsonSerializer.Deserialize(body, TeamsJson.Default.ErrorResponse);
            return error?.SubCode ?? error?.Error?.SubCode ?? error?.Error?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
