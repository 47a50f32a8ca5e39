using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Identity;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using MedBot.Tests.Storage;
using MedBot.YearWheel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace MedBot.Tests.Graph;

public class GraphFaultTests
{
    [SkippableTheory]
    [InlineData("""{ "type": "status", "status": 429, "retryAfter": 1, "retryAfterAsDate": true }""")]
    [InlineData("""{ "type": "status", "status": 503, "retryAfter": 0 }""")]
    [InlineData("""{ "type": "lateStatus", "status": 503, "retryAfter": 0 }""")]
    [InlineData("""{ "type": "delay", "ms": 700 }""")]
    [InlineData("""{ "type": "drop", "when": "before" }""")]
    [InlineData("""{ "type": "drop", "when": "after" }""")]
    [InlineData("""{ "type": "truncate" }""")]
    public async Task Every_fourth_request_goes_wrong_and_calendars_are_read_booked_and_followed_all_the_same(string fault)
    {
        SimMunicipality municipality = SimMunicipality.Small();
        string day = $"{SimMunicipality.Year}-06-15";
        municipality.Scenario["users"]![2]!["busy"] = new JsonArray($"{day}T09:00/{day}T10:30");
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        await sim.FaultAsync(new { match = new { }, every = 4, action = JsonSerializer.Deserialize<JsonElement>(fault) });

        FreeBusyAnswer answer = await house.Services.GetRequiredService<FreeBusy>().ReadAsync(
            [.. Enumerable.Range(1, 9).Select(number => KeyValuePair.Create($"p{number}", new Invited("", $"p{number}@sim.example", null)))],
            ["lokale-1", "sal@sim.example"], new(SimMunicipality.Year, 1, 1), new(SimMunicipality.Year, 12, 31), CancellationToken.None);
        DateTime noon = DateTime.ParseExact(day, "yyyy-MM-dd", null);
        Assert.Equal([new BusyTime("p1", noon.AddHours(9), noon.AddHours(10.5))], answer.Busy);
        Assert.Empty(answer.Unknown);

        await house.BookAsync();
        Assert.All(await house.BookingsAsync(), booking => Assert.Equal((BookingState.Booked, null), (booking.State, booking.Notice)));
        Assert.Equal((3, 2), ((await sim.EventsAsync(municipality.Organizer)).Count, (await sim.EventsAsync("skolemed@sim.example")).Count));

        var booked = (await sim.EventsAsync(municipality.Organizer))[0];
        DateTime theirs = GraphSim.Start(booked).AddHours(1);
        await sim.ControlAsync(new { action = "event.update", mailbox = municipality.Organizer, id = (string?)booked["id"], patch = new { start = BookingTests.Local(theirs), end = BookingTests.Local(theirs.AddHours(2)) } });
        await house.Services.GetRequiredService<LookIntoCalendars>().LookNowAsync(CancellationToken.None);
        Assert.Single(await house.BookingsAsync(), booking => booking.State == BookingState.ChangedByPeople);
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task An_expired_token_is_replaced_and_a_token_endpoint_that_fails_leaves_the_booking_for_later()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario, "--https-port", "0");
        GraphSettings settings = new()
        {
            BaseUrl = sim.Graph,
            Organizer = municipality.Organizer,
            Teams = new(),
            Credential = () => new ClientSecretCredential("11111111-2222-4333-8444-555555555555", "00000000-0000-4000-8000-00000000a001", "graphsim-secret", new()
            {
                AuthorityHost = sim.Authority,
                DisableInstanceDiscovery = true,
                Retry = { MaxRetries = 0 },
                Transport = new Azure.Core.Pipeline.HttpClientTransport(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator }),
            }),
        };
        using var graph = GraphClients.Create(settings, TimeProvider.System);
        using OutlookAddresses addresses = new(graph, TimeProvider.System);
        OutlookCalendar calendar = new(graph, settings, addresses, new());
        EventPlace at = new() { Key = "m", Committee = "kommunemed", Mailbox = municipality.Organizer, Transaction = Guid.NewGuid() };
        DateTime start = new(SimMunicipality.Year, 6, 15, 9, 0, 0);
        BookedEvent meeting = new() { Subject = "Møde", Start = start, End = start.AddHours(2), Room = new("lokale-1", "Lokale 1"), Invited = [new("Person 1", "p1@sim.example", null)] };

        await sim.FaultAsync(new { match = new { path = "/token$" }, action = new { type = "status", status = 503 } });
        Assert.Equal(nameof(AuthenticationFailedException), Assert.IsType<CalendarResult.NotYet>(await calendar.CreateAsync(at, meeting, begunBefore: false, CancellationToken.None)).Code);
        await sim.NoFaultsAsync();
        string id = Assert.IsType<CalendarResult.Done>(await calendar.CreateAsync(at, meeting, begunBefore: true, CancellationToken.None)).EventId!;

        await sim.ControlAsync(new { action = "token.expire" });
        Assert.IsType<CalendarResult.Done>(await calendar.ChangeAsync(at, id, meeting, meeting with { Start = start.AddHours(1), End = start.AddHours(3) }, CancellationToken.None));
        Assert.Equal(start.AddHours(1), GraphSim.Start(Assert.Single(await sim.EventsAsync(municipality.Organizer))));
        Assert.Contains("expired", Assert.Single(await sim.ViolationsAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 02 Nov 2026 07:00:30 GMT", 30)]
    [InlineData("Mon, 02 Nov 2026 06:59:30 GMT", null)]
    [InlineData("soon", null)]
    public void How_long_Graph_asks_to_wait_is_read_as_seconds_and_as_a_date(string retryAfter, int? seconds)
    {
        ODataError answer = new()
        {
            ResponseStatusCode = (int)HttpStatusCode.TooManyRequests,
            ResponseHeaders = new Dictionary<string, IEnumerable<string>> { ["Retry-After"] = [retryAfter], ["Date"] = ["Mon, 02 Nov 2026 07:00:00 GMT"] },
        };
        Assert.Equal(seconds, (int?)GraphFailure.Of(answer, CancellationToken.None)!.RetryAfter?.TotalSeconds);
        Assert.True(GraphFailure.Of(new AggregateException(new ApiException(), answer), CancellationToken.None)!.IsTemporary);
    }
}
