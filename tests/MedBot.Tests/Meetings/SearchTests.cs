using MedBot.Domain.Meetings;
using MedBot.Tests.Storage;

namespace MedBot.Tests.Meetings;

public class SearchTests
{
    [SkippableTheory, OnBothStores]
    public async Task Words_are_found_in_other_forms_in_compounds_and_misspelt(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.ImportAsync(Minutes(new(2026, 3, 5), ("Cykelparkering ved havnen", "Der er 40 pladser.", "Godkendt."), ("Nye vinduer", "Vinduerne er utætte.", "Udskudt.")), history: true);

        foreach (string typed in (string[])["søg cykelparkeringen", "søg parkering", "søg havn", "søg cykelparkreing", "søg havnens cykelparkeringer"])
        {
            Assert.Contains("Cykelparkering ved havnen", (await bot.SayAsync(MeetingBot.Employee, typed)).Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Cykelparkering", (await bot.SayAsync(MeetingBot.Employee, "søg vindue")).Text, StringComparison.Ordinal);
    }

    [SkippableTheory, OnBothStores]
    public async Task A_title_and_a_decision_go_before_a_mention_and_among_equals_the_newest(StoreKind kind)
    {
        await using MeetingBot bot = await MeetingBot.StartAsync(kind);
        await bot.ImportAsync(Minutes(new(2026, 5, 7), ("Eventuelt", "Der blev spurgt til vinterdæk og til ferielukning, og der var kaffe og kage til alle.", "Intet.")), history: true);
        await bot.ImportAsync(Minutes(new(2025, 1, 9), ("Vinterdæk på bilerne", "Bilerne skal have skiftet hjul.", "Godkendt.")), history: true);
        await bot.ImportAsync(Minutes(new(2026, 1, 8), ("Vinterdæk på bilerne", "Bilerne skal have skiftet hjul.", "Godkendt.")), history: true);

        string found = (await bot.SayAsync(MeetingBot.Employee, "søg vinterdæk")).Text;

        int newest = found.IndexOf("8. januar 2026", StringComparison.Ordinal), older = found.IndexOf("9. januar 2025", StringComparison.Ordinal), mention = found.IndexOf("7. maj 2026", StringComparison.Ordinal);
        Assert.True(newest >= 0 && newest < older && older < mention, found);
    }

    private static MeetingDocument Minutes(DateOnly date, params (string Title, string Presentation, string Decision)[] items) => new()
    {
        Kind = DocumentKind.Minutes,
        Committee = MeetingBot.Committee,
        Title = $"Referat {MeetingBot.Committee}",
        Date = date,
        Items = [.. items.Select((item, at) => new AgendaItem { Number = at + 1, Title = item.Title, Presentation = item.Presentation, Decision = item.Decision })],
    };
}
