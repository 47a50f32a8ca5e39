using System.Globalization;

namespace MedBot.Outbox;

/// <summary>How much may be sent (<c>Outbox__PerConversation</c>, <c>Outbox__PerTenant</c>): each as <c>7/1 8/2</c>, so many in so many seconds.</summary>
internal sealed record OutboxLimits(IReadOnlyList<SlidingLimit> PerConversation, IReadOnlyList<SlidingLimit> PerTenant)
{
    /// <summary>As Teams documents them for a bot.</summary>
    public static readonly OutboxLimits OfTeams = new(SlidingLimit.Parse("7/1 8/2 60/30 1800/3600"), SlidingLimit.Parse("50/1"));

    /// <exception cref="StartRefusedException">A limit can't be understood.</exception>
    public static OutboxLimits Read(IConfiguration configuration) => new(
        configuration["Outbox:PerConversation"] is { Length: > 0 } conversation ? SlidingLimit.Parse(conversation) : OfTeams.PerConversation,
        configuration["Outbox:PerTenant"] is { Length: > 0 } tenant ? SlidingLimit.Parse(tenant) : OfTeams.PerTenant);
}

/// <summary>At most so many in any period of the length.</summary>
internal sealed record SlidingLimit(int Most, TimeSpan Period)
{
    public static IReadOnlyList<SlidingLimit> Parse(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(One)];

    private static SlidingLimit One(string text) =>
        text.Split('/') is [var most, var seconds]
        && int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
        && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out int period) && period > 0
            ? new(number, TimeSpan.FromSeconds(period))
            : throw new StartRefusedException("Outbox__PerConversation and Outbox__PerTenant are written as '7/1 8/2': so many in so many seconds.");
}
