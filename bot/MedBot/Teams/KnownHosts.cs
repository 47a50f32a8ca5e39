namespace MedBot.Teams;

/// <summary>The addresses that outgoing requests may go to.</summary>
internal sealed class KnownHosts(TeamsSettings settings)
{
    /// <summary>The Connector: https on a listed host. On loopback nothing is sent that would be a secret.</summary>
    public bool Connector(Uri address) => Listed(address, settings.ServiceHosts) || OnThisMachine(address);

    /// <summary>Where people's files lie: https, a listed domain or a host below it.</summary>
    public bool Files(Uri address) => Listed(address, settings.FileHosts) || OnThisMachine(address);

    public bool OnThisMachine(Uri address) => settings.Loopback && address.IsLoopback && address.Scheme is ("http" or "https");

    private static bool Listed(Uri address, IReadOnlyList<string> hosts)
    {
        if (address.Scheme != Uri.UriSchemeHttps || !address.IsDefaultPort)
        {
            return false;
        }

        foreach (string host in hosts)
        {
            if (address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)
                && (address.Host.Length == host.Length || address.Host[^(host.Length + 1)] == '.'))
            {
                return true;
            }
        }

        return false;
    }
}
