using MedBot.Domain.Meetings;
using MedBot.Tests.Meetings;
using MedBot.Tests.Proposals;

namespace MedBot.Tests.Questions;

/// <summary>What people type that no sentence of a document says so.</summary>
public sealed class WordingsTests
{
    [Theory]
    [InlineData("hvornår er værkstedet åbent", "Værkstedet er åbent alle hverdage kl. 7-15.")]
    [InlineData("hvad koster en ny hjelm hvis ens hovedting går i stykker", "En ny hjelm koster 310 kr.")]
    [InlineData("hvilke udvalg har haft sikkerhedssko/hjelme oppe", "punkt 2: Hjelme")]
    [InlineData("fik bådføreren lov at sejle alene", "Udvalget besluttede, at bådføreren sejler alene fra maj.")]
    [InlineData("hvornår var arbejdstilsynet forbi", "Arbejdstilsynet var på besøg den 14. januar 2026.")]
    [InlineData("hvad er det sidste punkt den 25. juni", "punkt 4: Tilsyn")]
    [InlineData("hvad er næstsidste punkt den 25. juni", "punkt 3: Bådføreren")]
    [InlineData("hvad handler andet punkt den 25. juni om", "punkt 2: Hjelme")]
    [InlineData("hvem fik klemt en finger", "Navnet fremgår ikke.")]
    [InlineData("hvor mange blev registreret i hus 2", "Hus 2: Registreringer: 41")]
    [InlineData("hvad skulle grete om kajpladserne", "Grete Lind undersøger en bredere kaj.")]
    [InlineData("er der noget om ombygningen", "Skuret bygges om til foråret.")]
    [InlineData("hvordan bliver man en del af holdet nede på værkstedet", "Værkstedet")]
    [InlineData("who pays for the helmets", "Hjelme udleveres")]
    [InlineData("hvem oplyste at to fik klemt en finger", "Kaj Nybo oplyste, at to sejlere fik klemt en finger.")]
    public async Task Other_words_for_it_are_understood(string asked, string told)
    {
        await using MeetingBot bot = await AskedAsync();

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked);

        Assert.Contains(told, card.Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hvilken dato lukker værkstedet for altid")]
    [InlineData("hvad er adressen på værkstedet")]
    public async Task What_is_told_of_it_is_no_answer_to_something_else(string asked)
    {
        await using MeetingBot bot = await AskedAsync();

        ShownCard card = await bot.SayAsync(MeetingBot.Member, asked);

        Assert.Matches("(kan jeg ikke|Jeg kan ikke) finde", card.Text);
    }

    private static async Task<MeetingBot> AskedAsync()
    {
        MeetingBot bot = await MeetingBot.StartAsync();
        await bot.ImportAsync(MeetingBot.Minutes with
        {
            Participants = [.. MeetingBot.Minutes.Participants, new() { Name = "Grete Lind" }],
            Items =
            [
                new() { Number = 5, Title = "Kajpladser", Presentation = "Grete Lind var imod, fordi kajen er for smal. Der er søgt om seks nye pladser.", Decision = "Grete Lind undersøger en bredere kaj. Udvalget venter med pladserne." },
                new() { Number = 6, Title = "Skuret", Decision = "Skuret bygges om til foråret." },
                new() { Number = 7, Title = "Registreringer", Presentation = "Registreringer i 2025:\n\n| Hus | Registreringer |\n| --- | --- |\n| Hus 1 | 17 |\n| Hus 2 | 41 |" },
                new() { Number = 1, Title = "Værkstedet", Presentation = "Værkstedet er åbent alle hverdage kl. 7-15.", Decision = "Kaj Nybo oplyste, at to sejlere fik klemt en finger." },
                new() { Number = 2, Title = "Hjelme", Presentation = "En ny hjelm koster 310 kr.", Decision = "Hjelme udleveres på værkstedet." },
                new() { Number = 3, Title = "Bådføreren", Presentation = "Bådføreren har bedt om at sejle alene.", Decision = "Udvalget besluttede, at bådføreren sejler alene fra maj." },
                new() { Number = 4, Title = "Tilsyn", Decision = "Arbejdstilsynet var på besøg den 14. januar 2026." },
            ],
        });
        return bot;
    }
}
