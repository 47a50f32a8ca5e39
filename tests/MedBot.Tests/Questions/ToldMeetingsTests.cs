using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Tests.Questions;

public class ToldMeetingsTests
{
    private static readonly DateOnly Held = new(2026, 9, 24);

    private static readonly CommitteeNames Names = new([("CenterMED Børn", []), ("Personalemøde Solgården", [])]);

    [Theory]
    [InlineData("CenterMED Børn", "Der indkaldes til ekstraordinært møde onsdag den 28. oktober 2026 kl. 8.30 i lokale 214.", "2026-10-28", true)]
    [InlineData("CenterMED Børn", "Næste ordinære møde er den 19. november 2026 kl. 14.00.", "2026-11-19", false)]
    [InlineData("CenterMED Børn", "Næste CenterMED Børn er den 19. november 2026.", "2026-11-19", false)]
    public void A_sentence_tells_of_the_committees_own_meeting(string committee, string sentence, string day, bool extraordinary)
    {
        var told = Assert.Single(ToldMeetings.In(Minutes(committee, sentence), Names));

        Assert.Equal(new MeetingKey(committee, DateOnly.Parse(day, null), extraordinary), told.Key);
    }

    [Theory]
    [InlineData("Personalemøde Solgården", "Personalemødet i oktober flyttes fra torsdag den 8. oktober til mandag den 12. oktober 2026.", "2026-10-08", "2026-10-12")]
    [InlineData("CenterMED Børn", "Næste møde den 19. november flyttes til den 26. november 2026.", "2026-11-19", "2026-11-26")]
    [InlineData("CenterMED Børn", "Vores møde den 19. november 2026 er aflyst.", "2026-11-19", null)]
    public void A_meeting_that_is_moved_or_cancelled_is_off_and_the_other_day_is_not(string committee, string sentence, string day, string? movedTo)
    {
        var told = ToldMeetings.In(Minutes(committee, sentence), Names);

        var off = Assert.Single(told, meeting => meeting.Off);
        Assert.Equal((DateOnly.Parse(day, null), movedTo is null ? null : DateOnly.Parse(movedTo, null)), (off.Key.Date, off.MovedTo));
        Assert.Equal(off.MovedTo is { } other ? [other] : [], told.Where(meeting => !meeting.Off && meeting.Key.Date > Held).Select(meeting => meeting.Key.Date));
        Assert.Equal(off.Key.Date, Assert.Single(ToldMeetings.Merged([], told).Off).Key.Date);
    }

    [Fact]
    public void Minutes_to_be_approved_are_of_a_meeting_that_was() =>
        Assert.Equal(new(2025, 11, 11), ToldMeetings.In(Minutes("CenterMED Børn", "Referatet fra mødet den 11. november skal godkendes."), Names).MinBy(meeting => meeting.Key.Date)!.Key.Date);

    [Fact]
    public void Minutes_up_for_approval_are_a_meeting_though_only_a_title_names_their_day()
    {
        var document = Minutes("CenterMED Børn", null) with { Approvals = [new() { Date = new(2026, 6, 18), Approved = null }] };

        Assert.Equal(new MeetingKey("CenterMED Børn", new(2026, 6, 18)), Assert.Single(ToldMeetings.In(document, Names)).Key);
    }

    [Theory]
    [InlineData("Næste møde er den 19. november 2026 kl. 14.00.", "14:00")]
    [InlineData("Vi mødes den 28. oktober kl. 8.30.", "08:30")]
    [InlineData("Mødet den 19. november flyttes til den 20. november kl. 14.", null)]
    [InlineData("Næste møde er den 19. november 2026.", null)]
    public void The_hour_of_a_told_meeting_stands_where_one_day_does(string sentence, string? start) =>
        Assert.Equal(start is null ? null : TimeOnly.Parse(start, null), ToldMeetings.StartIn(sentence, Held));

    private static MeetingDocument Minutes(string committee, string? decision) => new()
    {
        Kind = DocumentKind.Minutes,
        Committee = committee,
        Title = $"Referat {committee}",
        Date = Held,
        Participants = [],
        Items = [new() { Number = 1, Title = "Godkendelse af referat fra den 18. juni 2026", Decision = decision, Attachments = [], Absent = [] }],
        Approvals = [],
    };
}
