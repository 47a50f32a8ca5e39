namespace MedBot.Domain.Danish;

/// <summary>When MedBot leaves people in peace: from 20 to 8, on weekends and on public holidays. What it sends of itself waits; what a person sends to another does not.</summary>
public static class QuietHours
{
    private static readonly TimeOnly Morning = new(8, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    /// <param name="local">Danish local time.</param>
    public static bool At(DateTime local) =>
        !WorkingDays.IsWorkingDay(DateOnly.FromDateTime(local)) || TimeOnly.FromDateTime(local) is var hour && (hour < Morning || hour >= Evening);
}
