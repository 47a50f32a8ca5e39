using System.Globalization;
using MedBot.Domain.Danish;

namespace MedBot.Domain.YearWheel;

/// <summary>A part of a wheel as people see it: rows of cells under headings, in a text file or a workbook alike.</summary>
public sealed record WheelSheet(string Name, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A wheel as sheets, and back.</summary>
public static class WheelSheets
{
    private const string Year = "Årshjul";
    private const string Closed = "Lukket";
    private const string Rooms = "Lokaler";
    private const string Committees = "Udvalg";
    private const string Order = "Rækkefølge";
    private const string Themes = "Temaer";
    private const string Milestones = "Milepæle";
    private const string Needed = "Skal med";

    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        [Year] = ["År"],
        [Closed] = ["Fra", "Til", "Navn"],
        [Rooms] = ["Id", "Navn", "Pladser"],
        [Committees] = ["Udvalg", "Møder", "Hvornår", "Minutter", "Ugedage", "Fra", "Til", "Lokaler", Needed],
        [Order] = ["Forum", "Mindst dage", "Højst dage", "Før eller efter", "Møder i"],
        [Themes] = ["Tema", "Udvalg", "Hvor tit", "Sidst drøftet", "Aftalt i", "Punkter"],
        [Milestones] = ["Hvad", "Hvornår", "Udvalg"],
    };

    public static IReadOnlyList<WheelSheet> Write(Wheel wheel)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        return
        [
            new(Year, Columns[Year], [[Text(wheel.Year)]]),
            new(Closed, Columns[Closed], [.. wheel.Closed.Select(run => (string[])[SpokenDate.InDigits(run.From), SpokenDate.InDigits(run.To), run.Name])]),
            new(Rooms, Columns[Rooms], [.. wheel.Rooms.Select(room => (string[])[room.Id, room.Name, Text(room.Capacity)])]),
            new(Committees, Columns[Committees], [.. wheel.Committees.Select(committee => (string[])
            [
                committee.Name,
                Text(committee.Meetings),
                committee.When.ToString(),
                Text((int)committee.TimeSetAside.TotalMinutes),
                string.Join(", ", committee.Weekdays.Select(DanishCalendar.Name)),
                Text(committee.From),
                Text(committee.To),
                committee.Rooms is { } rooms ? string.Join(", ", rooms) : "alle",
                string.Join(", ", committee.Needed),
            ])]),
            new(Order, Columns[Order], [.. wheel.Order.Select(order => (string[])
                [order.Forum, Text(order.MinDays), Text(order.MaxDays), order.Before ? "før" : "efter", order.Around])]),
            new(Themes, Columns[Themes], [.. wheel.Themes.Select(theme => (string[])
                [theme.Name, theme.Committee, theme.Cadence?.ToString() ?? "", theme.LastDiscussed is { } last ? SpokenDate.InDigits(last) : "", theme.AgreedIn, string.Join("; ", theme.Points)])]),
            new(Milestones, Columns[Milestones], [.. wheel.Milestones.Select(milestone => (string[])
                [milestone.Name, milestone.When.ToString(), milestone.Committee])]),
        ];
    }

    /// <summary>Reads the sheets by their names, in any order; one that is not there is empty.</summary>
    public static Reading<Wheel> Read(IReadOnlyList<WheelSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        if (Unknown(sheets) is { } unknown)
        {
            return new Reading<Wheel>.Refused(unknown);
        }

        try
        {
            List<Row> Rows(string name) => [.. sheets
                .Where(sheet => string.Equals(sheet.Name.Trim(), name, StringComparison.OrdinalIgnoreCase))
                .SelectMany(sheet => sheet.Rows.Select((cells, number) => new Row(name, number + 1, sheet.Headings, cells)))];
            var rooms = Rows(Rooms).Select(row => new Room(row.Text("Id"), row.Text("Navn"), row.Whole("Pladser"))).ToList();
            var year = Rows(Year) is [var only] ? only.YearNumber() : throw new FormatException($"Arket »{Year}« skal have én række med årstallet.");
            List<Theme> themes = [.. Rows(Themes).Select(ReadTheme)];
            return new Reading<Wheel>.Read(new()
            {
                Year = year,
                Closed = [.. Rows(Closed).Select(ReadClosed)],
                Rooms = rooms,
                Committees = [.. Rows(Committees).Select(row => ReadCommittee(row, rooms))],
                Order = [.. Rows(Order).Select(ReadOrder)],
                Themes = themes,
                Milestones = ReadMilestones(Rows(Milestones), year, themes),
            });
        }
        catch (FormatException refused)
        {
            return new Reading<Wheel>.Refused(refused.Message);
        }
    }

    /// <summary>A name that is not known may be a misspelt one: what stands below it is not to be lost.</summary>
    private static string? Unknown(IReadOnlyList<WheelSheet> sheets)
    {
        foreach (var sheet in sheets.Where(sheet => sheet.Headings.Any(heading => heading.Trim().Length > 0)))
        {
            if (!Columns.TryGetValue(sheet.Name.Trim(), out var columns))
            {
                return $"»{sheet.Name.Trim()}« er ikke en del af et årshjul. Delene hedder {string.Join(", ", Columns.Keys)}.";
            }

            if (sheet.Headings.Select(heading => heading.Trim()).FirstOrDefault(heading => heading.Length > 0 && !columns.Contains(heading, StringComparer.OrdinalIgnoreCase)) is { } heading)
            {
                return $"{sheet.Name.Trim()}: Kolonnen »{heading}« kendes ikke. Kolonnerne hedder {string.Join(", ", columns)}.";
            }
        }

        return null;
    }

    private static ClosedDays ReadClosed(Row row) => row.Day("Fra") is var from && row.Day("Til") is var to && from <= to
        ? new(from, to, row.Text("Navn"))
        : throw row.Refuse("Til", "ligger før »Fra«");

    private static ForumOrder ReadOrder(Row row) => row.Whole("Mindst dage") is var least && row.Whole("Højst dage") is var most && least <= most
        ? new(row.Text("Forum"), least, most, row.Choice("Før eller efter", "før", "efter"), row.Text("Møder i"))
        : throw row.Refuse("Højst dage", "er mindre end »Mindst dage«");

    private static WheelCommittee ReadCommittee(Row row, List<Room> known)
    {
        var rooms = row.Text("Lokaler");
        var ids = rooms.Split(',', StringSplitOptions.TrimEntries);
        var unknown = rooms == "alle" ? null : ids.FirstOrDefault(id => !known.Exists(room => room.Id == id));
        var minutes = row.Whole("Minutter");
        if (row.Clock("Fra").ToTimeSpan() + TimeSpan.FromMinutes(minutes) > row.Clock("Til").ToTimeSpan())
        {
            throw row.Refuse("Til", $"giver ikke plads til et møde på {minutes} minutter");
        }

        return new()
        {
            Name = row.Text("Udvalg"),
            Meetings = row.Whole("Møder"),
            When = WheelTime.Read(row.Text("Hvornår")) ?? throw row.Refuse("Hvornår", "skal være uger eller måneder, som »uge 6, 12« eller »januar-december«"),
            TimeSetAside = TimeSpan.FromMinutes(minutes),
            Weekdays = [.. row.Text("Ugedage").Split(',', StringSplitOptions.TrimEntries).Select(day =>
                DanishCalendar.Weekday(DanishText.Fold(day)) ?? throw row.Refuse("Ugedage", "skal være ugedage, som »tirsdag, onsdag«"))],
            From = row.Clock("Fra"),
            To = row.Clock("Til"),
            Needed = row.Optional(Needed).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Rooms = rooms == "alle" ? null : unknown is null ? ids : throw row.Refuse("Lokaler", $"nævner »{unknown}«, som ikke er på arket »{Rooms}«"),
        };
    }

    private static Theme ReadTheme(Row row) => new()
    {
        Name = row.Text("Tema"),
        Committee = row.Text("Udvalg"),
        Cadence = row.Optional("Hvor tit").Length == 0 ? null : Cadence.Read(row.Text("Hvor tit")) ?? throw row.Refuse("Hvor tit", "skal være som »hvert år«, »hvert 2. år«, »2 gange om året« eller »hvert møde«"),
        LastDiscussed = row.Optional("Sidst drøftet").Length > 0 ? row.Day("Sidst drøftet") : null,
        AgreedIn = row.Optional("Aftalt i"),
        Points = row.Optional("Punkter").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };

    private static List<WheelMilestone> ReadMilestones(List<Row> rows, int year, List<Theme> themes)
    {
        List<WheelMilestone> milestones = [.. rows.Select(row => new WheelMilestone(
            row.Text("Hvad"),
            MilestoneTime.Read(row.Text("Hvornår"), year) ?? throw row.Refuse("Hvornår", "skal være som »11.8.2027«, »1.8.2027-30.9.2027«, »uge 33-37«, »august-september« eller »7 dage før Budgetseminar«"),
            row.Optional("Udvalg")))];
        var lost = MilestoneDays.Of(milestones, name => themes.Exists(theme => string.Equals(theme.Name, name, StringComparison.OrdinalIgnoreCase)) ? (new(year, 1, 1), new(year, 1, 1)) : null)
            .ToList().FindIndex(milestone => milestone.Days is null);
        return lost < 0 ? milestones : throw rows[lost].Refuse("Hvornår", $"hænger på »{milestones[lost].When.Other}«, som hverken er et tema eller en anden milepæl med dage");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(TimeOnly clock) => clock.ToString("HH.mm", CultureInfo.InvariantCulture);

    private sealed record Row(string Sheet, int Number, IReadOnlyList<string> Headings, IReadOnlyList<string> Cells)
    {
        public string Optional(string heading)
        {
            for (var column = 0; column < Math.Min(Headings.Count, Cells.Count); column++)
            {
                if (string.Equals(Headings[column].Trim(), heading, StringComparison.OrdinalIgnoreCase))
                {
                    return Cells[column].Trim();
                }
            }

            return "";
        }

        public string Text(string heading) => Optional(heading) is { Length: > 0 } text ? text : throw Refuse(heading, "mangler");

        public int Whole(string heading) => int.TryParse(Text(heading), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse(heading, "skal være et helt tal");

        public int YearNumber() => Whole("År") is >= 2024 and < 2200 and var year ? year : throw Refuse("År", "skal være et årstal fra 2024");

        public DateOnly Day(string heading) =>
            DateOnly.TryParseExact(Text(heading), ["d.M.yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw Refuse(heading, "skal være en dato som 10.2.2027");

        public TimeOnly Clock(string heading) =>
            TimeOnly.TryParseExact(Text(heading), ["H.mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
                ? clock
                : throw Refuse(heading, "skal være et klokkeslæt som 8.30");

        public bool Choice(string heading, string yes, string no) => Text(heading).ToLowerInvariant() is var choice && choice == yes
            || (choice == no ? false : throw Refuse(heading, $"skal være »{yes}« eller »{no}«"));

        public FormatException Refuse(string heading, string what) => new($"{Sheet}, række {Number}: »{heading}« {what}.");
    }
}
