using MedBot.Domain.Questions;

namespace MedBot.Tests.Questions;

public class WordEndsTests
{
    private static readonly string[] Words = ["fravaer", "sygefravaer", "fravaersstatistik", "fra", "syge", "sygeplejersk", "statistik", "personalestatistik"];

    [Fact]
    public void Words_are_found_by_their_beginning_and_by_their_end()
    {
        WordEnds ends = new(Words);
        foreach (var part in Words.Concat(["f", "statistik", "x", "sygefravaersx"]))
        {
            Assert.Equal(Words.Where(word => word.StartsWith(part, StringComparison.Ordinal)).Order(StringComparer.Ordinal), ends.BeginningWith(part).Order(StringComparer.Ordinal));
            Assert.Equal(Words.Where(word => word.EndsWith(part, StringComparison.Ordinal)).Order(StringComparer.Ordinal), ends.EndingWith(part).Order(StringComparer.Ordinal));
        }
    }
}
