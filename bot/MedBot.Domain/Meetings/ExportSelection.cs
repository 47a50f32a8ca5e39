namespace MedBot.Domain.Meetings;

/// <summary>Which agendas and minutes are written to a file (eksport), for the case system (ESDH) or for access to documents (aktindsigt): one case over all committees, or one committee in a period.</summary>
public sealed record ExportSelection
{
    /// <summary>Only the items of this case (journalnummer).</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The committee's name; null for all of them.</summary>
    public string? Committee { get; init; }

    /// <summary>First day; null where it has no beginning.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null where it has no end.</summary>
    public DateOnly? To { get; init; }

    /// <summary>With closed items, drafts, and the unions that stand behind names. Who reads them is decided before.</summary>
    public bool Closed { get; init; }

    public bool Takes(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return (CaseNumber is null || string.Equals(item.CaseNumber, CaseNumber, StringComparison.OrdinalIgnoreCase)) && (Closed || !item.Closed);
    }
}
