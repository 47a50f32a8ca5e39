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
    [InlineData("udvalg", "udvælge")]
    [InlineData("ældre", "gammel")]
    [InlineData("indsats", "indsætte")]
    [InlineData("forslag", "forslået")]
    public void Words_that_are_things_of_their_own_stay_apart(string word, string other) => Assert.NotEqual(Stem(word), Stem(other));

    private static string Stem(string word) => DanishStem.Of(DanishText.Fold(word));
}
