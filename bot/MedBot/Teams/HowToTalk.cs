namespace MedBot.Teams;

internal static class HowToTalk
{
    /// <summary>In Development the start prints two lines: where the bot listens, and how to talk with it.</summary>
    public static void TellHowToTalk(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.Lifetime.ApplicationStarted.Register(() =>
            {
                var address = app.Urls.First();
                Console.WriteLine($"MedBot listens on {address}");
                Console.WriteLine($"Talk with it: npx @microsoft/m365agentsplayground -e {address}/api/messages -c emulator");
            });
        }
    }
}
