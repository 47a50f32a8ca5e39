using MedBot.Outbox;

namespace MedBot.Tests.Outbox;

public class PaceTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    private static readonly IReadOnlyList<SlidingLimit> Wide = SlidingLimit.Parse("1000000/1");

    [Theory]
    [InlineData("50/1", 2_000, 1)]
    [InlineData("50/1", 2_000, 2)]
    [InlineData("7/1 8/2 60/30 1800/3600", 4_000, 3)]
    [InlineData("2/1 3/5", 500, 4)]
    public void No_window_is_passed_wherever_between_its_leaving_and_its_answer_each_message_arrives(string limits, int count, int seed)
    {
        IReadOnlyList<SlidingLimit> parsed = SlidingLimit.Parse(limits);
        SlidingWindows.AssertKept(Drive(new Pace(new OutboxLimits(parsed, Wide)), count, new Random(seed), pace => pace.FreeIn("19:a")), parsed);
        SlidingWindows.AssertKept(Drive(new Pace(new OutboxLimits(Wide, parsed)), count, new Random(seed), pace => pace.FreeInTenant()), parsed);
    }

    [Fact]
    public void A_message_without_an_answer_may_arrive_at_any_time()
    {
        var pace = new Pace(new OutboxLimits(SlidingLimit.Parse("1/1"), Wide));
        OutboxSend row = Row(1);
        Leave(pace, row);
        Assert.Equal(DateTimeOffset.MaxValue, pace.FreeIn("19:a"));
        pace.Answer(row, Start, Start.AddSeconds(9));
        Assert.Equal(Start.AddSeconds(10), pace.FreeIn("19:a"));
        Assert.True(pace.FreeIn("19:b") <= Start);
    }

    [Theory]
    [InlineData(0.005)]
    [InlineData(0.3)]
    public void A_steady_service_gets_95_percent_of_the_permitted_rate_however_far_away_it_is(double seconds)
    {
        var pace = new Pace(OutboxLimits.OfTeams);
        var underWay = new Queue<(OutboxSend Row, DateTimeOffset Left)>();
        DateTimeOffset now = Start;
        for (int i = 0; i < 2_000; now += TimeSpan.FromMilliseconds(1))
        {
            while (underWay.TryPeek(out var first) && first.Left.AddSeconds(seconds) <= now)
            {
                underWay.Dequeue();
                pace.Answer(first.Row, first.Left, now);
            }

            while (pace.FreeInTenant() <= now)
            {
                OutboxSend row = new() { Id = ++i, Conversation = $"19:{i}", At = now };
                Leave(pace, row);
                underWay.Enqueue((row, now));
            }

            pace.Know([], now);
        }

        Assert.InRange(2_000 / (now - Start).TotalSeconds, 47.5, 52.5);
    }

    [Fact]
    public void Answers_and_what_other_instances_sent_count_too()
    {
        var pace = new Pace(OutboxLimits.OfTeams);
        pace.Know(Enumerable.Range(1, 6).Select(Row), Start);
        Assert.True(pace.FreeIn("19:a") <= Start);
        Assert.True(pace.FreeIn("19:a", before: 1) > Start);
        pace.Know([Row(7)], Start);
        Assert.Equal(Start.AddSeconds(1), pace.FreeIn("19:a"));
        Assert.Equal(["19:a"], pace.Full(Start));
    }

    [Fact]
    public void What_is_begun_and_does_not_leave_takes_nobodys_place()
    {
        var pace = new Pace(new OutboxLimits(SlidingLimit.Parse("1/1"), Wide));
        pace.Begin(Row(1));
        Assert.True(pace.FreeIn("19:a") <= Start);
        pace.Forget(Row(1));
        Assert.Empty(pace.Full(Start));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("0/1")]
    [InlineData("syv/1")]
    public void A_limit_that_cannot_be_understood_stops_the_start(string text) => Assert.Throws<StartRefusedException>(() => SlidingLimit.Parse(text));

    /// <summary>Sends as soon as it may. Round trips take from nothing to a second, and each message arrives somewhere within its own.</summary>
    private static List<DateTimeOffset> Drive(Pace pace, int count, Random random, Func<Pace, DateTimeOffset> free)
    {
        var arrivals = new List<DateTimeOffset>();
        var underWay = new PriorityQueue<(OutboxSend Row, DateTimeOffset Left), DateTimeOffset>();
        DateTimeOffset now = Start;
        while (arrivals.Count < count)
        {
            while (free(pace) <= now)
            {
                OutboxSend row = Row(arrivals.Count + 1);
                Leave(pace, row);
                TimeSpan trip = TimeSpan.FromSeconds(Math.Pow(random.NextDouble(), 8));
                underWay.Enqueue((row, now), now + trip);
                arrivals.Add(now + trip * random.NextDouble());
            }

            DateTimeOffset next = free(pace);
            if (underWay.TryPeek(out _, out DateTimeOffset answered) && answered <= next)
            {
                var (row, left) = underWay.Dequeue();
                pace.Answer(row, left, answered);
                next = answered;
            }

            now = next > now ? next : now;
            pace.Know([], now);
        }

        return arrivals;
    }

    private static OutboxSend Row(int id) => new() { Id = id, Conversation = "19:a", At = Start };

    private static void Leave(Pace pace, OutboxSend row)
    {
        pace.Begin(row);
        pace.Leave(row);
    }
}
