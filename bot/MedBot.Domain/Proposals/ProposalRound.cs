using MedBot.Domain.Danish;

namespace MedBot.Domain.Proposals;

/// <summary>A round of budget proposals (budgetrunde): what is wanted, from whom, and until when.</summary>
public sealed class ProposalRound
{
    public long Id { get; private set; }

    /// <summary>Makes a second press on the same form no second round.</summary>
    public required Guid Key { get; init; }

    /// <summary>As people call it, <c>Budget 2027</c>.</summary>
    public required string Name { get; init; }

    public required int FirstYear { get; init; }
    public required int LastYear { get; init; }
    public IReadOnlyList<YearTarget> Targets { get; init; } = [];

    /// <summary>Ids of the departments that take part; empty means all.</summary>
    public IReadOnlyList<string> Departments { get; init; } = [];

    public required DateOnly FirstDay { get; init; }
    public required DateOnly LastDay { get; set; }
    public required PersonKey OpenedBy { get; init; }
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How long HR lets the round be kept after it was closed; null where HR has not said it.</summary>
    public int? MonthsKept { get; set; }

    /// <summary>Departments whose proposals have been written to a file since the round was closed.</summary>
    public IReadOnlyList<string> Exported { get; private set; } = [];

    public bool Open => ClosedOn is null;

    public IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    public bool Covers(string? department) => department is not null && (Departments.Count == 0 || Departments.Contains(department));

    public bool IsLate(DateOnly day) => day > LastDay;

    /// <summary>False where the day is no later than the one that stands, or the round is closed.</summary>
    public bool Extend(DateOnly lastDay)
    {
        if (!Open || lastDay <= LastDay)
        {
            return false;
        }

        LastDay = lastDay;
        return true;
    }

    /// <summary>False on a second press.</summary>
    public bool Close(DateOnly today)
    {
        if (!Open)
        {
            return false;
        }

        ClosedOn = today;
        return true;
    }

    /// <summary>From this day on the round is deleted; null where it is kept.</summary>
    public DateOnly? DeletedFrom => ClosedOn is { } closed && MonthsKept is { } months ? closed.AddMonths(months) : null;

    /// <summary>A file of the departments' proposals was made. While the round is open more may come, so that no file is the last.</summary>
    public void WasExported(IEnumerable<string> departments)
    {
        if (!Open)
        {
            Exported = [.. Exported.Union(departments).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The day on which a proposal sent on <paramref name="sent"/> goes on by itself, if its representative has not handled it.</summary>
    /// <remarks>Five working days before the round's last day; one sent on that day or later, two working days after it was sent.</remarks>
    public DateOnly GoesOnByItself(DateOnly sent)
    {
        DateOnly day = WorkingDays.Back(LastDay, 5);
        return sent < day ? day : WorkingDays.Ahead(sent, 2);
    }
}

/// <summary>What a department is asked to find in one year.</summary>
/// <param name="Source">Where the figure comes from, <c>Kommunalbestyrelsen 10. februar</c>.</param>
public sealed record YearTarget(int Year, decimal Kroner, string Source);
