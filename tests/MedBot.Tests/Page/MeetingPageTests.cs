using System.Net;
using MedBot.Tests.Meetings;
using MedBot.Tests.Storage;

namespace MedBot.Tests.Page;

public sealed class MeetingPageTests
{
    private const string Meeting = "committee=AfdelingsMED+By+%26+Havn&date=2026-06-25";

    [SkippableTheory, OnBothStores]
    public async Task A_meeting_is_found_in_the_wheel_and_the_list_and_read_down_to_its_items(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.ImportAsync(MeetingBot.Minutes);

        Assert.Contains("tor. 25. jun. kl. 09.00", await ShowAsync(bot, MeetingBot.Employee, "wheel"), StringComparison.Ordinal);
        Assert.Contains("Referatet er ikke godkendt endnu.", await ShowAsync(bot, MeetingBot.Employee, "meetings"), StringComparison.Ordinal);
        Assert.Contains("Sygefravær, 1. kvartal", await ShowAsync(bot, MeetingBot.Employee, $"papers?{Meeting}"), StringComparison.Ordinal);
        Assert.Contains("Udvalget valgte bedre lys som indsats.", await ShowAsync(bot, MeetingBot.Employee, $"papers?{Meeting}&kind=minutes"), StringComparison.Ordinal);
        string item = (await ShowAsync(bot, MeetingBot.Employee, $"item?{Meeting}&number=2"))!;
        Assert.Contains("81.28.00-G01-7-26", item, StringComparison.Ordinal);
        Assert.Contains("Sygefraværet er faldet i Havnen.", item, StringComparison.Ordinal);
        Assert.Contains("Fravaer.xlsx", item, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task Search_finds_the_items_that_the_searcher_may_see(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.ImportAsync(MeetingBot.Agenda);

        Assert.Contains("Sygefravær, 1. kvartal", await ShowAsync(bot, MeetingBot.Stranger, "search?words=sygefrav%C3%A6r"), StringComparison.Ordinal);
        Assert.Contains("havnefogeden", await ShowAsync(bot, MeetingBot.Member, "search?words=havnefogeden"), StringComparison.Ordinal);
        Assert.DoesNotContain("havnefogeden", await ShowAsync(bot, MeetingBot.Member, "search?words=havnefogeden&place=channel"), StringComparison.Ordinal);
        Assert.DoesNotContain("havnefogeden", await ShowAsync(bot, MeetingBot.Stranger, "search?words=havnefogeden"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeetingBot.Member, "", true)]
    [InlineData(MeetingBot.Secretary, "", true)]
    [InlineData(MeetingBot.Member, "&place=channel", false)]
    [InlineData(MeetingBot.Employee, "", false)]
    [InlineData(MeetingBot.Stranger, "", false)]
    [InlineData(MeetingBot.Hr, "", false)]
    public async Task A_closed_item_is_for_members_alone_and_never_in_a_channel(string person, string place, bool seen)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);
        await bot.ImportAsync(MeetingBot.Minutes);

        foreach (string kind in new[] { "agenda", "minutes" })
        {
            string papers = (await ShowAsync(bot, person, $"papers?{Meeting}&kind={kind}{place}"))!;
            Assert.Equal(seen, papers.Contains("havnefogeden", StringComparison.Ordinal));
            string? item = await ShowAsync(bot, person, $"item?{Meeting}&number=3&kind={kind}{place}");
            Assert.Equal(seen, item?.Contains("Fortroligt.", StringComparison.Ordinal) == true);
            Assert.Equal(seen, item is not null);
        }
    }

    [Theory]
    [InlineData(MeetingBot.Member, "", true)]
    [InlineData(MeetingBot.Member, "&place=channel", false)]
    [InlineData(MeetingBot.Employee, "", false)]
    [InlineData(MeetingBot.Hr, "", false)]
    public async Task A_draft_is_for_members_alone_and_never_in_a_channel(string person, string place, bool seen)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes with { Draft = true });

        Assert.Equal(seen, await ShowAsync(bot, person, $"papers?{Meeting}&kind=minutes{place}") is not null);
        Assert.Equal(seen, await ShowAsync(bot, person, $"item?{Meeting}&number=2&kind=minutes{place}") is not null);
    }

    [Theory]
    [InlineData("papers")]
    [InlineData("papers?committee=X&date=i+morgen")]
    [InlineData("papers?committee=Ukendt&date=2026-06-25")]
    [InlineData("item?committee=AfdelingsMED+By+%26+Havn&date=2026-06-25&number=99999999999")]
    [InlineData("round?id=-1")]
    [InlineData("noget")]
    public async Task What_is_not_there_is_not_found(string view)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Agenda);
        Assert.Null(await ShowAsync(bot, MeetingBot.Member, view));
    }

    [Fact]
    public async Task Only_a_person_of_the_organisation_can_be_chosen_in_the_demo_and_only_on_this_machine()
    {
        await using MeetingBot bot = await MeetingBot.StartAsync();
        foreach ((string name, string value) in new[] { ("X-MedBot-Person", "nobody"), ("X-Forwarded-For", "203.0.113.7"), ("Accept", "*/*") })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/tab/data/wheel");
            request.Headers.TryAddWithoutValidation(name, value);
            if (name == "X-Forwarded-For")
            {
                request.Headers.Add("X-MedBot-Person", MeetingBot.Member);
            }

            using HttpResponseMessage response = await bot.Bot.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    private static Task<string?> ShowAsync(MeetingBot bot, string person, string view) => bot.Bot.ShowAsync(person, view, bot.Now);
}
