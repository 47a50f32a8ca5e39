using System.Text.Json.Serialization;
using MedBot.Domain.Organisation;

namespace MedBot.Domain.Meetings;

/// <summary>Agendas and minutes as they are written to a file for the case system (ESDH) or for access to documents (aktindsigt).</summary>
/// <remarks>As JSON it is a contract with others: <c>bot/MedBot/Meetings/Export/FORMAT.md</c>.</remarks>
public sealed record MeetingExport
{
    /// <summary>Changes when a reader of the file must.</summary>
    public string Format { get; } = "medbot-meetings/1";

    public required string Municipality { get; init; }

    /// <summary>The day on which it was written.</summary>
    public required DateOnly Made { get; init; }

    public required ExportSelection Selection { get; init; }

    /// <summary>In the order of time.</summary>
    public required IReadOnlyList<ExportedMeeting> Meetings { get; init; }
}

/// <param name="Committee">As the organisation names it.</param>
/// <param name="Papers">The agenda first.</param>
public sealed record ExportedMeeting(string Committee, DateOnly Date, TimeOnly? Start, string? Place, bool Extraordinary, IReadOnlyList<ExportedPaper> Papers);

/// <summary>An agenda or minutes in its newest version, as far as it belongs into the file.</summary>
public sealed record ExportedPaper
{
    public required DocumentKind Kind { get; init; }

    /// <summary>The document's own title line.</summary>
    public required string Title { get; init; }

    public required SourceDocument SourceDocument { get; init; }
    public required bool Draft { get; init; }

    /// <summary>Of minutes that are no draft.</summary>
    public ExportedApproval? Approval { get; init; }

    public required IReadOnlyList<Participant> Participants { get; init; }
    public required IReadOnlyList<AgendaItem> Items { get; init; }

    /// <summary>Closed items that the file leaves out; 0 where only one case is taken.</summary>
    public required int ClosedItemsLeftOut { get; init; }

    /// <param name="whole">As it is stored.</param>
    /// <param name="shown">What the reader may see of it; null for nothing.</param>
    /// <param name="unions">Left out behind names, unless the selection takes them.</param>
    /// <returns>Null where nothing of it belongs into the file.</returns>
    public static ExportedPaper? Of(MeetingDocument whole, MeetingDocument? shown, ExportSelection selection, UnionNames unions, SourceDocument source, ExportedApproval? approval)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(unions);
        AgendaItem[] items = [.. shown?.Items.Where(selection.Takes) ?? []];
        return shown is null || (shown.Draft && !selection.Closed) || (items.Length == 0 && selection.CaseNumber is not null) ? null : new()
        {
            Kind = shown.Kind,
            Title = shown.Title,
            SourceDocument = source,
            Draft = shown.Draft,
            Approval = approval,
            Participants = Noted(shown.Participants),
            Items = [.. items.Select(item => item with { Absent = Noted(item.Absent) })],
            ClosedItemsLeftOut = selection.CaseNumber is null ? whole.Items.Count(item => item.Closed) - items.Count(item => item.Closed) : 0,
        };

        // A person's union is personal data of a special category (GDPR art. 9).
        IReadOnlyList<Participant> Noted(IReadOnlyList<Participant> people) =>
            selection.Closed ? people : [.. people.Select(person => unions.AreIn(person.Note) ? person with { Note = null } : person)];
    }
}

/// <summary>The file that a paper was read from; the municipality has it where it came from.</summary>
/// <param name="Version">1 for the first that came in of the same paper.</param>
/// <param name="TakenIn">The day on which it came in.</param>
public sealed record SourceDocument(string FileName, int Version, DateOnly TakenIn);

/// <summary>Whether minutes are approved, and what approved them.</summary>
/// <param name="Meeting">The day of the meeting that approved them, refused them, or has them on its agenda.</param>
/// <param name="Person">The name of the chair or secretary who said so, where no meeting did.</param>
/// <param name="Date">The day on which that was said.</param>
/// <param name="Remark">What they were approved with.</param>
public sealed record ExportedApproval(ApprovalState State, DateOnly? Meeting = null, string? Person = null, DateOnly? Date = null, string? Remark = null);

public enum ApprovalState
{
    [JsonStringEnumMemberName("notTakenUp")]
    NotTakenUp,

    [JsonStringEnumMemberName("onAgenda")]
    OnAgenda,

    /// <summary>Refused or postponed.</summary>
    [JsonStringEnumMemberName("notApproved")]
    NotApproved,

    [JsonStringEnumMemberName("approved")]
    Approved,
}
