namespace MedBot.Domain.Danish;

/// <summary>Monday to Friday without holidays (arbejdsdage).</summary>
public static class WorkingDays
{
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && DanishHolidays.NameOf(day) is null;

    /// <summary>The day that lies <paramref name="count"/> working days after <paramref name="day"/>, which itself does not count.</summary>
    public static DateOnly Ahead(DateOnly day, int count) => Step(day, count, 1);

    /// <summary>The day that lies <paramref name="count"/> working days before <paramref name="day"/>, which itself does not count.</summary>
    public static DateOnly Back(DateOnly day, int count) => Step(day, count, -1);

    private static DateOnly Step(DateOnly day, int count, int direction)
    {
        while (count > 0)
        {
            day = day.AddDays(direction);
            if (IsWorkingDay(day))
            {
                count--;
            }
        }

        return day;
    }
}
