using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>What was decided, and what was put off.</summary>
internal sealed class DecisionCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Decision, QuestionKind.Postponed)
{
    public override string Example => "Hvad blev besluttet om sygefravær?";

    public override int ExampleOrder => 3;
}
