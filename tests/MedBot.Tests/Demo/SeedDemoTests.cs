using MedBot.Demo;
using MedBot.Domain.Meetings;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;

namespace MedBot.Tests.Demo;

public sealed class SeedDemoTests
{
    private static readonly DateOnly Monday = new(2027, 3, 8);

    [SkippableTheory, OnBothStores]
    public async Task An_empty_store_gets_the_demo_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await StartAsync(store, Monday);
        var organisation = await StartAsync(store, Monday);

        Assert.Equal("Højlunde Kommune", organisation.Current.Municipality);
        Assert.Equal(DemoMunicipality.For(Monday).Documents.Count, await CountAsync(store));
    }

    [SkippableTheory, OnBothStores]
    public async Task There_is_a_meeting_to_come_on_a_later_day_too(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);

        await StartAsync(store, Monday);
        await StartAsync(store, Monday.AddDays(40));

        await using var db = store.CreateDbContext();
        Assert.True(await db.Set<Meeting>().AnyAsync(meeting => meeting.Committee == "kommunemed" && meeting.Date > Monday.AddDays(40)));
    }

    [Theory]
    [InlineData("Production", null, null)]
    [InlineData("Development", "false", null)]
    [InlineData("Development", null, "organisation.json")]
    public async Task Nothing_is_filled_in_elsewhere_or_when_it_is_not_wanted(string environment, string? wanted, string? file)
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);

        await StartAsync(store, Monday, environment, wanted, file);

        Assert.Equal(0, await CountAsync(store));
    }

    [Fact]
    public async Task A_store_with_documents_of_ones_own_is_left_alone()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite);
        OrganisationDirectory organisation = new(Named("Development"));
        MeetingDocument own = new() { Kind = DocumentKind.Minutes, Committee = "KommuneMED", Title = "REFERAT KommuneMED d. 01-03-2027", Date = new(2027, 3, 1) };
        await new ImportMeeting(store, organisation, TimeProvider.System).RunAsync([new() { Document = own, FileName = "own.txt", By = "command line" }], CancellationToken.None);

        await StartAsync(store, Monday);

        Assert.Equal(1, await CountAsync(store));
    }

    private static async Task<OrganisationDirectory> StartAsync(TestStore store, DateOnly today, string environment = "Development", string? wanted = null, string? file = null)
    {
        OrganisationDirectory organisation = new(Named(environment));
        Noon clock = new(today);
        using StoreWatch watch = new(store, [], clock, NullLogger<StoreWatch>.Instance);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("MedBot:Demo", wanted), new("MedBot:Organisation", file)]).Build();
        using WatchOrganisationFile watched = new(settings, organisation, clock, NullLogger<WatchOrganisationFile>.Instance);
        SeedDemo seed = new(settings, Named(environment), new(clock), store, organisation, watched, new(store, organisation, clock), watch, NullLogger<SeedDemo>.Instance);
        await seed.StartAsync(CancellationToken.None);
        return organisation;
    }

    private static async Task<int> CountAsync(TestStore store)
    {
        await using var db = store.CreateDbContext();
        return await db.Set<StoredDocument>().CountAsync();
    }

    private static IHostEnvironment Named(string environment) => new HostingEnvironment { EnvironmentName = environment };

    private sealed class Noon(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new(12, 0), TimeSpan.Zero);
    }
}
