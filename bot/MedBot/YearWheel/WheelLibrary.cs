using System.Data.Common;
using MedBot.Domain.YearWheel;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;

namespace MedBot.YearWheel;

/// <summary>The wheels with their plans, and what the documents say of themes.</summary>
internal sealed class WheelLibrary(OrganisationDirectory organisation, MeetingLibrary meetings) : IStoreSnapshot
{
    private readonly Lock changing = new();
    private IReadOnlyList<(Wheel Wheel, Plan? Plan, int Version, IReadOnlyList<BusyTime> Busy)> stored = [];
    private IReadOnlyList<ThemeFact> facts = [];
    private (Domain.Organisation.Organisation Organisation, IReadOnlyList<WheelYear> Years)? opened;

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<WheelYear> Years
    {
        get
        {
            lock (changing)
            {
                var inForce = organisation.Planning;
                if (opened is not { } known || !ReferenceEquals(known.Organisation, inForce))
                {
                    opened = known = (inForce, [.. stored.Select(year => new WheelYear { Wheel = year.Wheel, Problem = WheelProblem.Of(year.Wheel, inForce, year.Busy), Plan = year.Plan, Version = year.Version })]);
                }

                return known.Years;
            }
        }
    }

    /// <summary>All that the years hold, as it is today.</summary>
    public IReadOnlyList<WheelEntry> Calendar(DateOnly today) => WheelCalendar.Of(Years, organisation.Current, meetings.Current.Meetings, Themes(today));

    public IReadOnlyList<ThemeState> Themes(DateOnly today)
    {
        var (years, catalogue) = (Years, meetings.Current);
        return ThemeStates.Of(years, organisation.Current, facts, WheelCalendar.Meetings(years, organisation.Current, catalogue.Meetings), today);
    }

    public async Task ReadAsync(DbConnection store, CancellationToken cancellationToken)
    {
        var read = await store.ReadAsync(
            """
            SELECT wheel."Year", wheel."Content", wheel."Plan", wheel."Version", times."Content"
            FROM "YearWheels" AS wheel LEFT JOIN "BusyTimes" AS times ON times."Year" = wheel."Year" ORDER BY wheel."Year"
            """,
            Row,
            cancellationToken);
        var found = await FactsAsync(store, [.. read.SelectMany(year => year.Wheel.Themes).Select(theme => theme.Name).Distinct()], cancellationToken);
        lock (changing)
        {
            (stored, facts, opened) = (read, found, null);
        }

        static (Wheel Wheel, Plan? Plan, int Version, IReadOnlyList<BusyTime> Busy) Row(DbDataReader row)
        {
            StoredWheel wheel = StoredWheel.Of(row);
            return (wheel.Read(), wheel.ReadPlan(), wheel.Version, row.IsDBNull(4) ? [] : StoredBusyTimes.Unpack(row.GetFieldValue<byte[]>(4)));
        }
    }

    /// <summary>What tables list, and the items that discussed what a wheel or a table names.</summary>
    private static async Task<IReadOnlyList<ThemeFact>> FactsAsync(DbConnection store, string[] inWheels, CancellationToken cancellationToken)
    {
        List<ThemeMention> found = [.. await ThemeMention.ReadAsync(store, "\"Listed\"", cancellationToken)];
        ThemeName[] everywhere = [.. inWheels.Select(name => new ThemeName(name))];
        var listed = found.Select(mention => (mention.Committee, mention.Name)).Distinct().ToLookup(row => row.Committee, row => new ThemeName(row.Name));
        if (everywhere.Length + listed.Count > 0)
        {
            // Most titles come up again and again, so each is looked at once.
            var titles = await store.ReadAsync("SELECT DISTINCT \"Committee\", \"Name\" FROM \"ThemeMentions\" WHERE NOT \"Listed\"", row => (Committee: row.GetString(0), Name: row.GetString(1)), cancellationToken);
            var meant = titles.Where(title => new ThemeName(title.Name) is var name && (everywhere.Any(name.Same) || listed[title.Committee].Any(name.Same))).Select(title => title.Name).Distinct();
            var names = OneOf.These(store, "@names", [.. meant]);
            found.AddRange(await ThemeMention.ReadAsync(store, $"NOT \"Listed\" AND \"Name\" {names.Condition}", cancellationToken, ("@names", names.Value)));
        }

        HashSet<long> history = found.Count == 0 ? [] : [.. await store.ReadAsync("SELECT \"Id\" FROM \"Documents\" WHERE \"Current\" AND \"History\"", row => row.GetInt64(0), cancellationToken)];
        return [.. found.Select(mention => mention.Fact(history.Contains(mention.DocumentId)))];
    }
}
