using System.Globalization;
using System.Text.Json;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace MedBot.Graph;

/// <summary>Why a call of Graph came to nothing, out of what the SDK throws.</summary>
/// <param name="Status">Null where no whole answer arrived, so that it may have been done.</param>
/// <param name="Code">Graph's word for it, or the exception's; never a text.</param>
/// <param name="RetryAfter">How long Graph asks to wait.</param>
internal sealed record GraphFailure(int? Status, string Code, TimeSpan? RetryAfter)
{
    /// <summary>Another try may come through.</summary>
    public bool IsTemporary => Status is null or 401 or 408 or 412 or 423 or 429 or >= 500;

    /// <summary>Null where the exception is not the net's or Graph's.</summary>
    public static GraphFailure? Of(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        OperationCanceledException when cancellationToken.IsCancellationRequested => null,
        ODataError answer => new(answer.ResponseStatusCode, answer.Error?.Code ?? "Error", Wait(answer)),
        ApiException answer => new(answer.ResponseStatusCode == 0 ? null : answer.ResponseStatusCode, nameof(ApiException), Wait(answer)),

        // So the SDK says that its retries are used up.
        AggregateException { InnerExceptions: [.., ApiException last] } => Of(last, cancellationToken),
        HttpRequestException or IOException or OperationCanceledException or JsonException or AuthenticationFailedException => new(null, failure.GetType().Name, null),
        _ => null,
    };

    private static TimeSpan? Wait(ApiException answer) => Header(answer, "Retry-After") switch
    {
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) => TimeSpan.FromSeconds(seconds),
        { } text when Instant(text) is { } until && Instant(Header(answer, "Date")) is { } answered && until > answered => until - answered,
        _ => null,
    };

    private static string? Header(ApiException answer, string name) =>
        answer.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
