using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MedBot.Domain.Organisation;
using MedBot.Domain.YearWheel;

namespace MedBot.Tests.Graph;

/// <summary>The same municipality for the simulator, as an organisation and as a wheel, for next year.</summary>
internal sealed record SimMunicipality(JsonObject Scenario, Domain.Organisation.Organisation Organisation, string Wheel)
{
    public const string SmallOrganizer = "medbot@sim.example";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static int Year { get; } = TimeProvider.System.GetUtcNow().Year + 1;

    /// <summary>The mailbox of committees without their own.</summary>
    public string Organizer => (string)Scenario["users"]![0]!["userPrincipalName"]!;

    /// <summary>What there is to plan, where nobody is busy.</summary>
    public PlanningProblem Problem => ((Reading<PlanningProblem>.Read)WheelProblem.Of(((Reading<Domain.YearWheel.Wheel>.Read)WheelText.Read(Wheel)).Value, Organisation, [])).Value;

    /// <summary>As the organisation file.</summary>
    public string OrganisationJson => JsonSerializer.Serialize(Organisation, Form);

    /// <summary>Two committees of the same nine people, three rooms, and a library with nothing in it.</summary>
    public static SimMunicipality Small()
    {
        Person[] people = [.. Enumerable.Range(1, 9).Select(number => new Person { Id = $"p{number}", Name = $"Person {number}", Mail = $"p{number}@sim.example", AadObjectId = $"00000000-0000-4000-8000-00000000000{number}" })];
        Domain.Organisation.Organisation organisation = new()
        {
            Municipality = "Sim Kommune",
            Hr = ["p9"],
            People = people,
            Committees =
            [
                new() { Id = "kommunemed", Name = "KommuneMED", Level = 1, Members = Members(people[..6]) },
                new() { Id = "skole-med", Name = "SkoleMED", Level = 2, Parent = "kommunemed", Mailbox = "skolemed@sim.example", Members = Members(people[4..]) },
            ],
        };
        JsonObject scenario = new()
        {
            ["domain"] = "sim.example",
            ["sharepointHost"] = "sim.sharepoint.example",
            ["now"] = TimeProvider.System.GetUtcNow().ToString("O"),
            ["users"] = new JsonArray(
            [
                User("MED-kalender", SmallOrganizer), User("SkoleMED", "skolemed@sim.example"),
                .. people.Select(person => User(person.Name, person.Mail!, person.AadObjectId)),
            ]),
            ["rooms"] = new JsonArray([Room("Lokale 1", "lokale-1", 12), Room("Lokale 2", "lokale-2", 12), Room("Sal", null, 40)]),
            ["sites"] = new JsonArray(new JsonObject
            {
                ["name"] = "med",
                ["path"] = "/sites/med",
                ["drives"] = new JsonArray(new JsonObject
                {
                    ["id"] = "b!library",
                    ["name"] = "Dokumenter",
                    ["columns"] = new JsonArray(new JsonObject { ["name"] = "Title", ["text"] = new JsonObject() }, new JsonObject { ["name"] = "Status", ["text"] = new JsonObject() }),
                    ["items"] = new JsonArray(),
                }),
            }),
        };
        return new(scenario, organisation, $"""
            # Årshjul

            | År |
            | --- |
            | {Year} |

            # Lokaler

            | Id | Navn | Pladser |
            | --- | --- | --- |
            | lokale-1 | Lokale 1 | 12 |
            | lokale-2 | Lokale 2 | 12 |
            | sal@sim.example | Sal | 40 |

            # Udvalg

            | Udvalg | Møder | Hvornår | Minutter | Ugedage | Fra | Til | Lokaler |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | KommuneMED | 3 | februar, juni, oktober | 120 | tirsdag, onsdag, torsdag | 08.30 | 15.00 | alle |
            | SkoleMED | 2 | marts, september | 90 | mandag, onsdag | 08.30 | 15.30 | alle |
            """);
    }

    /// <summary>60 committees, 700 people and 25 rooms, with their calendars full of other things.</summary>
    public static async Task<SimMunicipality> LargeAsync(int seed)
    {
        string problemFile = Path.GetTempFileName();
        JsonObject scenario = await GraphSim.GenerateAsync("municipality", "--seed", $"{seed}", "--year", $"{Year}", "--problem", problemFile);
        JsonObject problem = JsonNode.Parse(await File.ReadAllTextAsync(problemFile))!.AsObject();
        File.Delete(problemFile);
        scenario["now"] = TimeProvider.System.GetUtcNow().ToString("O");
        Domain.Organisation.Organisation organisation = new()
        {
            Municipality = "Stor Kommune",
            People = [.. from user in scenario["users"]!.AsArray()
                         where user!["employeeId"] is not null
                         select new Person { Id = (string)user!["employeeId"]!, Name = (string)user["displayName"]!, Mail = (string?)user["mail"] ?? (string)user["userPrincipalName"]! }],
            Committees = [.. problem["committees"]!.AsArray().Select(committee => Committee(committee!))],
        };
        return new(scenario, organisation, $"""
            # Årshjul

            | År |
            | --- |
            | {Year} |

            # Lokaler

            | Id | Navn | Pladser |
            | --- | --- | --- |
            {string.Join('\n', problem["rooms"]!.AsArray().Select(room => $"| {room!["id"]} | {room["name"]} | {room["capacity"]} |"))}

            # Udvalg

            | Udvalg | Møder | Hvornår | Minutter | Ugedage | Fra | Til | Lokaler |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | Chefforum | 10 | uge 3-50 | 120 | onsdag | 08.30 | 15.00 | alle |
            | KommuneMED | 5 | uge 4-49 | 180 | tirsdag, onsdag, torsdag | 08.30 | 15.00 | alle |
            | AfdelingsMED | 4 | uge 6-48 | 120 | mandag, tirsdag, torsdag | 08.30 | 15.30 | alle |
            | ArbejdspladsMED | 4 | uge 5-49 | 90 | tirsdag, onsdag, torsdag, fredag | 08.00 | 16.00 | alle |
            """);
    }

    /// <summary>A plan for the wheel.</summary>
    public Plan Plan(int seconds) => Planner.Solve(Problem, new PlanningEffort.WallClock(TimeProvider.System, TimeSpan.FromSeconds(seconds)), null, null, CancellationToken.None);

    private static Committee Committee(JsonNode committee) => new()
    {
        Id = (string)committee["id"]!,
        Name = (string)committee["name"]!,
        Level = (int)committee["level"]!,
        Members = [.. committee["members"]!.AsArray().Select(person => new Member { Person = (string)person!, Roles = (string)person! == (string)committee["chair"]! ? [Role.Chair] : [Role.Employees] })],
    };

    private static Member[] Members(Person[] people) => [.. people.Select((person, number) => new Member { Person = person.Id, Roles = number == 0 ? [Role.Chair] : number == 1 ? [Role.Secretary] : [Role.Employees] })];

    private static JsonObject User(string name, string mail, string? id = null) => new() { ["displayName"] = name, ["userPrincipalName"] = mail, ["id"] = id, ["busy"] = new JsonArray() };

    private static JsonObject Room(string name, string? label, int capacity) =>
        new() { ["displayName"] = name, ["label"] = label, ["emailAddress"] = $"{name.Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant()}@sim.example", ["capacity"] = capacity };
}
