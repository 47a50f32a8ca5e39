using MedBot.Domain.Meetings;

namespace MedBot.Tests.Documents;

public class MeetingDocumentJsonTests
{
    private static readonly MeetingDocument Document = new()
    {
        Kind = DocumentKind.Minutes,
        Committee = "HovedMED",
        Title = "REFERAT HovedMED d. 03-02-2026",
        Date = new(2026, 2, 3),
        Start = new(9, 5),
        Participants = [new() { Name = "Åse Krog", Note = "Forperson" }],
        Items = [new() { Number = 1, Title = "Godkendelse", TimeSetAside = 40 }],
        Approvals = [new() { Date = new(2025, 12, 9), Approved = true }],
    };

    [Fact]
    public void Every_key_is_there_in_the_order_of_the_format_and_the_length_of_an_item_is_called_minutes() =>
        Assert.Equal(
            """{"kind":"minutes","committee":"HovedMED","title":"REFERAT HovedMED d. 03-02-2026","date":"2026-02-03","start":"09:05","place":null,"extraordinary":false,"participants":[{"name":"Åse Krog","note":"Forperson"}],"items":[{"number":1,"title":"Godkendelse","caseNumber":null,"recommendation":null,"summary":null,"presentation":null,"minutes":40,"sections":{},"attachments":[],"absent":[],"decision":null,"closed":false}],"approvals":[{"date":"2025-12-09","approved":true,"remark":null}],"draft":false}""",
            MeetingDocumentJson.Write(Document));

    [Fact]
    public void What_is_written_is_read_again()
    {
        var json = MeetingDocumentJson.Write(Document);
        Assert.Equal(json, MeetingDocumentJson.Write(MeetingDocumentJson.Read(json)));
    }
}
