using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MedBot.Teams;

/// <summary>The keys that an issuer signs its tokens with: fetched once a day, and when a token names one that is new, at most once in five minutes.</summary>
internal sealed partial class SigningKeys(string address, IDocumentRetriever documents, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhileThereAreNone = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);
    private readonly SemaphoreSlim fetching = new(1, 1);
    private volatile KeySet? current;
    private DateTimeOffset lastFetch = DateTimeOffset.MinValue;

    /// <summary>Null before the first fetch, and where it is time for another.</summary>
    public KeySet? Fresh => current is { } set && clock.GetUtcNow() < set.FetchedAt + Age ? set : null;

    /// <summary>The set that holds the key, null where none does.</summary>
    public async ValueTask<KeySet?> WithKeyAsync(string keyId, CancellationToken cancellationToken)
    {
        if (Fresh is { } fresh && fresh.Keys.ContainsKey(keyId))
        {
            return fresh;
        }

        await fetching.WaitAsync(cancellationToken);
        try
        {
            DateTimeOffset now = clock.GetUtcNow();
            if (Fresh?.Keys.ContainsKey(keyId) != true && now >= lastFetch + (current is null ? WhileThereAreNone : BetweenFetches))
            {
                lastFetch = now;
                current = await FetchAsync(cancellationToken);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The keys at hand stay in use; the next token tries again after the pause.
            LogNoKeys(failure, address);
        }
        finally
        {
            fetching.Release();
        }

        return current is { } set && set.Keys.ContainsKey(keyId) ? set : null;
    }

    public void Dispose() => fetching.Dispose();

    private async Task<KeySet> FetchAsync(CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration document = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken);
        return new KeySet(
            clock.GetUtcNow(),
            document.JsonWebKeySet.Keys.Where(key => key.Kid is not null).GroupBy(key => key.Kid).ToDictionary(same => same.Key, same => same.First()),
            [.. document.IdTokenSigningAlgValuesSupported.Where(algorithm => algorithm == SecurityAlgorithms.RsaSha256)]);
    }

    [LoggerMessage(LogLevel.Error, "Signing keys could not be fetched from {Address}")]
    private partial void LogNoKeys(Exception failure, string address);
}

/// <summary>The keys of one fetch, with the tokens that were found good by them: when the set is replaced, so that a key was withdrawn, every token is checked anew.</summary>
internal sealed record KeySet(DateTimeOffset FetchedAt, IReadOnlyDictionary<string, JsonWebKey> Keys, IReadOnlyList<string> Algorithms)
{
    public RecentKeys<string, CheckedToken> Checked { get; } = new(1_000);

    /// <summary>The channels that the key may speak for.</summary>
    public IReadOnlyList<string> EndorsementsOf(string keyId) =>
        Keys[keyId].AdditionalData.TryGetValue("endorsements", out object? listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];
}
