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
    public sealed record ByHand(ApprovalWord Word) : Approved(Word.Remark);

    public abstract record Approved(string? Remark) : MinutesStanding;

    /// <summary>The standing of the minutes of <paramref name="meeting"/>.</summary>
    /// <param name="meeting">The day of the meeting that the minutes are of.</param>
    /// <param name="documents">The newest versions of the same committee's agendas and minutes; those of the meeting itself and before it say nothing of it.</param>
    /// <param name="words">What people said of these minutes.</param>
    /// <remarks>What was decided last counts: minutes that one meeting postponed and the next approved are approved. What is approved stays so, by the one who did it first, until somebody undoes it.</remarks>
    public static MinutesStanding Of(DateOnly meeting, IEnumerable<MeetingDocument> documents, IEnumerable<ApprovalWord> words)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(words);
        ApprovalWord[] said = [.. words.OrderBy(word => word.At)];
        var undone = said.Where(word => word.Undoes).Select(word => word.Meeting).ToHashSet();
        var takenUp =
            from document in documents
            where document.Date > meeting
            from approval in document.Approvals
            where approval.Date == meeting && !(approval.Approved == true && undone.Contains(document.Date))
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
                    (standing, decided) = (standing is Approved ? standing : new ByMeeting(date, approval.Remark), date);
                    break;
                case false:
                    (standing, decided) = (standing is Approved ? standing : new NotApproved(date), date);
                    break;
                default:
                    // An agenda for the day of which minutes have decided adds nothing; approved minutes stay approved.
                    standing = standing is Approved || decided == date ? standing : new OnAgenda(date);
                    break;
            }
        }

        return standing is not Approved && said is [.., { Undoes: false } last] ? new ByHand(last) : standing;
    }
}

/// <summary>A chair's or secretary's word on minutes: that they are approved, or that an approval was wrong.</summary>
/// <param name="By">Id of the person.</param>
/// <param name="At">UTC.</param>
/// <param name="Remark">What they were approved with, where something was said.</param>
/// <param name="Meeting">The day of the meeting that approved them, or whose approval is undone; null where the word alone counts.</param>
/// <param name="Undoes">True where an approval was wrong.</param>
public sealed record ApprovalWord(string By, DateTimeOffset At, string? Remark = null, DateOnly? Meeting = null, bool Undoes = false);
