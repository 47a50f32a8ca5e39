using MedBot.Domain.Organisation;

namespace MedBot.Domain.YearWheel;

/// <summary>Which committees a name in a wheel means.</summary>
public static class WheelForum
{
    private static readonly string[] Levels = ["chefforum", "kommunemed", "afdelingsmed", "arbejdspladsmed"];

    /// <summary>The committee of that name; else, where the name is a level's, every committee of the level.</summary>
    public static IReadOnlyList<Committee> Committees(string name, Organisation.Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.CommitteeNamed(name) is { } one ? [one]
            : Level(name) is { } level ? [.. organisation.Committees.Where(committee => committee.Level == level)]
            : [];
    }

    /// <summary>Whether it is a committee or a level; there may be no committee of the level.</summary>
    public static bool IsKnown(string name, Organisation.Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return organisation.CommitteeNamed(name) is not null || Level(name) is not null;
    }

    /// <summary>The committees that a row of the wheel plans: of a level, those without a row of their own.</summary>
    public static IReadOnlyList<Committee> PlannedBy(WheelCommittee row, Wheel wheel, Organisation.Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(wheel);
        ArgumentNullException.ThrowIfNull(organisation);
        var own = wheel.Committees.Where(other => other != row).Select(other => organisation.CommitteeNamed(other.Name)?.Id).ToHashSet();
        return [.. Committees(row.Name, organisation).Where(committee => organisation.CommitteeNamed(row.Name) is not null || !own.Contains(committee.Id))];
    }

    private static int? Level(string name) => Array.IndexOf(Levels, CommitteeName.Fold(name)) is >= 0 and var level ? level : null;
}
