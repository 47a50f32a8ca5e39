using System.Globalization;

namespace MedBot.Privacy;

/// <summary>How many months what is stored on people is kept (<c>Retention__Months</c>, <c>Retention__HistoryMonths</c>).</summary>
internal sealed record Retention(int Months, int HistoryMonths)
{
    private const int DefaultMonths = 12;
    private const int DefaultHistoryMonths = 60;

    /// <exception cref="StartRefusedException">A setting is no whole number of months above 0.</exception>
    public static Retention Read(IConfiguration configuration) => new(
        Number(configuration["Retention:Months"], DefaultMonths),
        Number(configuration["Retention:HistoryMonths"], DefaultHistoryMonths));

    public KeptUntil On(DateOnly today) => new(today, today.AddMonths(-Months), today.AddMonths(-HistoryMonths));

    private static int Number(string? text, int otherwise) => text switch
    {
        null or "" => otherwise,
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_200 => number,
        _ => throw new StartRefusedException("Retention__Months and Retention__HistoryMonths are whole numbers of months above 0."),
    };
}
