using MedBot.Domain.Organisation;

namespace MedBot.Domain.YearWheel;

/// <summary>Which committees a name in a wheel means.</summary>
public static class WheelForum
{
    private static readonly string[] Levels = ["chefforum", "kommunemed", "afdelingsmed", "arbejdspladsmed"];

    /// <summary>The committee of that name; else, where the name is a level's, every committee of the level without a row of its own.</summary>
    public static IReadOnlyList<Committee> Committees(string name, Wheel wheel, Organisation.Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(wheel);
        ArgumentNullException.ThrowIfNull(organisation);
        if (organisation.CommitteeNamed(name) is { } one)
        {
            return [one];
        }

        var named = wheel.Committees.Select(row => organisation.CommitteeNamed(row.Name)?.Id).ToHashSet();
        return Array.IndexOf(Levels, CommitteeName.Fold(name)) is >= 0 and var level
            ? [.. organisation.Committees.Where(committee => committee.Level == level && !named.Contains(committee.Id))]
            : [];
    }
}
