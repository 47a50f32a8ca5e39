using System.Globalization;
using System.Threading.RateLimiting;

namespace MedBot.Teams;

/// <summary>
/// How many turns a minute one person and the tenant may take, views of the page among them (<c>RateLimit__PerPerson</c>, <c>RateLimit__PerTenant</c>).
/// No person reaches the default by writing; a flow or script that runs wild does, and leaves the others their answers.
/// </summary>
internal sealed class TurnLimits(int perPerson, int perTenant) : IDisposable
{
    public const string Sentence = "Det går for hurtigt for mig lige nu, så jeg har ikke gjort noget ved det sidste. Vent et minut, og prøv igen.";

    private const int DefaultPerPerson = 600;
    private const int DefaultPerTenant = 6_000;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<string, string>(person => RateLimitPartition.GetSlidingWindowLimiter(person, _ => Window(perPerson))),
        PartitionedRateLimiter.Create<string, bool>(_ => RateLimitPartition.GetSlidingWindowLimiter(true, _ => Window(perTenant))));

    /// <exception cref="StartRefusedException">A limit is no whole number above 0.</exception>
    public static TurnLimits Read(IConfiguration configuration) => new(
        Number(configuration["RateLimit:PerPerson"], DefaultPerPerson),
        Number(configuration["RateLimit:PerTenant"], DefaultPerTenant));

    /// <param name="person">Entra object id, or what Teams calls the person where it does not say it.</param>
    public bool Allow(string person)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(person);
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
