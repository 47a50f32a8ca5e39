using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Facts and figures out of the documents; and what is not for the bot to answer.</summary>
internal sealed class FactCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Content, QuestionKind.Why, QuestionKind.Dated, QuestionKind.Private, QuestionKind.Order)
{
    public override string Example => "Hvor ofte drøftes sygefravær?";

    public override int ExampleOrder => 8;
}
