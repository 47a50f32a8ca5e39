using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Items by case number, and the other way round.</summary>
internal sealed class CaseNumberCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.CaseNumber)
{
    public override string Example => "Hvad er sagsnummeret på punkt 2 på næste KommuneMED?";

    public override int ExampleOrder => 11;
}
