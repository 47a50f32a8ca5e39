using MedBot.Cards.Model;

namespace MedBot.Tests.Cards;

public class CardTextTests
{
    [Theory]
    [InlineData("Dagsordenen er klar.", "Dagsordenen er klar.")]
    [InlineData("**fed** og _kursiv_", @"\*\*fed\*\* og \_kursiv\_")]
    [InlineData("[Klik her](https://evil.example)", @"\[Klik her](https://evil.example)")]
    [InlineData("![](https://evil.example/a.png)", @"!\[](https://evil.example/a.png)")]
    [InlineData("<at>Alle</at>", @"\<at>Alle\</at>")]
    [InlineData("<https://evil.example>", @"\<https://evil.example>")]
    [InlineData("5 < 10 & 3 > 2", "5 < 10 & 3 > 2")]
    [InlineData("&lt;b&gt;", @"\&lt;b\&gt;")]
    [InlineData("12. marts", "12.\u00a0marts")]
    [InlineData("1) at dagsordenen godkendes", "1)\u00a0at dagsordenen godkendes")]
    [InlineData("- punkt", "-\u00a0punkt")]
    [InlineData("+ punkt", "+\u00a0punkt")]
    [InlineData("# Overskrift", "#\u00a0Overskrift")]
    [InlineData("> citat", @"\> citat")]
    [InlineData("---", @"\---")]
    [InlineData("===", @"\===")]
    [InlineData("12.", @"12\.")]
    [InlineData("```js", @"\`\`\`js")]
    [InlineData("~~streg~~", @"\~\~streg\~\~")]
    [InlineData("{{DATE(2026-06-25T08:30:00Z)}}", @"\{{DATE(2026-06-25T08:30:00Z)}}")]
    [InlineData("    kode", "kode")]
    [InlineData(@"C:\temp\", @"C:\temp\\")]
    [InlineData(@"\*ikke fed\*", @"\\\*ikke fed\\\*")]
    [InlineData("abc\u202Etxt.exe", "abctxt.exe")]
    [InlineData("Kommune\u200BMED\uFEFF", "KommuneMED")]
    [InlineData("en\nto\r\n\r\n- tre", "en\n\nto\n\n-\u00a0tre")]
    [InlineData("a | b\n--|--\n1 | 2", "a | b\n\n--|--\n\n1 | 2")]
    public void Plain_text_has_no_meaning_but_its_own(string text, string card) => Assert.Equal(card, CardText.Plain(text).Value);
}
