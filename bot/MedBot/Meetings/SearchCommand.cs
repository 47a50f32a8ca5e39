using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Free search.</summary>
internal sealed class SearchCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Search)
{
    public override string Example => "Søg trivsel";

    public override int ExampleOrder => 12;
}
