namespace MedBot.Domain.Meetings;

/// <summary>Whether a meeting's minutes (referat) are approved, and what says so.</summary>
public abstract record MinutesStanding
{
    /// <summary>No later meeting has taken them up.</summary>
    public sealed record NotTakenUp : MinutesStanding;

    /// <summary>A later meeting has them on its agenda and has not decided yet.</summary>
    public sealed record OnAgenda(DateOnly Meeting) : MinutesStanding;

    /// <summary>The later meeting refused or postponed them.</summary>
    public sealed record NotApproved(DateOnly Meeting) : MinutesStanding;

    public sealed record ByMeeting(DateOnly Meeting, string? Remark) : Approved(Remark);

    /// <summary>The chair or the secretary said so, by a button, a sentence or a field in SharePoint.</summary>
    public sealed record ByHand(ApprovalByHand Word) : Approved(Word.Remark);

    public abstract record Approved(string? Remark) : MinutesStanding;

    /// <summary>The standing of the minutes of <paramref name="meeting"/>.</summary>
    /// <param name="meeting">The day of the meeting that the minutes are of.</param>
    /// <param name="documents">The newest versions of the same committee's agendas and minutes; those of the meeting itself and before it say nothing of it.</param>
    /// <param name="byHand">What people said of these minutes, the undone left out.</param>
    /// <remarks>What was decided last counts: minutes that one meeting postponed and the next approved are approved.</remarks>
    public static MinutesStanding Of(DateOnly meeting, IEnumerable<MeetingDocument> documents, IEnumerable<ApprovalByHand> byHand)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(byHand);
        var takenUp =
            from document in documents
            where document.Date > meeting
            from approval in document.Approvals
            where approval.Date == meeting
            // The minutes of a meeting say more than its agenda.
            orderby document.Date, document.Kind
            select (document.Date, approval);
        MinutesStanding standing = new NotTakenUp();
        DateOnly decided = meeting;
        foreach (var (date, approval) in takenUp)
        {
            switch (approval.Approved)
            {
                case true:
                    (standing, decided) = (new ByMeeting(date, approval.Remark), date);
                    break;
                case false:
                    (standing, decided) = (new NotApproved(date), date);
                    break;
                default:
                    // An agenda for the day of which minutes have decided adds nothing; approved minutes stay approved.
                    standing = standing is Approved || decided == date ? standing : new OnAgenda(date);
                    break;
            }
        }

        ApprovalByHand? last = byHand.OrderBy(word => word.At).LastOrDefault();
        return last is not null && standing is not Approved ? new ByHand(last) : standing;
    }
}

/// <summary>A chair's or secretary's word that minutes are approved.</summary>
/// <param name="By">Id of the person.</param>
/// <param name="At">UTC.</param>
/// <param name="Remark">What they were approved with, where something was said.</param>
public sealed record ApprovalByHand(string By, DateTimeOffset At, string? Remark);
