using Microsoft.AspNetCore.Http.Metadata;

namespace MedBot;

/// <summary>The largest body that an address takes, in bytes.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
