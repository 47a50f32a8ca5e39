using System.Text.Json.Nodes;
using MedBot.Domain.YearWheel;
using MedBot.Graph;
using MedBot.Tests.Storage;
using MedBot.YearWheel;
using Microsoft.Extensions.DependencyInjection;

namespace MedBot.Tests.Graph;

public class FreeBusyTests
{
    [SkippableFact]
    public async Task A_year_of_people_and_rooms_is_asked_for_in_twenties_and_in_periods_below_62_days()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        string day = $"{SimMunicipality.Year}-06-15";
        municipality.Scenario["users"]![2]!["busy"] = new JsonArray($"{day}T09:00/{day}T10:30", $"{day}T12:00/{day}T12:30/free", $"{SimMunicipality.Year}-03-01T00:00/{SimMunicipality.Year}-03-03T00:00/oof");
        municipality.Scenario["rooms"]![2]!["busy"] = new JsonArray($"{day}T10:00/{day}T11:00/tentative");
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        var people = Enumerable.Range(1, 9).Select(number => KeyValuePair.Create($"p{number}", new Invited("", $"p{number}@sim.example", null))).Append(KeyValuePair.Create("gone", new Invited("", null, "00000000-0000-4000-8000-00000000dead")));

        FreeBusyAnswer answer = await house.Services.GetRequiredService<FreeBusy>().ReadAsync(
            [.. people], ["lokale-1", "lokale-2", "sal@sim.example", "kælder"], new(SimMunicipality.Year, 1, 1), new(SimMunicipality.Year, 12, 31), CancellationToken.None);

        DateTime noon = DateTime.ParseExact(day, "yyyy-MM-dd", null);
        Assert.Equal(
            [
                new("p1", new(SimMunicipality.Year, 3, 1), new(SimMunicipality.Year, 3, 3)),
                new("p1", noon.AddHours(9), noon.AddHours(10.5)),
                new BusyTime("sal@sim.example", noon.AddHours(10), noon.AddHours(11)),
            ],
            answer.Busy);
        Assert.Equal(["gone", "kælder"], answer.Unknown);
        Assert.Equal(7, await sim.CountAsync("POST", "getSchedule"));
        Assert.Empty(await sim.ViolationsAsync());
    }

    [SkippableFact]
    public async Task The_wheels_own_meetings_do_not_stand_in_its_own_way()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        await house.BookAsync();

        FreeBusyAnswer? answer = await house.Services.GetRequiredService<ReadBusyTimes>().RunAsync(municipality.Problem, municipality.Organisation, CancellationToken.None);

        Assert.Empty(answer!.Busy);
        Assert.Empty(answer.Unknown);
    }

    [SkippableFact]
    public async Task A_calendar_with_more_than_a_thousand_entries_is_asked_for_shorter_periods()
    {
        SimMunicipality municipality = SimMunicipality.Small();
        DateTime first = new(SimMunicipality.Year, 1, 4, 8, 0, 0);
        municipality.Scenario["users"]![2]!["busy"] = new JsonArray([.. Enumerable.Range(0, 1_200).Select(number => first.AddDays(number / 30).AddMinutes(number % 30 * 15)).Select(start => JsonValue.Create($"{start:s}/{start.AddMinutes(15):s}"))]);
        await using GraphSim sim = await GraphSim.StartAsync(municipality.Scenario);
        await using BookingHouse house = await BookingHouse.CreateAsync(StoreKind.Sqlite, municipality, sim);
        FreeBusyAnswer answer = await house.Services.GetRequiredService<FreeBusy>().ReadAsync(
            [KeyValuePair.Create("p1", new Invited("", "p1@sim.example", null))], [], new(SimMunicipality.Year, 1, 1), new(SimMunicipality.Year, 2, 27), CancellationToken.None);
        Assert.Equal(1_200, answer.Busy.Count);
        Assert.Empty(answer.Unknown);
    }
}
