using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Tests.Questions;

public class CaseHistoryTests
{
    private static readonly CommitteeNames Committees = new([("AfdelingsMED By, Havn & Land", ["BHL"]), ("HovedMED", []), ("Lederforum", [])]);

    [Theory]
    [InlineData("Sagen er behandlet på Lederforum den 2. juni 2026", "Lederforum 2026-06-02")]
    [InlineData("Sagen er behandlet på Direktionens møde den 2. juni 2026.", "Direktionen 2026-06-02")]
    [InlineData("Forslaget blev drøftet i AfdelingsMED By, Havn & Land den 4/5-2026.", "AfdelingsMED By, Havn & Land 2026-05-04")]
    [InlineData("Planen er forelagt Byrådet på møde i Økonomiudvalget den 20. april.", "Økonomiudvalget 2026-04-20")]
    [InlineData("Drøftet på Lederforum og HovedMED den 1. juni 2026.", "Lederforum 2026-06-01;HovedMED 2026-06-01")]
    [InlineData("Behandlet på Lederforum den 1. juni 2026 og i BHL den 3. juni 2026.", "Lederforum 2026-06-01;AfdelingsMED By, Havn & Land 2026-06-03")]
    [InlineData("Punktet er udskudt til den 24. september 2026.", "HovedMED 2026-09-24")]
    [InlineData("Sagen behandles på Lederforum den 3. februar.", "Lederforum 2027-02-03")]
    [InlineData("Referatet af mødet i Lederforum den 2. juni 2026 blev drøftet.", "")]
    [InlineData("Der er lederdag på Rådhuset den 2. juni 2026.", "")]
    [InlineData("Sagen er behandlet på Lederforum.", "")]
    public void A_sentence_that_says_where_a_case_was_treated_is_found(string sentence, string found)
    {
        AgendaItem item = Item(1, "Flytning", text: sentence);

        Assert.Equal(found, string.Join(';', CaseHistory.Named(Document("HovedMED", new(2026, 6, 18), item), item, Committees).Select(name => $"{name.Forum} {name.Date:yyyy-MM-dd}")));
    }

    [Fact]
    public void Items_of_one_case_number_stand_in_the_order_of_time_and_minutes_go_before_the_agenda()
    {
        AgendaItem item = Item(4, "Ny havn", "81.00.00-A00-1-26");
        MeetingDocument own = Document("HovedMED", new(2026, 6, 18), item);
        MeetingDocument later = Document("HovedMED", new(2026, 9, 1), Item(2, "Havnen igen", "81.00.00-a00-1-26"));
        MeetingDocument agenda = Document("BHL", new(2026, 5, 1), Item(3, "Havn", "81.00.00-A00-1-26")) with { Kind = DocumentKind.Agenda };
        MeetingDocument minutes = Document("BHL", new(2026, 5, 1), Item(3, "Havn", "81.00.00-A00-1-26") with { Decision = "Anbefalet." }, Item(4, "Eventuelt"));

        Assert.Equal(
            ["AfdelingsMED By, Havn & Land 2026-05-01 Minutes Havn", "HovedMED 2026-09-01 Minutes Havnen igen"],
            CaseHistory.Of(own, item, [own, later, agenda, minutes], Committees).Select(treatment => $"{treatment.Forum} {treatment.Date:yyyy-MM-dd} {treatment.Document!.Kind} {treatment.Item!.Title}"));
    }

    [Fact]
    public void A_named_meeting_leads_to_its_item_of_the_same_matter_and_else_to_the_sentence()
    {
        AgendaItem item = Item(1, "Evaluering af flytningen til Havnekajen", text: "Behandlet på Lederforum den 2. juni 2026. Drøftet på Byrådet den 5. juni 2026.");
        MeetingDocument forum = Document("Lederforum", new(2026, 6, 2), Item(1, "Godkendelse af dagsorden"), Item(2, "Flytning til Havnekajen"));

        Assert.Equal(
            ["Lederforum: Flytning til Havnekajen", "Byrådet: Drøftet på Byrådet den 5. juni 2026."],
            CaseHistory.Of(Document("HovedMED", new(2026, 6, 18), item), item, [forum], Committees).Select(treatment => $"{treatment.Forum}: {treatment.Item?.Title ?? treatment.Sentence}"));
    }

    [Fact]
    public void A_later_meeting_that_names_this_one_is_part_of_the_history()
    {
        AgendaItem item = Item(1, "Flytning til Havnekajen");
        MeetingDocument later = Document(
            "Lederforum",
            new(2026, 9, 1),
            Item(5, "Flytning til Havnekajen", text: "Sagen er behandlet i HovedMED den 18. juni 2026."),
            Item(6, "Julefrokost", text: "Sagen er behandlet i HovedMED den 18. juni 2026."));

        Assert.Equal([5], CaseHistory.Of(Document("HovedMED", new(2026, 6, 18), item), item, [later], Committees).Select(treatment => treatment.Item!.Number));
    }

    private static AgendaItem Item(int number, string title, string? caseNumber = null, string? text = null) =>
        new() { Number = number, Title = title, CaseNumber = caseNumber, Presentation = text };

    private static MeetingDocument Document(string committee, DateOnly date, params AgendaItem[] items) =>
        new() { Kind = DocumentKind.Minutes, Committee = committee, Title = $"Referat {committee}", Date = date, Items = items };
}
