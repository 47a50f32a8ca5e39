using System.Net;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using MedBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Operations;

public class HealthTests
{
    [Fact]
    public async Task A_bot_that_can_do_its_work_says_so()
    {
        await using TestBot bot = await TestBot.StartAsync();
        Assert.Equal((HttpStatusCode.OK, "store: Healthy\noutbox: Healthy\ntoken: Healthy, no credentials: Development\norganisation: Healthy, no file\nsubscriptions: Healthy, no tenant"), await GetAsync(bot, "/health/ready"));
    }

    [Fact]
    public async Task Messages_that_are_late_are_told_and_take_no_instance_out_of_service()
    {
        await using TestBot bot = await TestBot.StartAsync();
        await using (MedBotDb db = bot.Store.CreateDbContext())
        {
            var message = OutboxMessage.ToPerson("test/late", "aaaaaaaa-0000-4000-8000-000000000001", SharedBot.Card("sent"), new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

            // Nothing sends it: the bot has no such delivery.
            db.Entry(message).Property(late => late.Kind).CurrentValue = "none";
            db.Outbox.Add(message);
            await db.SaveChangesAsync();
        }

        (HttpStatusCode status, string said) = await GetAsync(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("outbox: Degraded, 1 messages", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calendars_that_tell_of_no_change_are_told_and_take_no_instance_out_of_service()
    {
        await using TestBot bot = await TestBot.StartAsync(
            null, ("Graph:Organizer", "med@proeve.example"), ("Graph:StaticToken", "token"), ("Graph:BaseUrl", "http://127.0.0.1:9/v1.0"), ("Graph:Drive", "b!bibliotek"), ("MedBot:PublicUrl", "http://127.0.0.1:9"), ("MedBot:Demo", "true"));
        (HttpStatusCode status, string said) = await GetAsync(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("subscriptions: Degraded, 1 calendars and libraries are not subscribed to", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisation_file_that_is_gone_is_told_and_takes_no_instance_out_of_service()
    {
        string file = Path.Combine(Path.GetTempPath(), $"medbot-{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, """{ "municipality": "Prøve Kommune", "hr": [], "people": [], "committees": [{ "id": "med", "name": "PrøveMED", "level": 1, "members": [] }] }""");
        await using TestBot bot = await TestBot.StartAsync(null, ("MedBot:Organisation", file));
        Assert.Contains("organisation: Healthy\n", (await GetAsync(bot, "/health/ready")).Said, StringComparison.Ordinal);

        File.Delete(file);
        await bot.Services.GetRequiredService<WatchOrganisationFile>().LookAsync(CancellationToken.None);
        (HttpStatusCode status, string said) = await GetAsync(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("organisation: Degraded, the file cannot be read", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_gone_is_said_to_be_gone_while_the_process_lives()
    {
        await using TestBot bot = await TestBot.StartAsync();
        await using (MedBotDb db = bot.Store.CreateDbContext())
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE \"StoreVersion\"");
        }

        (HttpStatusCode status, string said) = await GetAsync(bot, "/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Contains("store: Unhealthy, the store does not answer", said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(bot, "/health/live")).Status);
    }

    private static async Task<(HttpStatusCode Status, string Said)> GetAsync(TestBot bot, string path)
    {
        using HttpResponseMessage response = await bot.Http.GetAsync(new Uri(bot.Http.BaseAddress!, path));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
