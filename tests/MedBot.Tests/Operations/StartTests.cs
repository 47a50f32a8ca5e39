using MedBot.Tests.Cli;

namespace MedBot.Tests.Operations;

public class StartTests
{
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
