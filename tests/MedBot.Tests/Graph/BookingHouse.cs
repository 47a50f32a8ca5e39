using MedBot.Chat;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using MedBot.Meetings;
using MedBot.Organisation;
using MedBot.Storage;
using MedBot.Teams;
using MedBot.Tests.Storage;
using MedBot.YearWheel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace MedBot.Tests.Graph;

/// <summary>A store with a planned year, and all that books it, over a simulated tenant or none.</summary>
internal sealed class BookingHouse : IAsyncDisposable
{
    private BookingHouse(TestStore store, ServiceProvider services) => (Store, Services) = (store, services);

    public TestStore Store { get; }
    public ServiceProvider Services { get; }

    public static async Task<BookingHouse> CreateAsync(StoreKind kind, SimMunicipality municipality, GraphSim? sim, params (string Key, string Value)[] settings)
    {
        TestStore store = await TestStore.CreateAsync(kind);
        Dictionary<string, string?> configuration = settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        if (sim is not null)
        {
            configuration["Graph:BaseUrl"] = sim.Graph.ToString();
            configuration["Graph:StaticToken"] = GraphSim.Token;
            configuration["Graph:Organizer"] = municipality.Organizer;
        }

        IConfiguration read = new ConfigurationBuilder().AddInMemoryCollection(configuration).Build();
        HostingEnvironment environment = new() { EnvironmentName = Environments.Development };
        ServiceProvider services = new ServiceCollection()
            .AddSingleton(read)
            .AddSingleton<IHostEnvironment>(environment)
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<DanishClock>()
            .AddStorage()
            .AddSingleton(store.Address)
            .AddSingleton<IDbContextFactory<MedBotDb>>(store)
            .AddOrganisation()
            .AddMeetings()
            .AddYearWheel()
            .AddTeams(read, environment)
            .AddGraph(read, environment)
            .BuildServiceProvider();
        BookingHouse house = new(store, services);
        house.Take(municipality.Organisation);
        await house.PlanAsync(municipality);
        return house;
    }

    public void Take(Domain.Organisation.Organisation organisation) => Services.GetRequiredService<OrganisationDirectory>().Take(organisation);

    /// <summary>Takes the wheel in and plans it; what was there is planned anew.</summary>
    public async Task PlanAsync(SimMunicipality municipality)
    {
        await PutAsync(municipality.Wheel, Planner.Solve(municipality.Problem, new PlanningEffort.Steps(20_000, 1), null, null, CancellationToken.None));
    }

    public async Task<Plan> ReadPlanAsync()
    {
        await using MedBotDb db = Store.CreateDbContext();
        return (await db.Set<StoredWheel>().SingleAsync()).ReadPlan()!;
    }

    public async Task PutAsync(Plan plan)
    {
        await using MedBotDb db = Store.CreateDbContext();
        (await db.Set<StoredWheel>().SingleAsync()).Take(plan);
        await db.SaveChangesAsync();
    }

    /// <summary>Orders and books until nothing is due.</summary>
    public async Task<BookingOrder> BookAsync()
    {
        BookingOrder order = await Services.GetRequiredService<BookPlan>().RunAsync(null, Services.GetRequiredService<DanishClock>().Now, CancellationToken.None);
        await UntilSettledAsync();
        return order;
    }

    public async Task UntilSettledAsync()
    {
        while (true)
        {
            if (await Services.GetRequiredService<BookMeetings>().RunDueAsync(CancellationToken.None) == 0)
            {
                if ((await BookingsAsync()).All(booking => booking.State != BookingState.Waiting))
                {
                    return;
                }

                await Task.Delay(100);
            }
        }
    }

    public async Task<IReadOnlyList<Booking>> BookingsAsync()
    {
        await using MedBotDb db = Store.CreateDbContext();
        return await db.Set<Booking>().AsNoTracking().OrderBy(booking => booking.Meeting).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Store.DisposeAsync();
    }

    private async Task PutAsync(string wheel, Plan plan)
    {
        await using MedBotDb db = Store.CreateDbContext();
        StoredWheel? stored = await db.Set<StoredWheel>().SingleOrDefaultAsync();
        if (stored is null)
        {
            stored = new() { Year = SimMunicipality.Year, Content = wheel };
            db.Add(stored);
        }

        stored.Content = wheel;
        stored.Take(plan);
        await db.SaveChangesAsync();
    }
}
