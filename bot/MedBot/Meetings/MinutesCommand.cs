using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>The minutes of a meeting, and whether they are approved.</summary>
internal sealed class MinutesCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Minutes, QuestionKind.MinutesStatus, QuestionKind.MinutesApproved)
{
    public override string Example => "Referat KommuneMED";

    public override int ExampleOrder => 6;
}
