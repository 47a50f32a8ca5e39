using MedBot.Demo;

namespace MedBot.Tests.Questions;

/// <summary>The tables of questions over the demo's documents. The first half was written before the reader of questions, the second by someone who has not read it.</summary>
public sealed class QuestionTableTests
{
    /// <summary>The day whose documents the tables ask about.</summary>
    internal static readonly DateOnly Today = new(2027, 3, 8);

    [Theory]
    [InlineData("demo-first.jsonl")]
    [InlineData("demo-second.jsonl")]
    public void Every_question_has_its_own_id_and_a_source_among_the_demos_documents(string table)
    {
        var cases = QuestionCase.Table(table);
        var documents = DemoMunicipality.For(Today).Documents.Select(document => Path.GetFileNameWithoutExtension(document.FileName)).ToHashSet();

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
}
