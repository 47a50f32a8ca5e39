using Azure.Core;
using MedBot.Teams;

namespace MedBot.Graph;

/// <summary>Which Graph, as whom, and for which mailbox and library (<c>Graph__…</c>, <c>MedBot__PublicUrl</c>).</summary>
internal sealed record GraphSettings
{
    private const string Public = "https://graph.microsoft.com/v1.0";

    /// <summary>Graph's own hosts: the public cloud's and the national ones.</summary>
    private static readonly string[] Hosts = ["graph.microsoft.com", "graph.microsoft.us", "dod-graph.microsoft.us", "microsoftgraph.chinacloudapi.cn"];

    /// <summary>With the version, <c>/v1.0</c>.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>The mailbox of committees without their own. Free and busy times are asked for in its name.</summary>
    public required string Organizer { get; init; }

    /// <summary>Id of the SharePoint library of committees without their own, with a folder where it is not the whole.</summary>
    public string? Drive { get; init; }

    /// <summary>Where Graph and people reach the bot; null where it is not known, and then Graph tells of no change by itself.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Sent instead of a token of the tenant's, in Development.</summary>
    public string? StaticToken { get; init; }

    /// <summary>The bot's registration, whose id is in links to it.</summary>
    public required TeamsSettings Teams { get; init; }

    /// <summary>What asks for tokens, anew at each call; null where there are no credentials.</summary>
    public required Func<TokenCredential?> Credential { get; init; }

    /// <summary>Null where there is no tenant: then bookings stay in the store and in calendar files.</summary>
    /// <exception cref="StartRefusedException">A setting is missing, or one that is for Development stands elsewhere.</exception>
    public static GraphSettings? Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var graph = configuration.GetSection("Graph");
        var publicUrl = PublicAddress(Text(configuration["MedBot:PublicUrl"]), environment);
        if (Text(graph["Organizer"]) is not { } organizer)
        {
            return Array.Find(["BaseUrl", "StaticToken", "Drive"], name => Text(graph[name]) is not null) is { } alone
                ? throw new StartRefusedException($"Graph__{alone} needs Graph__Organizer, the mailbox of committees that have none of their own.")
                : null;
        }

        if (!Uri.TryCreate(Text(graph["BaseUrl"]) ?? Public, UriKind.Absolute, out var address) || !address.AbsolutePath.EndsWith("/v1.0", StringComparison.Ordinal))
        {
            throw new StartRefusedException($"Graph__BaseUrl must be an address that ends with /v1.0, as {Public}.");
        }

        var local = environment.IsDevelopment() && address.IsLoopback;
        if (!local && (address.Scheme != Uri.UriSchemeHttps || !Hosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase)))
        {
            throw new StartRefusedException($"Graph__BaseUrl must be https on one of Graph's own hosts ({string.Join(", ", Hosts)}); in Development it may be on this machine.");
        }

        var token = Text(graph["StaticToken"]);
        if (token is not null && !environment.IsDevelopment())
        {
            throw new StartRefusedException("Graph__StaticToken may only be set in Development.");
        }

        var teams = TeamsSettings.Read(configuration, environment);
        if (token is null && ConnectorToken.CredentialOf(teams) is null)
        {
            throw new StartRefusedException("Graph__Organizer needs the bot's credentials (Teams__AppId, Teams__TenantId and one of Teams__ManagedIdentity, Teams__Certificate and Teams__ClientSecret), or in Development Graph__StaticToken.");
        }

        return new()
        {
            BaseUrl = address,
            Organizer = organizer,
            Drive = Text(graph["Drive"]),
            PublicUrl = publicUrl,
            StaticToken = token,
            Teams = teams,
            Credential = () => ConnectorToken.CredentialOf(teams),
        };
    }

    private static Uri? PublicAddress(string? text, IHostEnvironment environment) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && address.IsLoopback)) ? address
        : throw new StartRefusedException("MedBot__PublicUrl must be an https address, as https://medbot.kommune.dk.");

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
