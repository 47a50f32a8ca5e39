using MedBot.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NSubstitute;

namespace MedBot.Tests.Teams;

public class TeamsSettingsTests
{
    [Fact]
    public void Without_credentials_the_bot_runs_in_Development_on_loopback() => Assert.True(Read("Development").Loopback);

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("")]
    public void Without_credentials_it_does_not_start_anywhere_else(string environment) =>
        Assert.Contains("Teams__AppId", Assert.Throws<StartRefusedException>(() => Read(environment)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public void Half_of_the_credentials_are_none(string environment) => Assert.Throws<StartRefusedException>(() => Read(environment, ("AppId", "a"), ("TenantId", "t")));

    [Fact]
    public void One_credential_is_enough_and_two_are_too_many()
    {
        Assert.False(Read("Production", ("AppId", "a"), ("TenantId", "t"), ("ClientSecret", "s")).Loopback);
        Assert.Throws<StartRefusedException>(() => Read("Production", ("AppId", "a"), ("TenantId", "t"), ("ClientSecret", "s"), ("ManagedIdentity", "m")));
    }

    [Theory]
    [InlineData("Production", "OpenIdConfiguration", "http://127.0.0.1:5/keys")]
    [InlineData("Development", "OpenIdConfiguration", "https://keys.example/")]
    [InlineData("Production", "SignInConfiguration", "http://127.0.0.1:5/keys")]
    [InlineData("Development", "SignInConfiguration", "https://keys.example/")]
    public void Another_key_document_is_for_Development_on_this_machine(string environment, string setting, string address) =>
        Assert.Throws<StartRefusedException>(() => Read(environment, ("AppId", "a"), ("TenantId", "t"), ("ClientSecret", "s"), (setting, address)));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.trafficmanager.net/", true)]
    [InlineData("http://smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net.example/", false)]
    [InlineData("https://xsmba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net@example.dk/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("http://127.0.0.1/", false)]
    public void The_bots_own_token_goes_to_listed_hosts_alone(string address, bool allowed) =>
        Assert.Equal(allowed, new KnownHosts(Read("Production", ("AppId", "a"), ("TenantId", "t"), ("ClientSecret", "s"))).Connector(new Uri(address)));

    private static TeamsSettings Read(string environment, params (string Key, string Value)[] settings)
    {
        IHostEnvironment host = Substitute.For<IHostEnvironment>();
        host.EnvironmentName.Returns(environment);
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("Teams:" + setting.Key, (string?)setting.Value)))
            .Build();
        return TeamsSettings.Read(configuration, host);
    }
}
