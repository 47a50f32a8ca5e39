using MedBot.Teams;

namespace MedBot.Page;

/// <summary>The rules for the token that Teams gives the page (single sign-on): one of the municipality's own tenant, version 2.0, for a person who uses the page.</summary>
internal sealed class TokenSignIn(TeamsSettings settings, [FromKeyedServices(TokenSignIn.Scope)] BearerTokens tokens) : IPageSignIn
{
    public const string Scope = "access_as_user";

    public static string IssuerOf(string? tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";

    public async ValueTask<Visitor?> IdentifyAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await tokens.ReadAsync(request, cancellationToken) is { } token
        && token.Text("ver") == "2.0"
        && string.Equals(token.Text("tid"), settings.TenantId, StringComparison.OrdinalIgnoreCase)
        && token.Text("scp") is { } scopes && scopes.Split(' ').Contains(Scope)
        && token.Text("oid") is { } person && Guid.TryParse(person, out _)
            ? new(token.Text("name") ?? "", person)
            : null;
}
