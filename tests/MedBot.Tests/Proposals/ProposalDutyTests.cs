using MedBot.Domain.Danish;
using MedBot.Duties;
using MedBot.Outbox;
using MedBot.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Proposals;

public sealed class ProposalDutyTests
{
    [Fact]
    public async Task What_nobody_handles_goes_on_by_itself_and_the_sender_is_told()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync());
        await RunAsync(bot, new(2026, 5, 20, 9, 0, 0));
        Assert.Contains("Det forslag kan jeg ikke", (await bot.OpenAsync(ProposalBot.Leader, 1)).Text, StringComparison.Ordinal);

        await RunAsync(bot, new(2026, 5, 21, 9, 0, 0));
        await RunAsync(bot, new(2026, 5, 21, 9, 1, 0));

        Assert.Contains("Gået videre af sig selv", (await bot.OpenAsync(ProposalBot.Leader, 1)).Text, StringComparison.Ordinal);
        Assert.Single(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Employee && ShownCard.Of(message).Text.Contains("Gået videre af sig selv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_successor_takes_over_and_the_sender_is_told()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync());

        bot.Represents("successor");
        await RunAsync(bot, new(2026, 3, 3, 7, 0, 0));

        Assert.Contains("1 forslag", (await bot.SayAsync("successor", "forslag hos mig")).Text, StringComparison.Ordinal);
        Assert.Contains("Det forslag kan jeg ikke", (await bot.OpenAsync(ProposalBot.Representative, 1)).Text, StringComparison.Ordinal);
        Assert.Single(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Employee && ShownCard.Of(message).Text.Contains("En ny medarbejderrepræsentant har overtaget det", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Representatives_get_one_gathered_message_a_day()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync());
        await bot.SendAsync(await bot.SayAsync(ProposalBot.Colleague, "budgetforslag"), "Sluk lyset", person: ProposalBot.Colleague);
        await RunAsync(bot, new(2026, 3, 3, 7, 59, 0));
        Assert.DoesNotContain(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Representative);

        await RunAsync(bot, new(2026, 3, 3, 8, 0, 0));
        await RunAsync(bot, new(2026, 3, 3, 8, 1, 0));

        OutboxMessage gathered = Assert.Single(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Representative);
        Assert.Contains("2 forslag", ShownCard.Of(gathered).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_sender_writes_waits_for_the_representatives_next_message()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.SendAsync(await bot.FormAsync());
        DateTime tomorrow = TimeProvider.System.GetUtcNow().Date.AddDays(1);
        await RunAsync(bot, new(2026, 3, 3, 8, 0, 0));
        await bot.PressAsync(ProposalBot.Employee, await bot.OpenAsync(ProposalBot.Employee, 1), "Send svar", ("text", "Jeg kommer i tanke om noget"));
        Assert.Single(await bot.OutboxAsync(), message => ProposalBot.To(message) == ProposalBot.Representative);

        await RunAsync<GatherForReaders>(bot, WorkingDays.Ahead(DateOnly.FromDateTime(tomorrow), 1).ToDateTime(new(8, 0)));

        OutboxMessage second = (await bot.OutboxAsync()).Last(message => ProposalBot.To(message) == ProposalBot.Representative);
        Assert.Contains("Afsenderen har skrevet sidst", ShownCard.Of(second).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jeg kommer i tanke", ShownCard.Of(second).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaders_who_touch_nothing_for_14_days_are_reminded_once_in_each()
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.PassedOnAsync();
        DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        DateOnly late = today.AddDays(21);
        while (!WorkingDays.IsWorkingDay(late))
        {
            late = late.AddDays(1);
        }

        await RunAsync(bot, late.ToDateTime(new(9, 0)));
        await RunAsync(bot, late.ToDateTime(new(9, 1)));

        OutboxMessage reminder = Assert.Single(await bot.OutboxAsync(), message => message.Key.StartsWith("proposal/untouched/", StringComparison.Ordinal));
        Assert.Equal(ProposalBot.Leader, ProposalBot.To(reminder));
        Assert.Contains("1 forslag venter stadig på en status", ShownCard.Of(reminder).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-21", 2)]
    [InlineData("2026-05-22", 1)]
    [InlineData("2026-05-28", 2)]
    public async Task Channels_are_reminded_before_the_last_day(string day, int posts)
    {
        await using ProposalBot bot = await ProposalBot.StartAsync();
        await bot.FormAsync();

        await RunAsync(bot, DateTime.Parse(day, null).AddHours(9));
        await RunAsync(bot, DateTime.Parse(day, null).AddHours(10));

        Assert.Equal(posts, (await bot.OutboxAsync()).Count(message => message.Kind == "post"));
    }

    private static Task RunAsync(ProposalBot bot, DateTime now) => RunAsync<IDuty>(bot, now);

    private static async Task RunAsync<T>(ProposalBot bot, DateTime now)
        where T : IDuty
    {
        foreach (T duty in bot.Bot.Services.GetServices<IDuty>().OfType<T>())
        {
            await duty.RunAsync(now, CancellationToken.None);
        }
    }
}
