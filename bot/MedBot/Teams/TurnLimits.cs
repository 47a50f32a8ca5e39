using System.Globalization;
using System.Threading.RateLimiting;

namespace MedBot.Teams;

/// <summary>
/// How many turns a minute one person and the tenant may take (<c>RateLimit__PerPerson</c>, <c>RateLimit__PerTenant</c>).
/// No person reaches the default by writing; a flow or script that runs wild does, and leaves the others their answers.
/// </summary>
internal sealed class TurnLimits(int perPerson, int perTenant) : IDisposable
{
    public const string Sentence = "Det går for hurtigt for mig lige nu, så jeg har ikke gjort noget ved det sidste. Vent et minut, og prøv igen.";

    private const int DefaultPerPerson = 600;
    private const int DefaultPerTenant = 6_000;

    private readonly PartitionedRateLimiter<Activity> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<Activity, string>(activity => RateLimitPartition.GetSlidingWindowLimiter(activity.From!.AadObjectId ?? activity.From.Id!, _ => Window(perPerson))),
        PartitionedRateLimiter.Create<Activity, bool>(_ => RateLimitPartition.GetSlidingWindowLimiter(true, _ => Window(perTenant))));

    /// <exception cref="StartRefusedException">A limit is no whole number above 0.</exception>
    public static TurnLimits Read(IConfiguration configuration) => new(
        Number(configuration["RateLimit:PerPerson"], DefaultPerPerson),
        Number(configuration["RateLimit:PerTenant"], DefaultPerTenant));

    public bool Allow(Activity activity)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(activity);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    private static SlidingWindowRateLimiterOptions Window(int perMinute) => new() { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };

    private static int Number(string? text, int otherwise) => text switch
    {
        null or "" => otherwise,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 => number,
        _ => throw new StartRefusedException("RateLimit__PerPerson and RateLimit__PerTenant are whole numbers above 0: turns a minute."),
    };
}
