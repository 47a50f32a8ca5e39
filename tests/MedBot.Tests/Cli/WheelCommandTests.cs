using MedBot.Tests.Storage;
using MedBot.Tests.YearWheel;

namespace MedBot.Tests.Cli;

public sealed class WheelCommandTests : IAsyncLifetime
{
    private const string Organisation = """
        {
          "municipality": "Prøve Kommune",
          "hr": [],
          "departments": [],
          "people": [
            { "id": "p1", "name": "Navn Et", "department": null, "unit": null, "aadObjectId": "aaaaaaaa-0000-4000-8000-000000000001" },
            { "id": "p2", "name": "Navn To", "department": null, "unit": null, "aadObjectId": "aaaaaaaa-0000-4000-8000-000000000002" }],
          "committees": [
            { "id": "chefforum", "name": "Chefforum", "level": 0, "parent": null, "department": null, "members": [{ "person": "p1", "roles": ["chair"] }] },
            { "id": "kommunemed", "name": "KommuneMED", "level": 1, "parent": null, "department": null, "members": [{ "person": "p1", "roles": ["chair"] }, { "person": "p2", "roles": ["employees"] }] },
            { "id": "afd", "name": "AfdelingsMED A", "level": 2, "parent": "kommunemed", "department": null, "members": [{ "person": "p2", "roles": ["chair"] }] }]
        }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("medbot-wheel-").FullName;
    private TestStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync(StoreKind.Sqlite);
        await File.WriteAllTextAsync(Of("organisation.json"), Organisation);
        await File.WriteAllTextAsync(Of("wheel.md"), Wheels.Text);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_wheel_is_taken_in_planned_told_of_and_written_out_in_all_its_forms()
    {
        Assert.Equal((2, "Der er ikke taget noget årshjul ind. Skriv: wheel import FIL"), await WheelAsync(errors: true, "plan"));
        Assert.Equal((0, "Årshjulet for 2027 er taget ind."), await WheelAsync("import", Of("wheel.md")));
        Assert.Equal((0, "Årshjulet for 2027 er ikke planlagt. Skriv: wheel plan"), await WheelAsync("status"));

        var (planned, plan) = await WheelAsync("plan", "--seconds", "2");
        Assert.Equal(0, planned);
        Assert.Contains("16 møder har fået en plads, 0 har ingen.", plan, StringComparison.Ordinal);

        var (_, status) = await WheelAsync("status");
        Assert.Contains("16 møder har fået en plads, 0 har ingen.", status, StringComparison.Ordinal);
        Assert.Contains("Sikkerhed (AfdelingsMED A): skal drøftes senest 25.3.2027", status, StringComparison.Ordinal);

        Assert.Equal(0, (await WheelAsync("export", Of("again.md"))).Code);
        Assert.Equal(Wheels.Text, await File.ReadAllTextAsync(Of("again.md")));
        Assert.Equal(0, (await WheelAsync("export", Of("wheel.xlsx"))).Code);
        Assert.Equal((0, "Årshjulet for 2027 er taget ind."), await WheelAsync("import", Of("wheel.xlsx")));
        Assert.Equal(0, (await WheelAsync("export", Of("wheel.ics"))).Code);
        Assert.Equal(16, (await File.ReadAllLinesAsync(Of("wheel.ics"))).Count(line => line == "BEGIN:VEVENT"));
    }

    [Fact]
    public async Task A_wheel_with_a_mistake_is_refused_and_nothing_is_kept()
    {
        await File.WriteAllTextAsync(Of("wrong.md"), Wheels.Text.Replace("KommuneMED | 2 |", "Byrådet | 2 |", StringComparison.Ordinal));

        Assert.Equal((2, "Udvalget »Byrådet« kendes ikke."), await WheelAsync(errors: true, "import", Of("wrong.md")));
        Assert.Equal((2, "Der er ikke taget noget årshjul ind. Skriv: wheel import FIL"), await WheelAsync(errors: true, "status"));
    }

    private Task<(int Code, string Text)> WheelAsync(params string[] words) => WheelAsync(errors: false, words);

    private async Task<(int Code, string Text)> WheelAsync(bool errors, params string[] words)
    {
        var (code, output, said) = await TypedCommand.RunAsync(store.Address.ConnectionString, Of("organisation.json"), ["wheel", .. words]);
        return (code, (errors ? said : output).Trim());
    }

    private string Of(string file) => Path.Combine(folder, file);
}
