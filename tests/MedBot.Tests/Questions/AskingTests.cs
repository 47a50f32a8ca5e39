using System.Text.Json;
using MedBot.Domain.Questions;
using Xunit.Abstractions;

namespace MedBot.Tests.Questions;

/// <summary>Ways to ask for the same: what each is read as, over the documents of one table.</summary>
public sealed class AskingTests(ITestOutputHelper output)
{
    /// <summary>How many are read as what they ask for. The number may only rise.</summary>
    private const int Read = 936;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    [Fact]
    public async Task Ways_to_ask_are_read_as_often_as_before()
    {
        var table = QuestionTable.All.Single(table => table.Name == "lake");
        await using var bot = await AskedBot.StartAsync(table);
        var (read, all) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Questions", "asking.jsonl")))
        {
            var asking = JsonSerializer.Deserialize<Asking>(line, Json)!;
            var kind = (await bot.ReadAsync(asking.Text, "Mads Therkelsen", table.Today.ToDateTime(new(9, 0)))).Kind;
            (read, all) = (read + (kind == asking.Kind ? 1 : 0), all + 1);
            if (kind != asking.Kind)
            {
                output.WriteLine($"{asking.Kind} read as {kind}: {asking.Text}");
            }
        }

        output.WriteLine($"{read} of {all}");
        Assert.True(read >= Read, $"{read} are read, {Read} were before");
    }

    private sealed record Asking([property: System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<QuestionKind>))] QuestionKind Kind, string Text);
}
