using MedBot.Domain.Meetings;

namespace MedBot.Tests.Meetings;

public sealed class MinutesStandingTests
{
    private static readonly DateOnly April = new(2026, 4, 20), May = new(2026, 5, 11), June = new(2026, 6, 18);

    private static MeetingDocument Document(DateOnly date, DocumentKind kind, params Approval[] approvals) =>
        new() { Kind = kind, Committee = "Udvalget", Title = "Udvalget", Date = date, Approvals = approvals };

    private static Approval Says(bool? approved, string? remark = null) => new() { Date = April, Approved = approved, Remark = remark };

    [Fact]
    public void Minutes_that_no_later_meeting_names_are_not_taken_up() =>
        Assert.Equal(new MinutesStanding.NotTakenUp(), MinutesStanding.Of(April, [Document(May, DocumentKind.Minutes)], []));

    [Fact]
    public void An_agenda_only_puts_them_up_for_approval() =>
        Assert.Equal(new MinutesStanding.OnAgenda(May), MinutesStanding.Of(April, [Document(May, DocumentKind.Agenda, Says(null))], []));

    [Fact]
    public void The_next_minutes_approve_them_with_their_remark() =>
        Assert.Equal(
            new MinutesStanding.ByMeeting(May, "at navnet rettes"),
            MinutesStanding.Of(April, [Document(May, DocumentKind.Minutes, Says(true, "at navnet rettes")), Document(May, DocumentKind.Agenda, Says(null))], []));

    [Fact]
    public void What_one_meeting_postponed_the_next_can_approve() =>
        Assert.Equal(
            new MinutesStanding.ByMeeting(June, null),
            MinutesStanding.Of(April, [Document(June, DocumentKind.Minutes, Says(true)), Document(May, DocumentKind.Minutes, Says(false))], []));

    [Fact]
    public void Postponed_minutes_on_the_next_agenda_are_up_for_approval_again() =>
        Assert.Equal(
            new MinutesStanding.OnAgenda(June),
            MinutesStanding.Of(April, [Document(May, DocumentKind.Minutes, Says(false)), Document(June, DocumentKind.Agenda, Says(null))], []));

    [Fact]
    public void A_meeting_does_not_approve_its_own_minutes() =>
        Assert.Equal(new MinutesStanding.NotTakenUp(), MinutesStanding.Of(April, [Document(April, DocumentKind.Minutes, Says(true))], []));

    [Fact]
    public void A_secretarys_word_approves_what_no_meeting_has()
    {
        var word = new ApprovalWord("p01", new(2026, 5, 12, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(new MinutesStanding.ByHand(word), MinutesStanding.Of(April, [Document(May, DocumentKind.Minutes, Says(false))], [word]));
    }

    [Fact]
    public void The_first_meeting_that_approves_is_the_one_that_counts() =>
        Assert.Equal(
            new MinutesStanding.ByMeeting(May, "at navnet rettes"),
            MinutesStanding.Of(April, [Document(June, DocumentKind.Minutes, Says(true)), Document(May, DocumentKind.Minutes, Says(true, "at navnet rettes"))], []));

    [Fact]
    public void An_approval_that_somebody_undid_does_not_count_and_another_one_does()
    {
        var undone = new ApprovalWord("p01", new(2026, 5, 12, 8, 0, 0, TimeSpan.Zero), Meeting: May, Undoes: true);
        MeetingDocument may = Document(May, DocumentKind.Minutes, Says(true)), june = Document(June, DocumentKind.Minutes, Says(true));
        Assert.Equal(new MinutesStanding.NotTakenUp(), MinutesStanding.Of(April, [may], [undone]));
        Assert.Equal(new MinutesStanding.ByMeeting(June, null), MinutesStanding.Of(April, [may, june], [undone]));
        var again = new ApprovalWord("p01", undone.At.AddHours(1), Meeting: May);
        Assert.Equal(new MinutesStanding.ByHand(again), MinutesStanding.Of(April, [may], [undone, again]));
    }

    [Fact]
    public void A_word_that_was_taken_back_approves_nothing()
    {
        var word = new ApprovalWord("p01", new(2026, 5, 12, 8, 0, 0, TimeSpan.Zero));
        Assert.Equal(new MinutesStanding.NotTakenUp(), MinutesStanding.Of(April, [], [word, word with { At = word.At.AddHours(1), Undoes = true }]));
    }
}
