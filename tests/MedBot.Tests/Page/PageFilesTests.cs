using System.Net;
using System.Net.Http.Headers;
using MedBot.Page;
using MedBot.Tests.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace MedBot.Tests.Page;

public sealed class PageFilesTests(SharedBot shared) : IClassFixture<SharedBot>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/privatliv")]
    [InlineData("/vilkaar")]
    [InlineData("/tab")]
    [InlineData("/tab/config")]
    [InlineData("/tab/app.js")]
    [InlineData("/tab/data/wheel")]
    [InlineData("/tab/none")]
    [InlineData("/none")]
    [InlineData("/api/messages")]
    [InlineData("/health/live")]
    public async Task All_that_is_fetched_says_who_may_show_it_and_what_it_may_load(string address)
    {
        using HttpResponseMessage response = await shared.Bot.Http.GetAsync(new Uri(address, UriKind.Relative));

        string policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], response.Headers.GetValues("Referrer-Policy"));
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Outside_Development_browsers_are_told_to_stay_with_https(string environment, bool told)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        await using WebApplication app = builder.Build();
        app.UsePageHeaders();
        await app.StartAsync();
        using HttpResponseMessage response = await app.GetTestClient().GetAsync(new Uri("/privatliv", UriKind.Relative));
        Assert.Equal(told, response.Headers.Contains("Strict-Transport-Security"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/privatliv")]
    [InlineData("/vilkaar")]
    [InlineData("/tab")]
    [InlineData("/tab/config")]
    public async Task Pages_hold_no_script_and_no_style_of_their_own_and_load_nothing_from_elsewhere(string address)
    {
        string page = await shared.Bot.Http.GetStringAsync(new Uri(address, UriKind.Relative));

        Assert.Contains("<html lang=\"da\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]* src=)", page);
        Assert.DoesNotMatch(" on[a-z]+=", page);
    }

    [Fact]
    public async Task What_is_said_of_privacy_has_the_months_that_are_set()
    {
        await using TestBot bot = await TestBot.StartAsync(null, [("Retention:Months", "6"), ("Retention:HistoryMonths", "1")]);
        string page = await bot.Http.GetStringAsync(new Uri("/privatliv", UriKind.Relative));

        Assert.Contains("Det slettes efter 1 måned; hvem", page, StringComparison.Ordinal);
        Assert.Contains("Resten slettes 6 måneder efter mødet.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        var address = new Uri("/tab/web-components.min.js", UriKind.Relative);
        using HttpResponseMessage first = await shared.Bot.Http.GetAsync(address);
        Assert.Equal("text/javascript; charset=utf-8", first.Content.Headers.ContentType?.ToString());
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using HttpResponseMessage again = await shared.Bot.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Files_are_packed_for_who_can_unpack_them()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tab/web-components.min.js");
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using HttpResponseMessage response = await shared.Bot.Http.SendAsync(request);
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1_000, 100_000);
    }

    [Theory]
    [InlineData("/tab/..%2Fappsettings.json")]
    [InlineData("/tab/organisation.json")]
    [InlineData("/tab/%00")]
    public async Task No_other_file_is_sent(string address)
    {
        using HttpResponseMessage response = await shared.Bot.Http.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
    }
}
