using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Tests.Posting;

public class KeeperSentenceTests
{
    private static readonly CommitteeNames Committees = new([("KommuneMED", []), ("AfdelingsMED Vand & Varme", ["VVMED"])]);

    [Theory]
    [InlineData("godkend referatet fra VVMED den 3. marts", KeeperOrder.Approve, "AfdelingsMED Vand & Varme", "3/3")]
    [InlineData("Godkend referat fra KommuneMED 3/3-2026.", KeeperOrder.Approve, "KommuneMED", "3/3-2026")]
    [InlineData("godkend det ekstraordinære referat fra kommunemed", KeeperOrder.Approve, "KommuneMED", null)]
    [InlineData("fortryd godkendelsen af referatet fra VV-MED den 3. marts 2026", KeeperOrder.UndoApproval, "AfdelingsMED Vand & Varme", "3/3-2026")]
    [InlineData("marker referatet fra KommuneMED den 3. marts som udkast", KeeperOrder.Draft, "KommuneMED", "3/3")]
    [InlineData("referatet fra KommuneMED den 3. marts er ikke længere et udkast", KeeperOrder.NoDraft, "KommuneMED", "3/3")]
    [InlineData("brug denne kanal til referater fra VVMED", KeeperOrder.UseChannel, "AfdelingsMED Vand & Varme", null)]
    [InlineData("brug ikke denne kanal til dagsordener og referater fra VVMED", KeeperOrder.StopChannel, "AfdelingsMED Vand & Varme", null)]
    [InlineData("brug denne kanal ikke længere til referater fra VVMED", KeeperOrder.StopChannel, "AfdelingsMED Vand & Varme", null)]
    [InlineData("kanaler for VVMED", KeeperOrder.Channels, "AfdelingsMED Vand & Varme", null)]
    [InlineData("hvilke kanaler bruges til referater?", KeeperOrder.Channels, null, null)]
    [InlineData("Hvor slås dagsordener fra KommuneMED op?", KeeperOrder.Channels, "KommuneMED", null)]
    [InlineData("slå dagsordener fra KommuneMED op to uger før mødet", KeeperOrder.PostByItself, "KommuneMED", null)]
    [InlineData("slå ikke dagsordener fra KommuneMED op af dig selv", KeeperOrder.AskFirst, "KommuneMED", null)]
    [InlineData("historik for KommuneMED den 3. marts", KeeperOrder.History, "KommuneMED", "3/3")]
    [InlineData("godkend referatet", KeeperOrder.Approve, null, null)]
    public void A_sentence_says_what_is_to_be_done(string text, KeeperOrder order, string? committee, string? day)
    {
        KeeperSentence sentence = KeeperSentence.Read(text, Committees)!;
        Assert.Equal((order, committee), (sentence.Order, sentence.Committee));
        Assert.Equal(day, sentence.Day is { } written ? $"{written.Day}/{written.Month}{(written.Year is { } year ? $"-{year}" : "")}" : null);
    }

    [Theory]
    [InlineData("hvornår blev referatet fra KommuneMED godkendt?")]
    [InlineData("er referatet fra 3. marts godkendt?")]
    [InlineData("referatet fra KommuneMED")]
    [InlineData("dagsorden KommuneMED")]
    [InlineData("brug denne kanal til kaffe")]
    [InlineData("kanaler til borgerne")]
    [InlineData("hvilke kanaler skal KommuneMED melde ud i?")]
    [InlineData("slå dagsordener fra KommuneMED op mange dage før mødet")]
    [InlineData("hvem godkender referatet?")]
    public void A_question_is_no_such_sentence(string text) => Assert.Null(KeeperSentence.Read(text, Committees));

    [Theory]
    [InlineData("slå dagsordener fra KommuneMED op 7 dage før mødet", 7)]
    [InlineData("slå dagsordener fra KommuneMED op en uge før mødet", 7)]
    [InlineData("slå dagsordener fra KommuneMED op dagen før mødet", null)]
    public void Days_are_counted_as_people_write_them(string text, int? days) => Assert.Equal(days, KeeperSentence.Read(text, Committees)?.DaysBefore);
}
