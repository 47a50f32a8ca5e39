using MedBot.Domain.YearWheel;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.YearWheel;

/// <summary>The wheels with their plans, and what the documents say of themes.</summary>
internal sealed class WheelLibrary(OrganisationDirectory organisation, MeetingLibrary meetings) : IStoreSnapshot
{
    private const int NamesAtATime = 200;

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

    public async Task ReadAsync(MedBotDb db, CancellationToken cancellationToken)
    {
        var wheels = await db.Set<StoredWheel>().AsNoTracking().OrderBy(wheel => wheel.Year).ToListAsync(cancellationToken);
        List<(Wheel Wheel, Plan? Plan, int Version, IReadOnlyList<BusyTime> Busy)> read = [];
        foreach (var wheel in wheels)
        {
            read.Add((wheel.Read(), wheel.ReadPlan(), wheel.Version, await StoredBusyTimes.ReadAsync(db, wheel.Year, cancellationToken)));
        }


        var found = await FactsAsync(db, [.. read.SelectMany(year => year.Wheel.Themes).Select(theme => theme.Name).Distinct()], cancellationToken);
        lock (changing)
        {
            (stored, facts, opened) = (read, found, null);
        }
    }

    /// <summary>What tables list, and the items that discussed what a wheel or a table names.</summary>
    private static async Task<IReadOnlyList<ThemeFact>> FactsAsync(MedBotDb db, string[] inWheels, CancellationToken cancellationToken)
    {
        var mentions = db.Set<ThemeMention>().AsNoTracking();
        List<ThemeMention> found = await mentions.Where(mention => mention.Listed).ToListAsync(cancellationToken);
        ThemeName[] everywhere = [.. inWheels.Select(name => new ThemeName(name))];
        var listed = found.Select(mention => (mention.Committee, mention.Name)).Distinct().ToLookup(row => row.Committee, row => new ThemeName(row.Name));
        if (everywhere.Length + listed.Count > 0)
        {
            // Most titles come up again and again, so each is looked at once.
            var titles = await mentions.Where(mention => !mention.Listed).Select(mention => new { mention.Committee, mention.Name }).Distinct().ToListAsync(cancellationToken);
            var meant = titles.Where(title => new ThemeName(title.Name) is var name && (everywhere.Any(name.Same) || listed[title.Committee].Any(name.Same))).Select(title => title.Name).Distinct();
            foreach (var names in meant.Chunk(NamesAtATime))
            {
                found.AddRange(await mentions.Where(mention => !mention.Listed && names.Contains(mention.Name)).ToListAsync(cancellationToken));
            }
        }

        var history = found.Count == 0 ? [] : await db.Set<StoredDocument>().Where(document => document.Current && document.History).Select(document => document.Id).ToHashSetAsync(cancellationToken);
        return [.. found.Select(mention => mention.Fact(history.Contains(mention.DocumentId)))];
    }
}
