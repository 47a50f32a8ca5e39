using System.Text;
using System.Text.Json.Nodes;
using MedBot.Chat;
using Microsoft.AspNetCore.Http;

namespace MedBot.Tests.Teams;

public class FileTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly TestBot bot = shared.Fresh();

    [Fact]
    public async Task A_file_is_fetched_at_once_without_a_token_and_handed_to_the_command_that_takes_it()
    {
        bot.Connector.Answer = call => call.Method == "GET" ? Results.Text("Indhold") : null;
        await bot.PostAsync(Sent("../../dagsorden.test"));
        ReceivedFile file = Assert.Single(shared.Files.Taken);
        Assert.Equal(("dagsorden.test", "Indhold"), (file.Name, Encoding.UTF8.GetString(file.Content.Span)));
        Assert.Empty(bot.Connector.Calls.First().Authorization);
        Assert.Equal("Tak for filen", Assert.Single(bot.Connector.Messages).GetProperty("summary").GetString());
    }

    [Theory]
    [InlineData("https://example.com/fil.test")]
    [InlineData("https://sharepoint.com.example/fil.test")]
    [InlineData("http://kommunen.sharepoint.com/fil.test")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.1/fil.test")]
    [InlineData("file:///etc/passwd")]
    [InlineData("noget")]
    public async Task A_file_is_fetched_from_known_hosts_alone(string address)
    {
        await bot.PostAsync(Sent("fil.test", address));
        Assert.Empty(shared.Files.Taken);
        Assert.Contains("ikke hente", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        bot.Connector.Answer = call => call.Method == "GET" ? Results.Redirect(bot.Connector.ServiceUrl + "/files/andet") : null;
        await bot.PostAsync(Sent("fil.test"));
        Assert.Single(bot.Connector.Calls, call => call.Method == "GET");
        Assert.Empty(shared.Files.Taken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task No_more_than_25_MB_is_read(bool announced)
    {
        bot.Connector.Answer = call => call.Method != "GET" ? null
            : announced ? Results.Bytes(new byte[26 * 1024 * 1024])
            : Results.Stream(async body =>
            {
                for (int i = 0; i < 26; i++)
                {
                    await body.WriteAsync(new byte[1024 * 1024]);
                }
            });
        await bot.PostAsync(Sent("fil.test"));
        Assert.Empty(shared.Files.Taken);
        Assert.Contains("25 MB", Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_said_to_be_none_that_the_bot_can_read()
    {
        JsonObject message = bot.Message("");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = bot.Connector.ServiceUrl + "/files/1" });

        await bot.PostAsync(message);

        Assert.Contains("Billeder kan jeg ikke læse", Text(), StringComparison.Ordinal);
    }

    private string Text() => Assert.Single(bot.Connector.Messages).GetProperty("text").GetString()!;

    private JsonObject Sent(string name, string? address = null)
    {
        JsonObject message = bot.Message("");
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["content"] = new JsonObject { ["downloadUrl"] = address ?? bot.Connector.ServiceUrl + "/files/1", ["uniqueId"] = "1", ["fileType"] = "test" },
        });
        return message;
    }
}
