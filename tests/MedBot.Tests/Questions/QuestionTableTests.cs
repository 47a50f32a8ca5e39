using MedBot.Demo;
using Xunit.Abstractions;

namespace MedBot.Tests.Questions;

/// <summary>The tables of questions over the demo's documents. The first half was written before the reader of questions, the second by someone who has not read it.</summary>
public sealed class QuestionTableTests(DemoBot bot, ITestOutputHelper output) : IClassFixture<DemoBot>
{
    /// <summary>How many questions of each kind pass, in each table. A number may only rise.</summary>
    private static readonly Dictionary<string, (int First, int Second)> Passing = new()
    {
        ["next-meeting"] = (8, 7),
        ["meeting-on-date"] = (8, 8),
        ["agenda"] = (8, 9),
        ["participants"] = (11, 13),
        ["decision"] = (9, 11),
        ["content"] = (16, 13),
        ["attachments"] = (7, 7),
        ["case-number"] = (7, 7),
        ["minutes-status"] = (7, 7),
        ["follow-up"] = (7, 6),
        ["process"] = (6, 5),
        ["concepts"] = (6, 5),
        ["cross-document"] = (6, 3),
        ["time-relative"] = (7, 7),
        ["command"] = (7, 5),
        ["unanswerable"] = (33, 33),
    };

    [Fact]
    public async Task The_first_table_passes_as_often_as_before() => await ScoreAsync("demo-first.jsonl", passing => passing.First);

    [Fact]
    public async Task The_second_table_passes_as_often_as_before() => await ScoreAsync("demo-second.jsonl", passing => passing.Second);

    [Theory]
    [InlineData("demo-first.jsonl")]
    [InlineData("demo-second.jsonl")]
    public void Every_question_has_its_own_id_and_a_source_among_the_demos_documents(string table)
    {
        var cases = QuestionCase.Table(table);
        var documents = DemoMunicipality.For(DemoBot.Today).Documents.Select(document => Path.GetFileNameWithoutExtension(document.FileName)).ToHashSet();

        Assert.Equal(cases.Count, cases.Select(question => question.Id).Distinct().Count());
        Assert.All(cases, question => Assert.True(question.Source is null || documents.Contains(question.Source.Document), question.Id));
    }

    [Theory]
    [InlineData("demo-first.jsonl")]
    [InlineData("demo-second.jsonl")]
    public void A_fifth_of_the_questions_cannot_be_answered(string table)
    {
        var cases = QuestionCase.Table(table);

        Assert.True(cases.Count(question => question.Unanswerable) >= cases.Count / 5);
    }

    private async Task ScoreAsync(string table, Func<(int First, int Second), int> wanted)
    {
        Dictionary<string, int> passed = Passing.ToDictionary(kind => kind.Key, _ => 0);
        foreach (var question in QuestionCase.Table(table))
        {
            var reply = await bot.AskAsync(question);
            var faults = Judge.Faults(question, reply);
            passed[question.Kind] += faults.Count == 0 ? 1 : 0;
            if (faults.Count > 0)
            {
                output.WriteLine($"{question.Id} [{question.Kind}] {question.Asker.Name}: {question.Text}\n  {string.Join("\n  ", faults)}\n  > {reply.ReplaceLineEndings(" / ")}");
            }
        }

        output.WriteLine(string.Join('\n', passed.Select(kind => $"{kind.Key} {kind.Value}")));
        Assert.All(passed, kind => Assert.True(kind.Value >= wanted(Passing[kind.Key]), $"{kind.Key}: {kind.Value} pass, {wanted(Passing[kind.Key])} did before"));
    }
}
