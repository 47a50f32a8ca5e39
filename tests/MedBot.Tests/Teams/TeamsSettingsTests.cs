using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MedBot.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NSubstitute;

namespace MedBot.Tests.Teams;

public class TeamsSettingsTests
{
    private const string App = "00000000-0000-4000-8000-00000000a001";
    private const string Tenant = "11111111-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("AppId", "notaguid", "ClientSecret", "s")]
    [InlineData("TenantId", "kommune.onmicrosoft.com", "ClientSecret", "s")]
    [InlineData("PageAppId", "x", "ClientSecret", "s")]
    [InlineData("ManagedIdentity", "medbot-identity", "ManagedIdentity", "medbot-identity")]
    [InlineData("Certificate", "/nope.pfx", "Certificate", "/nope.pfx")]
    [InlineData("Certificate", "/nope.pem", "Certificate", "/nope.pem")]
    public void What_no_token_can_be_had_with_does_not_start(string wrong, string value, string credential, string given)
    {
        foreach (string environment in new[] { "Production", "Development" })
        {
            var settings = new Dictionary<string, string> { ["AppId"] = App, ["TenantId"] = Tenant, [credential] = given, [wrong] = value };
            string refusal = Assert.Throws<StartRefusedException>(() => Read(environment, [.. settings.Select(setting => (setting.Key, setting.Value))])).Message;
            Assert.StartsWith($"Teams__{wrong} ", refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_certificate_needs_its_key()
    {
        string folder = Directory.CreateTempSubdirectory("medbot-certificate-").FullName;
        try
        {
            using RSA key = RSA.Create(2048);
            using X509Certificate2 certificate = new CertificateRequest("CN=MedBot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
            (string whole, string bare) = (Path.Combine(folder, "whole.pem"), Path.Combine(folder, "bare.pem"));
            File.WriteAllText(bare, certificate.ExportCertificatePem());
            File.WriteAllText(whole, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}");
            File.WriteAllBytes(Path.Combine(folder, "whole.pfx"), certificate.Export(X509ContentType.Pfx));

            Assert.Equal(whole, Read("Production", ("AppId", App), ("TenantId", Tenant), ("Certificate", whole)).Certificate);
            Assert.NotNull(Read("Production", ("AppId", App), ("TenantId", Tenant), ("Certificate", Path.Combine(folder, "whole.pfx"))).Certificate);
            Assert.Throws<StartRefusedException>(() => Read("Production", ("AppId", App), ("TenantId", Tenant), ("Certificate", bare)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

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
    public void Half_of_the_credentials_are_none(string environment) => Assert.Throws<StartRefusedException>(() => Read(environment, ("AppId", App), ("TenantId", Tenant)));

    [Fact]
    public void One_credential_is_enough_and_two_are_too_many()
    {
        Assert.False(Read("Production", ("AppId", App), ("TenantId", Tenant), ("ClientSecret", "s")).Loopback);
        Assert.Throws<StartRefusedException>(() => Read("Production", ("AppId", App), ("TenantId", Tenant), ("ClientSecret", "s"), ("ManagedIdentity", App)));
    }

    [Theory]
    [InlineData("Production", "OpenIdConfiguration", "http://127.0.0.1:5/keys")]
    [InlineData("Development", "OpenIdConfiguration", "https://keys.example/")]
    [InlineData("Production", "SignInConfiguration", "http://127.0.0.1:5/keys")]
    [InlineData("Development", "SignInConfiguration", "https://keys.example/")]
    public void Another_key_document_is_for_Development_on_this_machine(string environment, string setting, string address) =>
        Assert.Throws<StartRefusedException>(() => Read(environment, ("AppId", App), ("TenantId", Tenant), ("ClientSecret", "s"), (setting, address)));

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
        Assert.Equal(allowed, new KnownHosts(Read("Production", ("AppId", App), ("TenantId", Tenant), ("ClientSecret", "s"))).Connector(new Uri(address)));

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
