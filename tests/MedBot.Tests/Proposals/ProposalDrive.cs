using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedBot.Domain.Proposals;
using MedBot.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Tests.Proposals;

/// <summary>
/// Many people send proposals at once to the real endpoint of a service that is killed again and again, with double presses, repeated deliveries,
/// edits, withdrawals and a change of representatives in the middle. Then the store is held against what people were told.
/// </summary>
internal sealed class ProposalDrive(string connectionString, int proposals, int kills, int seed)
{
    private const int AtOnce = 64;

    private readonly ConcurrentDictionary<Guid, Sent> _sent = [];
    private readonly ConcurrentBag<string> _faults = [];
    private int _done;

    /// <summary>What was told to its sender of a proposal.</summary>
    private sealed record Sent(int Number, string Title, bool Withdrawn);

    public int Answered => _sent.Count;
    public int Requests { get; private set; }
    public int Edited { get; private set; }
    public int Withdrawn => _sent.Values.Count(sent => sent.Withdrawn);
    public int PassedOn { get; private set; }
    public int TakenOver { get; private set; }

    /// <summary>What people were told, and is not so.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public async Task RunAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("medbot-drive-");
        var file = Path.Combine(folder.FullName, "organisation.json");
        await File.WriteAllBytesAsync(file, DriveMunicipality.File(changed: false));
        await using (var service = new DriveService(connectionString, file))
        {
            await service.StartAsync();
            await OpenRoundAsync(service);
            Task killing = KillAsync(service);
            Task changing = ChangeRepresentativesAsync(file);
            await Parallel.ForEachAsync(Enumerable.Range(0, proposals), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
            {
                await ProposeAsync(service, number, new Random(seed + number));
                Interlocked.Increment(ref _done);
            });
            await Task.WhenAll(killing, changing);
            await UntilTakenOverAsync();
            JsonElement accounts = await service.PressAsync(DriveMunicipality.Hr, DriveService.Action("proposal/accounts", new JsonObject { ["round"] = 1 }));
            Expect(accounts.GetRawText().Contains($"Stemmer: {proposals} forslag sendt", StringComparison.Ordinal), "afstemning does not balance");
            Requests = service.Requests;
        }

        await CheckStoreAsync();
        folder.Delete(recursive: true);
    }

    private static async Task OpenRoundAsync(DriveService service)
    {
        DateOnly lastDay = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(90);
        await service.PressAsync(DriveMunicipality.Hr, DriveService.Action(
            "proposal/round/open",
            new JsonObject { ["form"] = Guid.NewGuid() },
            ("name", "Budget"), ("firstYear", "2030"), ("lastYear", "2033"), ("lastDay", lastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("department", "*")));
    }

    private async Task KillAsync(DriveService service)
    {
        for (var kill = 1; kill <= kills; kill++)
        {
            await UntilDoneAsync(proposals * kill / (kills + 1));
            await service.KillAsync();
            await service.StartAsync();
        }
    }

    private async Task ChangeRepresentativesAsync(string file)
    {
        await UntilDoneAsync(proposals / 2);
        await File.WriteAllBytesAsync(file + ".new", DriveMunicipality.File(changed: true));
        File.Move(file + ".new", file, overwrite: true);
    }

    private async Task UntilDoneAsync(int count)
    {
        while (Volatile.Read(ref _done) < count)
        {
            await Task.Delay(10);
        }
    }

    private async Task ProposeAsync(DriveService service, int number, Random random)
    {
        var person = DriveMunicipality.Employee(number);
        var title = $"Forslag {number}";
        JsonElement form = await service.PressAsync(person, DriveService.Action("proposal/form", new JsonObject { ["round"] = 1 }));
        JsonObject send = DriveService.Button(form, "Send", Typed(title))!;
        JsonElement own = await service.PressAsync(person, send, times: random.Next(3) == 0 ? 2 : 1, again: random.Next(3) == 0);
        if (!Says(own, "Sendt til"))
        {
            _faults.Add($"{title} was not answered as sent");
            return;
        }

        if (random.Next(5) == 0)
        {
            title += ", rettet";
            await EditAsync(service, person, own, title);
        }

        var id = DriveService.Button(own, "Ret")!["data"]!["id"]!.GetValue<long>();
        if (random.Next(5) == 0)
        {
            await PassOnAsync(service, number, id);
        }

        var withdrawn = random.Next(10) == 0;
        if (withdrawn)
        {
            JsonElement gone = await service.PressAsync(person, DriveService.Button(own, "Træk tilbage")!, times: random.Next(1, 3));
            Expect(Says(gone, "Trukket tilbage"), $"{title} was not withdrawn");
        }

        _sent[send["data"]!["form"]!.GetValue<Guid>()] = new(number, title, withdrawn);
    }

    /// <summary>A successor may take over between the form and the press: then the form is fetched again.</summary>
    private static async Task EditAsync(DriveService service, string person, JsonElement own, string title)
    {
        do
        {
            JsonElement form = await service.PressAsync(person, DriveService.Button(own, "Ret")!);
            own = await service.PressAsync(person, DriveService.Button(form, "Gem rettelsen", Typed(title))!, times: 2);
        }
        while (!Says(own, title));
    }

    private static async Task PassOnAsync(DriveService service, int number, long id)
    {
        foreach (var representative in DriveMunicipality.RepresentativesOf(number % DriveMunicipality.Units))
        {
            JsonElement review = await service.PressAsync(representative, DriveService.Action("proposal/open", new JsonObject { ["id"] = id }));
            if (DriveService.Button(review, "Giv videre", ("text", "Anbefales")) is { } passOn)
            {
                await service.PressAsync(representative, passOn, times: 2);
            }
        }
    }

    private async Task UntilTakenOverAsync()
    {
        while (true)
        {
            await using MedBotDb db = Db();
            var open = await db.Set<Proposal>().Where(proposal => proposal.State == ProposalState.WithRepresentative).Select(proposal => new { proposal.Unit, proposal.Representative }).ToListAsync();
            Dictionary<PersonKey, string> people = await PeopleAsync(db);
            if (open.All(proposal => people[proposal.Representative!.Value] == DriveMunicipality.RepresentativeAfterTheChange(UnitOf(proposal.Unit))))
            {
                return;
            }

            await Task.Delay(200);
        }
    }

    private async Task CheckStoreAsync()
    {
        await using MedBotDb db = Db();
        Dictionary<PersonKey, string> people = await PeopleAsync(db);
        List<Proposal> stored = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().ToListAsync();
        Expect(stored.Count == proposals, $"{stored.Count} proposals are stored");
        Expect(RoundAccounts.Of(stored).Balances, "the accounts do not balance");
        ILookup<Guid, Proposal> byKey = stored.ToLookup(proposal => proposal.Key);
        foreach ((Guid key, Sent sent) in _sent)
        {
            if (byKey[key].ToArray() is not [var proposal])
            {
                _faults.Add($"{sent.Title} is there {byKey[key].Count()} times");
                continue;
            }

            IReadOnlyList<string> right = DriveMunicipality.RepresentativesOf(sent.Number % DriveMunicipality.Units);
            var representative = people[proposal.Representative!.Value];
            Expect(people[proposal.Sender] == DriveMunicipality.Employee(sent.Number), $"{sent.Title} is another's");
            Expect(proposal.Words.Title == sent.Title, $"{sent.Title} reads {proposal.Words.Title}");
            Expect((proposal.State is ProposalState.Withdrawn) == sent.Withdrawn, $"{sent.Title} is {proposal.State}");
            Expect(right.Contains(representative), $"{sent.Title} lies with {representative}");
            Expect(proposal.State is not ProposalState.WithRepresentative || representative == right[^1], $"{sent.Title} was not taken over");
            Expect(proposal.Steps.Count(step => step.Kind is StepKind.GivenToRepresentative) <= right.Count, $"{sent.Title} was given away too often");
            Expect(proposal.Steps.Count(step => step.Kind is StepKind.Sent) == 1 && proposal.Steps.Count(step => step.Kind is StepKind.PassedOn or StepKind.PassedOnByItself) <= 1, $"{sent.Title} took a step twice");
        }

        Edited = stored.Count(proposal => proposal.Steps.Any(step => step.Kind is StepKind.Changed));
        PassedOn = stored.Count(proposal => proposal.Steps.Any(step => step.Kind is StepKind.PassedOn));
        TakenOver = stored.Count(proposal => proposal.Steps.Count(step => step.Kind is StepKind.GivenToRepresentative) == 2);
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            _faults.Add(fault);
        }
    }

    private static bool Says(JsonElement card, string text) => card.GetRawText().Contains(JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value, StringComparison.Ordinal);

    private static IEnumerable<(string Field, string Value)> Typed(string title) =>
        [("title", title), ("description", "Efter kl. 16 kommer der få."), ("kind", "Saving"), ("everyYear", "250.000 kr."), ("shareName", "no")];

    private static int UnitOf(string? unit) => int.Parse(unit!["Enhed ".Length..], CultureInfo.InvariantCulture);

    private static async Task<Dictionary<PersonKey, string>> PeopleAsync(MedBotDb db) => await db.Set<ProposalPerson>().AsNoTracking().ToDictionaryAsync(person => person.Key, person => person.Person);

    private MedBotDb Db()
    {
        var options = new DbContextOptionsBuilder<MedBotDb>();
        StoreAddress.Of(connectionString).Configure(options);
        return new MedBotDb(options.Options);
    }
}
