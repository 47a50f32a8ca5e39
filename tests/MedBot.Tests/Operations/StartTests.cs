using System.Net;
using System.Net.Sockets;
using MedBot.Tests.Cli;

namespace MedBot.Tests.Operations;

public class StartTests
{
    [Theory]
    [InlineData("MedBot__Demo is", "MedBot__Demo", "ja")]
    [InlineData("ASPNETCORE_URLS is", "ASPNETCORE_URLS", "localhost:9605")]
    [InlineData("ASPNETCORE_URLS is", "ASPNETCORE_URLS", "https://localhost:9605")]
    [InlineData("MedBot can't listen", "ASPNETCORE_URLS", "http://127.0.0.1:{taken}")]
    [InlineData("MedBot can't listen", "ASPNETCORE_URLS", "http://localhost:{taken}")]
    [InlineData("MedBot__PublicUrl must", "MedBot__PublicUrl", "ikke-en-url")]
    [InlineData("MedBot__Organisation names no file", "MedBot__Organisation", "/nope.json")]
    [InlineData("BeforeMeeting__findes-ikke__", "BeforeMeeting__findes-ikke__QuestionDays", "3")]
    public async Task A_setting_that_cannot_be_stops_the_start_with_one_sentence(string sentence, string setting, string value)
    {
        using TcpListener other = new(IPAddress.IPv6Any, 0) { Server = { DualMode = true } };
        other.Start();
        string folder = Directory.CreateTempSubdirectory("medbot-start-").FullName;
        string organisation = Path.Combine(folder, "organisation.json");
        await File.WriteAllTextAsync(organisation, """{ "municipality": "Prøve Kommune", "hr": [], "people": [], "committees": [{ "id": "med", "name": "PrøveMED", "level": 1, "members": [] }] }""");
        Dictionary<string, string> settings = new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Store"] = $"Data Source={Path.Combine(folder, "medbot.db")}",
            ["MedBot__Organisation"] = organisation,
            [setting] = value.Replace("{taken}", $"{((IPEndPoint)other.LocalEndpoint).Port}", StringComparison.Ordinal),
        };

        (int code, string log, string errors) = await CommandProcess.RunAsync(settings);

        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, code);
        Assert.StartsWith(sentence, Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_away_stops_the_start_with_one_sentence()
    {
        Dictionary<string, string> settings = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ConnectionStrings__Store"] = "Host=127.0.0.1;Port=1;Username=medbot;Password=secret" };

        (int code, string log, string errors) = await CommandProcess.RunAsync(settings);

        Assert.Equal(1, code);
        Assert.StartsWith("The store does not answer", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", errors + log, StringComparison.Ordinal);
    }
}
