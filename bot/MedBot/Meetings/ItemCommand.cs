using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>One item of a meeting: what it says, its number, the time set aside for it.</summary>
internal sealed class ItemCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Item, QuestionKind.ItemNumber, QuestionKind.TimeSetAside)
{
    public override string Example => "Punkt 4 på næste KommuneMED";

    public override int ExampleOrder => 7;
}
