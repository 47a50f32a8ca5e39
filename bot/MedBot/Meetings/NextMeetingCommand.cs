using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>When and where meetings are.</summary>
internal sealed class NextMeetingCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Meetings, QuestionKind.MeetingEnd, QuestionKind.Impossible)
{
    public override string Example => "Hvornår er næste møde i KommuneMED?";

    public override int ExampleOrder => 1;
}
