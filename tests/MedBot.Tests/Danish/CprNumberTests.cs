using MedBot.Domain.Danish;

namespace MedBot.Tests.Danish;

public sealed class CprNumberTests
{
    [Theory]
    [InlineData("010190-1234")]
    [InlineData("0101901234")]
    [InlineData("010190 1234")]
    [InlineData("010190 - 1234")]
    [InlineData("010190–1234")]
    [InlineData("01 01 90 1234")]
    [InlineData("01.01.90-1234")]
    [InlineData("Borgeren (290200-4321) ringede")]
    [InlineData("cpr:311299-0000.")]
    [InlineData("６１０１９０-１２３４")]
    [InlineData("610190-1234")]
    public void A_date_with_four_more_digits_is_one(string text) => Assert.True(CprNumber.IsIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.250.000 kr. i 2027")]
    [InlineData("310290-1234")]
    [InlineData("001390-1234")]
    [InlineData("011390-1234")]
    [InlineData("010190-12345")]
    [InlineData("9010190-1234")]
    [InlineData("010190-123")]
    [InlineData("81.38.00-A00-5-25")]
    [InlineData("tlf. 12 34 56 78")]
    [InlineData("32 10 90 12 34")]
    public void Other_digits_are_none(string? text) => Assert.False(CprNumber.IsIn(text));
}
