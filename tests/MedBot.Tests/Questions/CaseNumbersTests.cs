using MedBot.Domain.Questions;

namespace MedBot.Tests.Questions;

public class CaseNumbersTests
{
    [Theory]
    [InlineData("sag 81.38.05 a26 1 26", "81.38.05-A26-1-26")]
    [InlineData("hvad er 1-22-9-6-26 for en sag", "1-22-9-6-26")]
    [InlineData("find 25/8812", "25/8812")]
    [InlineData("sagsnr. 2026-004512?", "2026-004512")]
    [InlineData("EMN-2026-00417", "EMN-2026-00417")]
    public void A_case_number_is_found_in_the_forms_of_the_case_systems(string text, string number) => Assert.Equal(number, CaseNumbers.Find(text));

    [Theory]
    [InlineData("mødet 25/6-2026")]
    [InlineData("hvad skete 2026-06-25")]
    [InlineData("i skoleåret 2026/27")]
    [InlineData("maj 06/2026")]
    [InlineData("strategi 2026-2027")]
    [InlineData("ring 1-2-3")]
    public void A_date_or_a_span_of_years_is_none(string text) => Assert.Null(CaseNumbers.Find(text));
}
