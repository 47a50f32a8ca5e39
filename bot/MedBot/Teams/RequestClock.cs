using System.Globalization;
using MedBot.Chat;

namespace MedBot.Teams;

/// <summary>The business clock of a request: Danish local time, which in Development the request itself may carry (<c>X-MedBot-Now</c>).</summary>
internal sealed class RequestClock(DanishClock danish, IHostEnvironment environment)
{
    public DateTime NowIn(HttpRequest request) =>
        environment.IsDevelopment()
        && request.Headers.TryGetValue("X-MedBot-Now", out var header)
        && DateTime.TryParseExact(header, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime stated)
            ? stated
            : danish.Now;
}
