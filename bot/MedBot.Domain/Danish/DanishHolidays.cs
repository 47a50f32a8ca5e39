namespace MedBot.Domain.Danish;

/// <summary>Denmark's public holidays (helligdage).</summary>
/// <remarks>Store bededag was abolished from 2024 on; Grundlovsdag, 24 and 31 December are no public holidays by law.</remarks>
public static class DanishHolidays
{
    /// <summary>The holiday's Danish name, null on an ordinary day.</summary>
    public static string? NameOf(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "Nytårsdag",
        (12, 25) => "Juledag",
        (12, 26) => "2. juledag",
        _ => (day.DayNumber - Easter(day.Year).DayNumber) switch
        {
            -3 => "Skærtorsdag",
            -2 => "Langfredag",
            0 => "Påskedag",
            1 => "2. påskedag",
            39 => "Kristi himmelfartsdag",
            49 => "Pinsedag",
            50 => "2. pinsedag",
            _ => null,
        },
    };

    /// <summary>Easter Sunday by the Gregorian reckoning of Meeus, Jones and Butcher.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var dayFromMarch = epact + weekday - (7 * late) + 114;
        return new(year, dayFromMarch / 31, (dayFromMarch % 31) + 1);
    }
}
