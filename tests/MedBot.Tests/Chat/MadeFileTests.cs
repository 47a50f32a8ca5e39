using MedBot.Chat;

namespace MedBot.Tests.Chat;

public class MadeFileTests
{
    [Theory]
    [InlineData("KommuneMED, 3. marts 2026 – 5. maj 2026", "KommuneMED, 3. marts 2026 - 5. maj 2026")]
    [InlineData("../Budget: 2027?.", "Budget- 2027")]
    public void A_name_holds_nothing_that_OneDrive_refuses(string text, string name) => Assert.Equal(name, MadeFile.NameOf(text));
}
