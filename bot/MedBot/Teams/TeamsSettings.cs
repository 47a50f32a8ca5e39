using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MedBot.Teams;

/// <summary>Who the bot is for Teams, and whom it may talk to (<c>Teams__…</c>).</summary>
internal sealed record TeamsSettings
{
    /// <summary>The bot's app id; null where there are no credentials, in Development.</summary>
    public string? AppId { get; init; }

    /// <summary>The app id that the page's tokens are for: the bot's own, unless the page has a registration of its own, as beside a managed identity.</summary>
    public string? PageAppId { get; init; }

    /// <summary>The municipality's tenant.</summary>
    public string? TenantId { get; init; }

    /// <summary>The client id of a user-assigned managed identity.</summary>
    public string? ManagedIdentity { get; init; }

    /// <summary>Path of a PEM or PFX file.</summary>
    public string? Certificate { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>Where the keys of the Connector's tokens are found.</summary>
    public string OpenIdConfiguration { get; init; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where the keys are found by which people who open the page are signed in; null for the municipality's tenant.</summary>
    public string? SignInConfiguration { get; init; }

    /// <summary>Hosts that the bot sends its own token to.</summary>
    public IReadOnlyList<string> ServiceHosts { get; init; } = ["smba.trafficmanager.net"];

    /// <summary>Domains that a person's files may be fetched from.</summary>
    public IReadOnlyList<string> FileHosts { get; init; } = ["sharepoint.com", "sharepoint-df.com", "1drv.ms", "onedrive.live.com"];

    /// <summary>Whether a connector and files on this machine are spoken to, without a token: in Development, where the real service cannot be the caller.</summary>
    public bool Loopback { get; init; }

    /// <exception cref="StartRefusedException">A setting is missing or impossible, or one that is for Development stands elsewhere.</exception>
    public static TeamsSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        IConfigurationSection teams = configuration.GetSection("Teams");
        var settings = new TeamsSettings
        {
            AppId = Text(teams["AppId"]),
            PageAppId = Text(teams["PageAppId"]) ?? Text(teams["AppId"]),
            TenantId = Text(teams["TenantId"]),
            ManagedIdentity = Text(teams["ManagedIdentity"]),
            Certificate = Text(teams["Certificate"]),
            ClientSecret = Text(teams["ClientSecret"]),
        };
        settings = settings with
        {
            ServiceHosts = List(teams.GetSection("ServiceHosts")) ?? settings.ServiceHosts,
            FileHosts = List(teams.GetSection("FileHosts")) ?? settings.FileHosts,
        };
        if (OnThisMachine("OpenIdConfiguration") is { } keys)
        {
            settings = settings with { OpenIdConfiguration = keys, Loopback = true };
        }

        if (OnThisMachine("SignInConfiguration") is { } signIn)
        {
            settings = settings with { SignInConfiguration = signIn, Loopback = true };
        }

        int credentials = new[] { settings.ManagedIdentity, settings.Certificate, settings.ClientSecret }.Count(given => given is not null);
        return (settings.AppId, settings.TenantId, credentials, settings.Loopback) switch
        {
            (null, null, 0, false) when environment.IsDevelopment() => settings with { Loopback = true },
            (not null, not null, 1, _) => Possible(settings),
            (not null, not null, 0, true) => settings,
            (not null, not null, > 1, _) => throw new StartRefusedException("Set only one of Teams__ManagedIdentity, Teams__Certificate and Teams__ClientSecret."),
            _ => throw new StartRefusedException("Set Teams__AppId, Teams__TenantId and one of Teams__ManagedIdentity, Teams__Certificate and Teams__ClientSecret: without them MedBot runs only in Development (ASPNETCORE_ENVIRONMENT=Development)."),
        };

        string? OnThisMachine(string setting) => Text(teams[setting]) switch
        {
            null => null,
            { } given when environment.IsDevelopment() && Uri.TryCreate(given, UriKind.Absolute, out Uri? address) && address.IsLoopback => given,
            _ => throw new StartRefusedException($"Teams__{setting} may only be set in Development, to an address on this machine."),
        };
    }

    /// <summary>What no token can ever be had with is found before anybody is served.</summary>
    private static TeamsSettings Possible(TeamsSettings settings)
    {
        (string Setting, string? Value)[] ids = [(nameof(AppId), settings.AppId), (nameof(TenantId), settings.TenantId), (nameof(PageAppId), settings.PageAppId), (nameof(ManagedIdentity), settings.ManagedIdentity)];
        return Array.Find(ids, id => id.Value is { } value && !Guid.TryParse(value, out _)) is { Value: not null } wrong
            ? throw new StartRefusedException($"Teams__{wrong.Setting} is an id as 00000000-0000-0000-0000-000000000000.")
            : settings.Certificate is { } path && !CanSign(path)
            ? throw new StartRefusedException($"Teams__Certificate names no .pem or .pfx file with a certificate and its key, without a password: {path}")
            : settings;
    }

    private static bool CanSign(string path)
    {
        try
        {
            using X509Certificate2 certificate = Path.GetExtension(path).Equals(".pfx", StringComparison.OrdinalIgnoreCase)
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password: null)
                : X509Certificate2.CreateFromPemFile(path);
            return certificate.HasPrivateKey;
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static string[]? List(IConfigurationSection section) =>
        section.GetChildren().Select(child => Text(child.Value)).OfType<string>().ToArray() is { Length: > 0 } list ? list : null;
}
