using MedBot.Outbox;
using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;
using MedBot.Tests.Storage;

namespace MedBot.Tests.BeforeMeeting;

public sealed class AbsenceTests
{
    [SkippableTheory, OnBothStores]
    public async Task Apologies_tell_secretary_and_chair_and_invite_the_substitute(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        bot.Now = new(2026, 6, 22, 10, 0, 0);

        ShownCard sent = await bot.SayAsync(MeetingBot.Member, "afbud til BHMED på torsdag");
        await bot.SayAsync(MeetingBot.Member, "Jeg kan desværre ikke komme til BHMED på torsdag.");

        Assert.Contains("Jeg giver besked til Navn secretary og Navn chair.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Navn substitute er inviteret", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Navn member kan ikke komme.", Assert.Single(await bot.ToldAsync(MeetingBot.Secretary)).Text, StringComparison.Ordinal);
        Assert.Contains("Navn member kan ikke komme.", Assert.Single(await bot.ToldAsync(MeetingBot.Chair)).Text, StringComparison.Ordinal);
        Assert.Contains("Navn member har meldt afbud.", Assert.Single(await bot.ToldAsync(MeetingBot.Substitute)).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ToldAsync(MeetingBot.SecondSubstitute));
        Assert.DoesNotContain(await bot.OutboxAsync(), message => message.Payload!.Contains("Valggruppe", StringComparison.Ordinal));
    }

    [SkippableTheory, OnBothStores]
    public async Task Apologies_for_one_item_are_told_and_the_member_stands_as_one_who_comes(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);

        ShownCard sent = await bot.SayAsync(MeetingBot.Member, "afbud til punkt 2 i BHMED den 25. juni");
        await bot.SayAsync(MeetingBot.Member, "jeg kan ikke deltage i punkt 2 på BHMED den 25. juni");

        Assert.Contains("Kun til punkt 2, Sygefravær, 1. kvartal.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Navn member kan ikke være med til punkt 2, Sygefravær, 1. kvartal, men kommer til resten af mødet.", Assert.Single(await bot.ToldAsync(MeetingBot.Secretary)).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.ToldAsync(MeetingBot.Substitute));
        Assert.Contains("Navn member (kun punkt 2)", (await bot.SayAsync(MeetingBot.Chair, "hvad er der kommet ind til BHMED?")).Text, StringComparison.Ordinal);
        await bot.DutiesAsync(new(2026, 6, 24, 8, 0, 0));
        Assert.Contains(await RemindersAsync(bot), message => message.Key.EndsWith("/member", StringComparison.Ordinal));

        await bot.PressAsync(MeetingBot.Member, sent.Button("Jeg kommer alligevel"));
        Assert.Contains("Navn member er alligevel med til punkt 2", (await bot.ToldAsync(MeetingBot.Secretary))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Jeg kender ikke punkt 9", (await bot.SayAsync(MeetingBot.Member, "afbud til punkt 9 i BHMED den 25. juni")).Text, StringComparison.Ordinal);
        Assert.Contains("inviteret", (await bot.SayAsync(MeetingBot.Member, "afbud til BHMED den 25. juni")).Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task A_substitute_who_cannot_come_is_followed_by_the_next(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        await bot.SayAsync(MeetingBot.Member, "afbud til BHMED den 25. juni");
        ShownCard first = Assert.Single(await bot.ToldAsync(MeetingBot.Substitute));

        Assert.Contains("ikke til dig", (await bot.PressAsync(MeetingBot.SecondSubstitute, first.Button("Jeg kommer"))).Text, StringComparison.Ordinal);
        Assert.Contains("Tak for svaret", (await bot.PressAsync(MeetingBot.Substitute, first.Button("Jeg kan ikke"))).Text, StringComparison.Ordinal);
        await bot.PressAsync(MeetingBot.Substitute, first.Button("Jeg kommer"));
        ShownCard second = Assert.Single(await bot.ToldAsync(MeetingBot.SecondSubstitute));
        await bot.PressAsync(MeetingBot.SecondSubstitute, second.Button("Jeg kommer"));

        Assert.Contains("Navn secondSubstitute kommer som suppleant for Navn member.", (await bot.ToldAsync(MeetingBot.Secretary))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Navn member (Navn secondSubstitute kommer i stedet)", (await bot.SayAsync(MeetingBot.Chair, "hvad er der kommet ind til BHMED?")).Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task Whoever_comes_after_all_is_told_of_and_can_think_again(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        ShownCard sent = await bot.SayAsync(MeetingBot.Member, "jeg melder afbud til BHMED den 25. juni");

        Assert.Contains("trukket tilbage", (await bot.PressAsync(MeetingBot.Member, sent.Button("Jeg kommer alligevel"))).Text, StringComparison.Ordinal);
        Assert.Contains("Navn member kommer alligevel.", (await bot.ToldAsync(MeetingBot.Secretary))[^1].Text, StringComparison.Ordinal);
        Assert.Contains("ikke længere brug for en suppleant", (await bot.ToldAsync(MeetingBot.Substitute))[^1].Text, StringComparison.Ordinal);

        await bot.SayAsync(MeetingBot.Member, "jeg kan alligevel ikke komme til BHMED den 25. juni");
        Assert.Equal(3, (await bot.ToldAsync(MeetingBot.Secretary)).Count);
        Assert.Equal(3, (await bot.ToldAsync(MeetingBot.Substitute)).Count);
    }

    [Theory]
    [InlineData(MeetingBot.Member, "afbud til HovedMED den 3. august", "Du er ikke medlem af HovedMED")]
    [InlineData(MeetingBot.Member, "afbud til BHMED den 1. juli", "Det møde kender jeg ikke")]
    [InlineData(MeetingBot.Member, "afbud til mødet", "Afbud er meldt")]
    [InlineData(MeetingBot.Member, "jeg er forhindret på torsdag den 25. juni", "Afbud er meldt")]
    [InlineData(MeetingBot.Employee, "afbud til BHMED", "Afbud er for medlemmer")]
    [InlineData(MeetingBot.Member, "jeg kommer alligevel til BHMED", "Godt, at du kommer")]
    public async Task What_is_not_one_meeting_of_one_s_own_is_asked_about(string person, string text, string answer)
    {
        await using MeetingBot bot = await StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda with { Committee = "HovedMED", Date = new(2026, 8, 3) });

        Assert.Contains(answer, (await bot.SayAsync(person, text)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bare_word_sends_nothing_before_a_meeting_is_chosen()
    {
        await using MeetingBot bot = await StartAsync();

        ShownCard asked = await bot.SayAsync(MeetingBot.Member, "afbud");

        Assert.Contains("Vil du melde afbud?", asked.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.OutboxAsync());
        await bot.PressAsync(MeetingBot.Member, asked.Button("AfdelingsMED By & Havn 25/6"));
        Assert.Single(await bot.ToldAsync(MeetingBot.Secretary));
    }

    [Theory]
    [InlineData(MeetingBot.Chair, "personal", true)]
    [InlineData(MeetingBot.Secretary, "personal", true)]
    [InlineData(MeetingBot.Chair, "channel", false)]
    [InlineData(MeetingBot.Stranger, "personal", false)]
    public async Task Who_has_sent_apologies_here_is_told_to_members_alone_and_where_nobody_reads_along(string person, string place, bool told)
    {
        await using MeetingBot bot = await StartAsync();
        await bot.SayAsync(MeetingBot.Member, "afbud til BHMED");

        Assert.Equal(told, (await bot.SayAsync(person, "hvem har meldt afbud til BHMED?", place)).Text.Contains("Navn member har meldt afbud", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_absent_is_seen_by_members_and_what_was_handed_in_by_its_keepers_alone()
    {
        await using MeetingBot bot = await StartAsync();
        await bot.SayAsync(MeetingBot.Member, "afbud til BHMED");

        ShownCard member = await bot.SayAsync(MeetingBot.Substitute, "hvad er der kommet ind til BHMED?");
        Assert.Contains("Navn member (Navn substitute er spurgt)", member.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Forslag og spørgsmål", member.Text, StringComparison.Ordinal);
        Assert.Contains("Forslag og spørgsmål", (await bot.SayAsync(MeetingBot.Secretary, "hvad er der kommet ind til BHMED?")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Navn member", (await bot.SayAsync(MeetingBot.Stranger, "hvad er der kommet ind til BHMED?")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Navn member", (await bot.SayAsync(MeetingBot.Secretary, "hvad er der kommet ind til BHMED?", "channel")).Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task Those_who_come_are_reminded_once_with_the_agenda_one_working_day_before(StoreKind kind)
    {
        await using MeetingBot bot = await StartAsync(kind);
        await bot.SayAsync(MeetingBot.Member, "afbud til BHMED");
        await bot.PressAsync(MeetingBot.Substitute, Assert.Single(await bot.ToldAsync(MeetingBot.Substitute)).Button("Jeg kommer"));
        Assert.Contains("ikke flere påmindelser", (await bot.SayAsync(MeetingBot.Chair, "stop påmindelser")).Text, StringComparison.Ordinal);
        foreach (var early in (DateTime[])[new(2026, 6, 23, 10, 0, 0), new(2026, 6, 24, 7, 0, 0)])
        {
            await bot.DutiesAsync(early);
            Assert.Empty(await RemindersAsync(bot));
        }

        await bot.DutiesAsync(new(2026, 6, 24, 8, 0, 0));
        await bot.DutiesAsync(new(2026, 6, 24, 8, 1, 0));
        await bot.DutiesAsync(new(2026, 6, 25, 8, 0, 0));

        IReadOnlyList<OutboxMessage> reminders = await RemindersAsync(bot);
        Assert.Equal(["secretary", "substitute"], reminders.Select(message => message.Key.Split('/')[^1]).Order(StringComparer.Ordinal));
        Assert.All(reminders, message => Assert.Contains("Sygefravær, 1. kvartal", ShownCard.Of(message).Text, StringComparison.Ordinal));
        Assert.All(reminders, message => Assert.DoesNotContain("havnefogeden", message.Payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_was_imported_as_history()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda, history: true);

        await bot.DutiesAsync(new(2026, 6, 24, 9, 0, 0));

        Assert.Empty(await bot.OutboxAsync());
    }

    private static async Task<MeetingBot> StartAsync(StoreKind kind = StoreKind.Sqlite)
    {
        MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.ImportAsync(MeetingBot.Agenda);
        return bot;
    }

    private static async Task<IReadOnlyList<OutboxMessage>> RemindersAsync(MeetingBot bot) =>
        [.. (await bot.OutboxAsync()).Where(message => message.Key.StartsWith("reminder/", StringComparison.Ordinal))];
}
