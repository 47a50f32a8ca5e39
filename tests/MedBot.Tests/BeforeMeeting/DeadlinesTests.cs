using MedBot.BeforeMeeting;
using MedBot.Tests.Meetings;
using Microsoft.Extensions.Configuration;

namespace MedBot.Tests.BeforeMeeting;

public class DeadlinesTests
{
    // A Thursday; the Monday before is 2. pinsedag in 2026 for the meeting on 28 May.
    private static readonly DateOnly Meeting = new(2026, 5, 28);

    [Fact]
    public void Days_before_a_meeting_are_working_days() => Assert.Equal(new DateOnly(2026, 5, 26), Of().ForQuestions("by-med", Meeting));

    [Fact]
    public void A_committee_may_have_days_of_its_own()
    {
        Deadlines deadlines = Of(("BeforeMeeting:SuggestionDays", "5"), ("BeforeMeeting:by-med:SuggestionDays", "1"), ("BeforeMeeting:by-med:QuestionDays", "0"));

        Assert.Equal(new DateOnly(2026, 5, 27), deadlines.ForSuggestions("by-med", Meeting));
        Assert.Equal(Meeting, deadlines.ForQuestions("by-med", Meeting));
        Assert.Equal(new DateOnly(2026, 5, 20), deadlines.ForSuggestions("hoved", Meeting));
    }

    [Theory]
    [InlineData("BeforeMeeting:QuestionDays", "to")]
    [InlineData("BeforeMeeting:QuestionDays", "-1")]
    [InlineData("BeforeMeeting:by-med:SuggestionDays", "61")]
    public void A_number_that_cannot_be_understood_stops_the_start(string setting, string value) =>
        Assert.Contains(setting.Replace(":", "__", StringComparison.Ordinal), Assert.Throws<StartRefusedException>(() => Of((setting, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("hvornår er fristen for punkter til BHMED?", "senest mandag den 15. juni 2026")]
    [InlineData("hvornår skal jeg senest sende emner til næste møde i BHMED", "senest mandag den 15. juni 2026")]
    [InlineData("hvornår sendes dagsordenen ud i BHMED", "Det fremgår ikke")]
    public async Task The_last_day_for_items_is_told_and_what_nobody_set_is_not(string text, string answer)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);

        Assert.Contains(answer, (await bot.SayAsync(MeetingBot.Member, text)).Text, StringComparison.Ordinal);
    }

    private static Deadlines Of(params (string Key, string Value)[] settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
