using MedBot.Outbox;

namespace MedBot.Tests.Outbox;

public class PaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7/1 8/2 60/30 1800/3600", 3_000)]
    [InlineData("2/1 3/5", 500)]
    public void Times_one_after_the_other_pass_no_limit_in_any_window_even_when_each_is_a_little_late(string limits, int count)
    {
        IReadOnlyList<SlidingLimit> parsed = SlidingLimit.Parse(limits);
        var pace = new Pace(new OutboxLimits(parsed, SlidingLimit.Parse("50/1")));
        var random = new Random(7);
        var sent = new List<DateTimeOffset>();
        DateTimeOffset at = Start;
        for (int i = 0; i < count; i++)
        {
            at = pace.NextIn("19:a", at);
            pace.Take("19:a", at);
            sent.Add(at + Pace.Tolerance * random.NextDouble());
        }

        SlidingWindows.AssertKept(sent, parsed);
    }

    [Fact]
    public void A_tenants_limit_is_used_to_95_percent()
    {
        var pace = new Pace(OutboxLimits.OfTeams);
        DateTimeOffset at = Start;
        for (int i = 0; i < 500; i++)
        {
            at = pace.NextInTenant(at);
            pace.Take($"19:{i}", at);
        }

        Assert.InRange(500 / (at - Start).TotalSeconds, 47.5, 50);
    }

    [Fact]
    public void Answers_count_too()
    {
        var pace = new Pace(OutboxLimits.OfTeams);
        for (int i = 0; i < 7; i++)
        {
            pace.Take("19:a", Start);
        }

        Assert.True(pace.NextIn("19:a", Start) > Start.AddSeconds(1));
        Assert.Equal(Start, pace.NextIn("19:b", Start));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("0/1")]
    [InlineData("syv/1")]
    public void A_limit_that_cannot_be_understood_stops_the_start(string text) => Assert.Throws<StartRefusedException>(() => SlidingLimit.Parse(text));
}
