using System.Globalization;
using MedBot.Chat;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;

namespace MedBot.Graph;

/// <summary>Danish local times as Graph writes them, with their zone: a meeting that is planned in winter stays at its hour in summer.</summary>
internal sealed class OutlookTime
{
    private const string Iana = "Europe/Copenhagen";

    /// <summary>The same zone by the name of Graph's printed list, for a service that does not know the other.</summary>
    private const string Windows = "Romance Standard Time";

    private volatile string zone = Iana;

    public DateTimeTimeZone Local(DateTime local) => new() { DateTime = local.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = zone };

    /// <summary>Writes what holds such times, once more by the other name where the first is refused.</summary>
    public async Task<T?> WriteAsync<T>(Func<Task<T?>> write)
    {
        try
        {
            return await write();
        }
        catch (ODataError refused) when (refused.ResponseStatusCode == 400 && zone == Iana && refused.Error?.Code?.Contains("TimeZone", StringComparison.OrdinalIgnoreCase) == true)
        {
            zone = Windows;
            return await write();
        }
    }

    public static DateTimeTimeZone Utc(DateTimeOffset instant) => new() { DateTime = instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), TimeZone = "UTC" };

    public static string UtcText(DateTime local) => DanishClock.InstantOf(local).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Of an answer, which is in UTC where nothing else was asked for.</summary>
    public static DateTime LocalOf(DateTimeTimeZone? time) =>
        DanishClock.LocalOf(new DateTimeOffset(DateTime.Parse(time?.DateTime ?? "", CultureInfo.InvariantCulture, DateTimeStyles.None), TimeSpan.Zero));
}
