using MedBot.Chat;
using MedBot.Demo;
using MedBot.Domain.Meetings;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Tests.Storage;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

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
        await using var db = store.CreateDbContext();
        var wheels = await db.Set<StoredWheel>().OrderBy(wheel => wheel.Year).ToListAsync();
        Assert.Equal([2027, 2028], wheels.Select(wheel => wheel.Year));
        Assert.All(wheels, wheel => Assert.Empty(wheel.ReadPlan()!.Unplaced));
    }

    [SkippableTheory, OnBothStores]
    public async Task A_command_beside_it_knows_its_committees(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind);
        await StartAsync(store, Monday);

        await using var services = Services(store, Monday, "Development", null, null);
        await ActivatorUtilities.CreateInstance<DemoOrganisation>(services).TakeAsync(CancellationToken.None);

        Assert.Equal("Højlunde Kommune", services.GetRequiredService<OrganisationDirectory>().FromFile.Municipality);
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
        MeetingDocument own = new() { Kind = DocumentKind.Minutes, Committee = "KommuneMED", Title = "REFERAT KommuneMED d. 01-03-2027", Date = new(2027, 3, 1) };
        await using (var services = Services(store, Monday, "Development", null, null))
        {
            await services.GetRequiredService<ImportMeeting>().RunAsync([new() { Document = own, FileName = "own.txt", By = "command line" }], CancellationToken.None);
        }

        await StartAsync(store, Monday);

        Assert.Equal(1, await CountAsync(store));
    }

    private static async Task<OrganisationDirectory> StartAsync(TestStore store, DateOnly today, string environment = "Development", string? wanted = null, string? file = null)
    {
        await using var services = Services(store, today, environment, wanted, file);
        await services.GetServices<IHostedService>().OfType<SeedDemo>().Single().StartAsync(CancellationToken.None);
        return services.GetRequiredService<OrganisationDirectory>();
    }

    private static ServiceProvider Services(TestStore store, DateOnly today, string environment, string? wanted, string? file)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("ConnectionStrings:Store", store.Address.ConnectionString), new("MedBot:Demo", wanted), new("MedBot:Organisation", file),
        ]).Build();
        HostingEnvironment host = new() { EnvironmentName = environment };
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(host)
            .AddSingleton<TimeProvider>(new Noon(today))
            .AddSingleton<DanishClock>()
            .AddLogging()
            .AddStorage()
            .AddOrganisation()
            .AddMeetings()
            .AddYearWheel()
            .AddGraph(configuration, host)
            .AddDemo(configuration)
            .BuildServiceProvider();
    }

    private static async Task<int> CountAsync(TestStore store)
    {
        await using var db = store.CreateDbContext();
        return await db.Set<StoredDocument>().CountAsync();
    }

    private sealed class Noon(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new(12, 0), TimeSpan.Zero);
    }
}
