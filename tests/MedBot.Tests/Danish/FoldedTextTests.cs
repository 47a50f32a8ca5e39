using System.Reflection;
using System.Text.RegularExpressions;
using MedBot.Domain.Danish;

namespace MedBot.Tests.Danish;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData(@"\bhvor (mange|meget)\b", "hvor mange", true)]
    [InlineData(@"\bhvor (mange|meget)\b", "hvor ofte", false)]
    [InlineData(@"\bhvor (mange|meget)\b", "for mange", false)]
    [InlineData(@"\bhvor (mange|meget)\b|\bantal\b", "hvor ofte", false)]
    [InlineData(@"moeder?ne", "moedene", true)]
    [InlineData(@"moede(r|rne)?\b", "moede", true)]
    [InlineData(@"\b(uge|\d+)\b", "12", true)]
    [InlineData(@"(?<!om )\b(?<day>mandag|tirsdag)(?= den)", "tirsdag den", true)]
    [InlineData(@"[abc]{2,3}\.ende\u00ad?", "aab.ende", true)]
    [InlineData(@"[abc]{2,3}\.ende", "aab ende", false)]
    public void A_text_may_hold_a_pattern_whose_letters_it_has(string pattern, string text, bool may) =>
        Assert.Equal(may, FoldedText.Of(text).MayHold(new Regex(pattern)));

    [Fact]
    public void What_matches_is_never_taken_for_what_cannot()
    {
        Regex[] patterns = [.. typeof(FoldedText).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(Regex) && method.GetParameters().Length == 0)
            .Select(method => (Regex)method.Invoke(null, null)!)];
        string[] words = [.. patterns.SelectMany(pattern => Regex.Matches(pattern.ToString(), @"\p{L}{2,}").Select(word => word.Value)).Distinct()];
        var random = new Random(1);
        foreach (int _ in Enumerable.Range(0, 3_000))
        {
            FoldedText text = FoldedText.Of(string.Join(" .-/"[random.Next(4)], random.GetItems(words, random.Next(1, 9))));
            foreach (Regex pattern in patterns.Where(pattern => !text.MayHold(pattern)))
            {
                Assert.False(pattern.IsMatch(text.Value), $"«{text}» matches {pattern}");
            }
        }
    }

    [Fact]
    public void Words_are_put_in_the_place_of_words() =>
        Assert.Equal("hvad! er det, 12 ting?", FoldedText.Of("Hva! er det, 12 ting?").WithWords(word => word == "hva" ? "hvad" : word).Value);
}
