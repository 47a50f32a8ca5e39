using MedBot.Domain.Danish;
using MedBot.Domain.Questions;

namespace MedBot.Tests.Questions;

public class ImpossibleTimeTests
{
    [Theory]
    [InlineData("hvad sker der i uge 99", "Uge 99")]
    [InlineData("møder i uge 0", "Uge 0")]
    [InlineData("uge 53 2027", "Uge 53")]
    [InlineData("er der møde den 31. februar?", "31. februar")]
    [InlineData("referat fra 29. februar 2027", "29. februar")]
    [InlineData("hvad skete der den 31/4", "31. april")]
    [InlineData("mødet den 3/14", "3/14")]
    [InlineData("starter mødet kl. 25?", "Klokken 25")]
    [InlineData("er det kl 10.75", "Klokken 10.75")]
    public void What_no_calendar_or_clock_has_is_said_to_be_none(string question, string none)
    {
        var sentence = ImpossibleTime.In(FoldedText.Of(question));

        Assert.StartsWith(none, sentence, StringComparison.Ordinal);
        Assert.Contains("findes ikke i", sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hvad sker der i uge 53")]
    [InlineData("uge 53 2026")]
    [InlineData("mødet den 29. februar")]
    [InlineData("møder 27.-30. december")]
    [InlineData("fra 13.00 til 15.30 den 3. maj")]
    [InlineData("kl. 24")]
    [InlineData("fordelt 50/50")]
    public void What_can_be_is_let_through(string question) => Assert.Null(ImpossibleTime.In(FoldedText.Of(question)));
}
