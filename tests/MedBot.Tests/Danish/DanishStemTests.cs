using MedBot.Domain.Danish;

namespace MedBot.Tests.Danish;

public sealed class DanishStemTests
{
    [Theory]
    [InlineData("sælge", "solgt", "solgte")]
    [InlineData("stige", "steg", "steget")]
    [InlineData("foreslå", "foreslog", "foreslået", "foreslås")]
    [InlineData("fastsætte", "fastsat", "fastsatte")]
    [InlineData("overføre", "overført", "overførte")]
    [InlineData("udbyde", "udbød", "udbudt")]
    [InlineData("forelægge", "forelagt", "forelægges")]
    [InlineData("undgå", "undgår", "undgik", "undgået")]
    [InlineData("nat", "nætter", "nætterne")]
    [InlineData("retningslinje", "retningslinjerne", "retningslinier")]
    public void Forms_of_a_word_meet(string word, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(Stem(word), Stem(form)));

    [Theory]
    [InlineData("måle", "målt", "måling", "målingen")]
    [InlineData("starte", "startede", "startet")]
    [InlineData("evaluere", "evalueret", "evaluering", "evalueringen")]
    [InlineData("uddele", "uddelt", "uddeling")]
    [InlineData("træne", "trænet", "træning")]
    [InlineData("bygge", "bygget", "bygning", "byggeri")]
    [InlineData("tegne", "tegnet", "tegning")]
    [InlineData("aflyse", "aflyst", "aflysning")]
    public void Verbs_meet_their_pasts_and_nouns(string word, params string[] forms) =>
        Assert.All(forms, form => Assert.Equal(DanishStem.Root(Stem(word)), DanishStem.Root(Stem(form))));

    [Theory]
    [InlineData("måned", "måne")]
    [InlineData("marked", "mark")]
    [InlineData("ordning", "ord")]
    public void Nouns_lose_no_ending_that_is_their_own(string word, string other) => Assert.NotEqual(DanishStem.Root(Stem(word)), DanishStem.Root(Stem(other)));

    [Theory]
    [InlineData("udvalg", "udvælge")]
    [InlineData("ældre", "gammel")]
    [InlineData("indsats", "indsætte")]
    [InlineData("forslag", "forslået")]
    public void Words_that_are_things_of_their_own_stay_apart(string word, string other) => Assert.NotEqual(Stem(word), Stem(other));

    private static string Stem(string word) => DanishStem.Of(DanishText.Fold(word));
}
