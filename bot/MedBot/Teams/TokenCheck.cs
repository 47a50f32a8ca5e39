namespace MedBot.Teams;

/// <summary>The rules for the Connector's token (Authentication with the Bot Connector API), the signing key's endorsements, and the tenant.</summary>
internal sealed class TokenCheck(TeamsSettings settings, [FromKeyedServices(TokenCheck.Issuer)] BearerTokens tokens) : ICallerCheck
{
    public const string Issuer = "https://api.botframework.com";

    public async ValueTask<Caller?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await tokens.ReadAsync(request, cancellationToken) is { } token ? new ConnectorCaller(token.Text("serviceurl"), token.Endorsements, settings.TenantId!) : null;
}

/// <summary>The Connector, by its token.</summary>
/// <param name="ServiceUrl">The only service that the token speaks for.</param>
/// <param name="Endorsements">The channels that its signing key may speak for.</param>
/// <param name="Tenant">The municipality's.</param>
internal sealed record ConnectorCaller(string? ServiceUrl, IReadOnlyList<string> Endorsements, string Tenant) : Caller
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
