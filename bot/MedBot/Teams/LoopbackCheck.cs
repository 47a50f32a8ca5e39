using System.Net;

namespace MedBot.Teams;

/// <summary>Without credentials, in Development: only a program on this machine is answered, and only at an address on this machine.</summary>
internal sealed class LoopbackCheck(KnownHosts hosts) : ICallerCheck
{
    // A tunnel's requests come from this machine too: they name another host, or say that they were forwarded.
    private static readonly string[] Forwarded = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-Host", "X-Real-IP"];
    private readonly LoopbackCaller caller = new(hosts);

    public ValueTask<Caller?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        bool near = request.HttpContext.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && request.Host.Host is ("localhost" or "127.0.0.1" or "[::1]")
            && !Array.Exists(Forwarded, request.Headers.ContainsKey);
        return new(near ? caller : null);
    }

    private sealed record LoopbackCaller(KnownHosts Hosts) : Caller
    {
        public override bool MaySend(Activity activity) =>
            Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out Uri? service) && Hosts.OnThisMachine(service);
    }
}
