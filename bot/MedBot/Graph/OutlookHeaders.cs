using Microsoft.Kiota.Abstractions;

namespace MedBot.Graph;

internal static class OutlookHeaders
{
    /// <summary>Ids that last when an event is filed elsewhere. To be said again for every page.</summary>
    public static void Lasting(this RequestHeaders headers) => headers.Add("Prefer", "IdType=\"ImmutableId\"");

    public static void Page(this RequestHeaders headers, int size)
    {
        headers.Lasting();
        headers.Add("Prefer", $"odata.maxpagesize={size}");
    }
}
