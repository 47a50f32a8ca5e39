using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>What a meeting takes up, or took up.</summary>
internal sealed class AgendaCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Agenda, QuestionKind.NextTime, QuestionKind.ClosedItems, QuestionKind.Deadline)
{
    public override string Example => "Hvad er på dagsordenen til næste KommuneMED?";

    public override int ExampleOrder => 2;
}
