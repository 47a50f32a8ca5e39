using MedBot.Graph;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Tests.Graph;

public class GraphSettingsTests
{
    [Fact]
    public void Without_an_organizer_there_is_no_tenant() => Assert.Null(Read(Environments.Production));

    [Theory]
    [InlineData("https://graph.microsoft.com/v1.0")]
    [InlineData("https://graph.microsoft.us/v1.0")]
    public void Graphs_own_hosts_are_spoken_to_everywhere(string address) =>
        Assert.Equal(new Uri(address), Read(Environments.Production, ("Graph:Organizer", "med@kommune.example"), ("Graph:BaseUrl", address))!.BaseUrl);

    [Theory]
    [InlineData("Production", "https://graph.example/v1.0")]
    [InlineData("Production", "http://127.0.0.1:5080/v1.0")]
    [InlineData("Production", "http://graph.microsoft.com/v1.0")]
    [InlineData("Production", "https://graph.microsoft.com.example/v1.0")]
    [InlineData("Development", "http://graph.example/v1.0")]
    public void Other_hosts_are_refused_at_the_start(string environment, string address) =>
        Assert.StartsWith("Graph__BaseUrl", Refusal(environment, ("Graph:Organizer", "med@kommune.example"), ("Graph:BaseUrl", address)), StringComparison.Ordinal);

    [Fact]
    public void The_address_holds_the_version() =>
        Assert.StartsWith("Graph__BaseUrl must be an address that ends with /v1.0", Refusal("Production", ("Graph:Organizer", "med@kommune.example"), ("Graph:BaseUrl", "https://graph.microsoft.com")), StringComparison.Ordinal);

    [Fact]
    public void A_static_token_is_for_Development_alone() =>
        Assert.Equal("Graph__StaticToken may only be set in Development.", Refusal("Production", ("Graph:Organizer", "med@kommune.example"), ("Graph:StaticToken", "secret")));

    [Theory]
    [InlineData("Graph:Drive")]
    [InlineData("Graph:BaseUrl")]
    public void A_setting_that_needs_the_organizer_says_so(string alone) =>
        Assert.Contains("needs Graph__Organizer", Refusal("Production", (alone, "x")), StringComparison.Ordinal);

    [Fact]
    public void An_organizer_needs_credentials() =>
        Assert.Contains("Graph__StaticToken", Refusal("Development", ("Graph:Organizer", "med@kommune.example")), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://medbot.kommune.example")]
    [InlineData("medbot")]
    public void The_public_address_is_https(string address) =>
        Assert.StartsWith("MedBot__PublicUrl", Refusal("Production", ("Graph:Organizer", "med@kommune.example"), ("MedBot:PublicUrl", address)), StringComparison.Ordinal);

    private static readonly Dictionary<string, string?> Registration = new()
    {
        ["Teams:AppId"] = "00000000-0000-4000-8000-00000000a001",
        ["Teams:TenantId"] = "11111111-2222-4333-8444-555555555555",
        ["Teams:ClientSecret"] = "secret",
    };

    private static string Refusal(string environment, params (string Key, string Value)[] settings) =>
        Assert.Throws<StartRefusedException>(() => Read(environment, settings)).Message;

    private static GraphSettings? Read(string environment, params (string Key, string Value)[] settings) => GraphSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(environment == Environments.Production ? Registration : [])
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build(),
        new HostingEnvironment { EnvironmentName = environment });
}
