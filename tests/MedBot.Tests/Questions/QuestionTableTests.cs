using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions.Answers;
using Xunit.Abstractions;

namespace MedBot.Tests.Questions;

/// <summary>
/// The tables of questions. The demo's first was written before the reader of questions, the others by somebody who had not read it,
/// the last twenty-five over documents that no rule had been tried on.
/// </summary>
public sealed class QuestionTableTests(ITestOutputHelper output)
{
    /// <summary>How many questions of each kind pass, in each table. A number may only rise.</summary>
    private static readonly Dictionary<string, int[]> Passing = new()
    {
        ["next-meeting"] = [8, 8, 6, 6, 5, 5, 2, 2, 4, 5, 6, 8, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3],
        ["meeting-on-date"] = [8, 8, 4, 4, 4, 3, 2, 2, 4, 4, 4, 4, 1, 1, 3, 2, 3, 3, 3, 2, 2, 3, 3, 2, 2, 3, 3, 2, 1, 2, 2],
        ["agenda"] = [9, 9, 5, 5, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 2, 3, 3, 3, 4, 3, 3, 4, 3, 3, 3, 2, 2, 4, 4, 3, 4],
        ["participants"] = [12, 13, 8, 8, 14, 14, 2, 2, 10, 11, 13, 13, 1, 2, 2, 2, 4, 4, 5, 4, 4, 4, 4, 4, 4, 4, 3, 4, 3, 4, 3],
        ["decision"] = [10, 11, 7, 7, 0, 0, 5, 5, 5, 6, 4, 5, 2, 2, 4, 5, 4, 5, 5, 3, 4, 4, 4, 4, 5, 3, 5, 4, 5, 4, 5],
        ["content"] = [16, 13, 15, 17, 0, 0, 13, 14, 13, 15, 18, 20, 3, 4, 6, 4, 6, 7, 7, 7, 9, 6, 6, 6, 6, 6, 6, 6, 10, 10, 8],
        ["attachments"] = [7, 7, 4, 3, 0, 0, 2, 2, 2, 2, 1, 2, 1, 1, 2, 2, 2, 2, 3, 2, 2, 3, 3, 2, 2, 2, 3, 2, 3, 3, 3],
        ["case-number"] = [7, 7, 3, 3, 0, 0, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 3, 2, 2, 2, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2],
        ["minutes-status"] = [7, 7, 3, 3, 5, 4, 2, 2, 3, 3, 2, 3, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 2],
        ["follow-up"] = [7, 7, 6, 5, 0, 6, 3, 3, 6, 6, 5, 6, 2, 1, 2, 3, 3, 2, 3, 2, 3, 3, 3, 2, 2, 3, 2, 2, 3, 3, 2],
        ["process"] = [7, 6, 7, 6, 2, 1, 4, 3, 4, 4, 4, 4, 0, 1, 1, 2, 3, 2, 1, 2, 2, 3, 1, 3, 3, 3, 1, 2, 3, 3, 2],
        ["concepts"] = [6, 6, 5, 6, 0, 0, 2, 2, 1, 2, 1, 1, 1, 1, 2, 1, 3, 2, 1, 2, 2, 3, 3, 3, 2, 2, 2, 2, 0, 1, 1],
        ["cross-document"] = [7, 7, 3, 1, 1, 2, 3, 1, 3, 4, 3, 4, 1, 1, 0, 0, 2, 3, 1, 3, 3, 3, 3, 2, 1, 2, 1, 1, 1, 1, 3],
        ["time-relative"] = [7, 7, 4, 3, 3, 3, 2, 2, 2, 3, 3, 3, 1, 0, 2, 1, 3, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 3, 2, 2, 2],
        ["command"] = [7, 7, 4, 4, 3, 3, 2, 2, 3, 3, 3, 3, 1, 1, 1, 1, 2, 2, 1, 1, 2, 2, 3, 2, 2, 2, 2, 2, 1, 1, 1],
        ["unanswerable"] = [33, 35, 18, 18, 10, 11, 12, 12, 16, 18, 17, 17, 5, 5, 10, 10, 12, 12, 11, 11, 12, 12, 12, 12, 11, 11, 10, 12, 12, 12, 12],
    };

    public static TheoryData<int> Tables => [.. Enumerable.Range(0, QuestionTable.All.Count)];

    [Theory, MemberData(nameof(Tables))]
    public async Task A_table_passes_as_often_as_before(int number)
    {
        var table = QuestionTable.All[number];
        await using var bot = await AskedBot.StartAsync(table);
        var passed = Passing.ToDictionary(kind => kind.Key, _ => 0);
        foreach (var question in table.Cases)
        {
            var reply = await bot.AskAsync(question);
            var faults = Judge.Faults(question, reply);
            passed[question.Kind] += faults.Count == 0 ? 1 : 0;
            if (faults.Count > 0)
            {
                output.WriteLine($"{question.Id} [{question.Kind}] {question.Asker.Name}: {question.Text}\n  {string.Join("\n  ", faults)}\n  > {reply.ReplaceLineEndings(" / ")}");
            }
        }

        output.WriteLine(string.Join('\n', [.. passed.Select(kind => $"{kind.Key} {kind.Value}"), $"{table.Name}: {passed.Values.Sum()} of {table.Cases.Count}"]));
        Assert.All(passed, kind => Assert.True(kind.Value >= Passing[kind.Key][number], $"{kind.Key}: {kind.Value} pass, {Passing[kind.Key][number]} did before"));
    }

    [Theory, MemberData(nameof(Tables))]
    public async Task Every_quoted_sentence_stands_word_for_word_in_the_item_that_is_named(int number)
    {
        var table = QuestionTable.All[number];
        await using var bot = await AskedBot.StartAsync(table);
        foreach (var question in table.Cases)
        {
            if (await bot.ReplyAsync(question) is not Reply.Told(var answer))
            {
                continue;
            }

            foreach (var source in answer.Sources.Where(source => source.Sentence is not null))
            {
                var stands = Words(source.Item is { } item ? MeetingDocumentJson.Write(source.Document with { Items = [item] }) : MeetingDocumentJson.Write(source.Document));
                Assert.All(source.Sentence!.Split(['\n', '·', ':'], StringSplitOptions.RemoveEmptyEntries), line => Assert.True(stands.Contains(Words(line), StringComparison.Ordinal), $"{question.Id}: {line}"));
                Assert.True(source.Item is not null, $"{question.Id} names no item");
            }
        }
    }

    // Marks of Markdown and JSON do not count.
    private static string Words(string text) => $" {string.Join(' ', DanishText.Words(text.Replace("\\n", " ", StringComparison.Ordinal).Replace("\\\"", " ", StringComparison.Ordinal)))} ";

    [Theory, MemberData(nameof(Tables))]
    public void Every_question_has_its_own_id_and_a_source_among_the_documents(int number)
    {
        var table = QuestionTable.All[number];
        var documents = table.Documents.Select(document => Path.GetFileNameWithoutExtension(document.Name)).ToHashSet();

        Assert.Equal(table.Cases.Count, table.Cases.Select(question => question.Id).Distinct().Count());
        Assert.All(table.Cases, question => Assert.True(question.Source is null || documents.Contains(question.Source.Document), question.Id));
    }

    [Theory, MemberData(nameof(Tables))]
    public void A_sixth_of_the_questions_or_more_cannot_be_answered(int number)
    {
        var cases = QuestionTable.All[number].Cases;

        Assert.True(cases.Count(question => question.Unanswerable) >= cases.Count / 6);
    }
}
