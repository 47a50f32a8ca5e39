using MedBot.Domain.YearWheel;
using MedBot.Tests.YearWheel;

namespace MedBot.Tests.Cli;

public sealed class PlanCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("medbot-plan-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_plan_that_keeps_the_rules_is_written_and_the_same_numbers_give_the_same_plan()
    {
        var (code, output, errors) = await PlanAsync(Problems.Json, "--out", Of("plan.json"), "--steps", "3000", "--seed", "7");
        await PlanAsync(Problems.Json, "--out", Of("again.json"), "--steps", "3000", "--seed", "7");

        Assert.Equal(0, code);
        Assert.StartsWith("5 møder har fået en plads, 0 har ingen. Planen koster ", output, StringComparison.Ordinal);
        Assert.Contains("0 %: omkostning", errors, StringComparison.Ordinal);
        Assert.Empty(HardRules.Broken(Problems.Base, ReadPlan("plan.json")));
        Assert.Equal(File.ReadAllText(Of("plan.json")), File.ReadAllText(Of("again.json")));
    }

    [Fact]
    public async Task Planned_again_a_meeting_that_must_move_is_named_with_the_reason()
    {
        await PlanAsync(Problems.Json, "--out", Of("plan.json"), "--steps", "3000");
        var start = ReadPlan("plan.json").Meetings.Single(meeting => meeting.Id == "a1").Start;
        var busy = $$"""{ "who": "p1", "from": "{{start:yyyy-MM-ddTHH:mm}}", "to": "{{start.AddHours(1):yyyy-MM-ddTHH:mm}}" },""";
        var changed = Problems.Json.Replace("\"busy\": [", $"\"busy\": [{busy}", StringComparison.Ordinal);

        var (code, output, _) = await PlanAsync(changed, "--out", Of("new.json"), "--from", Of("plan.json"), "--seconds", "2");

        Assert.Equal(0, code);
        Assert.Contains("a1 er flyttet fra ", output, StringComparison.Ordinal);
        Assert.Contains("Forpersonen (p1) er optaget.", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n'), line => line.Contains("er flyttet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_that_is_over_before_the_search_begins_gives_a_plan_all_the_same()
    {
        var (code, output, _) = await PlanAsync(Problems.Json, "--out", Of("plan.json"), "--seconds", "0.01");

        Assert.Equal(0, code);
        Assert.StartsWith("5 møder har fået en plads", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_that_is_against_the_format_is_refused_with_its_place_and_no_plan_is_written()
    {
        var (code, output, errors) = await PlanAsync(Problems.Json.Replace("\"capacity\": 4", "\"capacity\": \"mange\"", StringComparison.Ordinal), "--out", Of("plan.json"));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("rooms[0].capacity", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Of("plan.json")));
    }

    [Theory]
    [InlineData("Der mangler --out.")]
    [InlineData("--steps mangler sin værdi.", "--out", "x.json", "--steps")]
    [InlineData("--seconds skal være et antal sekunder.", "--out", "x.json", "--seconds", "snart")]
    [InlineData("--seconds og --steps kan ikke bruges sammen.", "--out", "x.json", "--seconds", "2", "--steps", "5")]
    [InlineData("--hurtigt kender jeg ikke.", "--out", "x.json", "--hurtigt")]
    public async Task What_cannot_be_understood_is_said_with_what_to_write(string sentence, params string[] words)
    {
        var (code, _, errors) = await PlanAsync(Problems.Json, words);

        Assert.Equal(2, code);
        Assert.StartsWith($"{sentence} Skriv:{Environment.NewLine}  plan PROBLEM.json --out PLAN.json", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said_plainly()
    {
        var (code, _, errors) = await CommandProcess.RunAsync(new Dictionary<string, string>(), "plan", Of("nothing.json"), "--out", Of("plan.json"));

        Assert.Equal((2, "Filerne kan ikke læses eller skrives: findes de, og må de skrives?"), (code, errors.Trim()));
    }

    private async Task<(int Code, string Out, string Errors)> PlanAsync(string problem, params string[] options)
    {
        await File.WriteAllTextAsync(Of("problem.json"), problem);
        return await CommandProcess.RunAsync(new Dictionary<string, string>(), ["plan", Of("problem.json"), .. options]);
    }

    private Plan ReadPlan(string file) => Assert.IsType<Reading<Plan>.Read>(PlanJson.Read(File.ReadAllBytes(Of(file)))).Value;

    private string Of(string file) => Path.Combine(folder, file);
}
