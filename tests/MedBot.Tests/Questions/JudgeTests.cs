namespace MedBot.Tests.Questions;

public sealed class JudgeTests
{
    [Theory]
    [InlineData("Mødelokale 1,  kl. 08:30", "mødelokale 1")]
    [InlineData("i alt 9,0 dage.", "9,0")]
    [InlineData("Der er 10.", "10")]
    [InlineData("3/9-2026", "3/9")]
    [InlineData("08.04-22.04", "22.04")]
    [InlineData("ingen møder", "ingen")]
    [InlineData("Tre niveauer", "tre")]
    [InlineData("**Årlig** drøftelse – 2026", "årlig drøftelse - 2026")]
    [InlineData(@"Højlunde\_Kommune", "Højlunde_Kommune")]
    public void Is_found(string text, string needle) => Assert.True(Judge.Contains(Judge.Normalise(text), Judge.Normalise(needle)));

    [Theory]
    [InlineData("19,0 dage", "9,0")]
    [InlineData("kl. 10:00", "10")]
    [InlineData("d. 10-06-2026", "10")]
    [InlineData("13/9", "3/9")]
    [InlineData("orienteringen", "ingen")]
    [InlineData("snart", "nej")]
    [InlineData("trend", "tre")]
    public void Is_not_found(string text, string needle) => Assert.False(Judge.Contains(Judge.Normalise(text), Judge.Normalise(needle)));

    [Fact]
    public void The_question_quoted_back_counts_for_nothing() =>
        Assert.NotEmpty(Judge.Faults(Case("er der møde i KommuneMED", "kommunemed"), "Du spurgte: \"er der møde i KommuneMED?\""));

    [Fact]
    public void A_reply_may_not_be_too_long() => Assert.NotEmpty(Judge.Faults(Case("x", "ja") with { MaxChars = 20 }, $"ja {new string('a', 30)}"));

    [Fact]
    public void A_reply_may_not_say_the_tempting_wrong_thing() =>
        Assert.Equal(["must not say: 18. juni"], Judge.Faults(Case("x", "25. juni") with { MustNot = ["18. juni"] }, "25. juni eller 18. juni"));

    private static QuestionCase Case(string text, string wanted) => new()
    {
        Id = "t",
        Kind = "command",
        Now = new(2027, 3, 8, 9, 0, 0),
        Asker = new("Nadia Rahimi", null),
        Text = text,
        Must = [[wanted]],
        Why = "",
    };
}
