using System.Globalization;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>The words of an export: what it holds, and where each paper stands.</summary>
public static class ExportText
{
    /// <summary><c>Sagen 81.38.00-A00-5-25</c>, <c>KommuneMED, 1. januar 2026 – 30. juni 2026</c></summary>
    public static string Title(ExportSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        string?[] parts = [selection.CaseNumber is { } number ? $"Sagen {number}" : null, selection.Committee, Period(selection)];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>What is left out, and what must not be handed on.</summary>
    public static string Content(ExportSelection selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return selection.Closed ? "med lukkede punkter og udkast" : "uden lukkede punkter, udkast og fagforeninger";
    }

    /// <summary><c>3 møder, 5 dokumenter, 41 punkter</c></summary>
    public static string Count(MeetingExport export)
    {
        ArgumentNullException.ThrowIfNull(export);
        ExportedPaper[] papers = [.. export.Meetings.SelectMany(meeting => meeting.Papers)];
        return $"{Of(export.Meetings.Count, "møde", "møder")}, {Of(papers.Length, "dokument", "dokumenter")}, {Of(papers.Sum(paper => paper.Items.Count), "punkt", "punkter")}";
    }

    /// <summary><c>KommuneMED, torsdag den 25. juni 2026 kl. 08.30, Mødelokale 3, ekstraordinært møde</c></summary>
    public static string Meeting(ExportedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        string?[] parts = [meeting.Committee, SpokenDate.Of(meeting.Date, meeting.Start), meeting.Place, meeting.Extraordinary ? "ekstraordinært møde" : null];
        return string.Join(", ", parts.OfType<string>());
    }

    public static string Paper(ExportedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return $"{(paper.Kind is DocumentKind.Agenda ? "Dagsorden" : "Referat")}{(paper.Draft ? " (udkast)" : "")}";
    }

    public static string Source(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return $"Kildedokument: {source.FileName}, version {source.Version}, modtaget {SpokenDate.WithoutWeekday(source.TakenIn)}.";
    }

    public static string Approval(ExportedApproval approval)
    {
        ArgumentNullException.ThrowIfNull(approval);
        var said = approval switch
        {
            { State: ApprovalState.Approved, Meeting: { } meeting } => $"Referatet er godkendt på mødet {SpokenDate.Of(meeting)}",
            { State: ApprovalState.Approved, Date: { } date } => $"Referatet er godkendt, meddelt {SpokenDate.Of(date)}{(approval.Person is { } person ? $" af {person}" : "")}",
            { State: ApprovalState.NotApproved, Meeting: { } meeting } => $"Referatet blev ikke godkendt på mødet {SpokenDate.Of(meeting)}",
            { State: ApprovalState.OnAgenda, Meeting: { } meeting } => $"Referatet er til godkendelse på mødet {SpokenDate.Of(meeting)}",
            _ => "Referatet er ikke godkendt endnu",
        };
        return approval.Remark is { } remark ? $"{said}, med bemærkningen: {remark}" : $"{said}.";
    }

    public static string LeftOut(int closedItems) => DocumentName.ClosedNote(closedItems);

    private static string? Period(ExportSelection selection) => (selection.From, selection.To) switch
    {
        ({ } from, { } to) when from == to => SpokenDate.WithoutWeekday(from),
        ({ } from, { } to) => $"{SpokenDate.WithoutWeekday(from)} – {SpokenDate.WithoutWeekday(to)}",
        ({ } from, null) => $"fra {SpokenDate.WithoutWeekday(from)}",
        (null, { } to) => $"til {SpokenDate.WithoutWeekday(to)}",
        _ => null,
    };

    private static string Of(int count, string one, string several) => count == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{count} {several}");
}
