using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Which committees there are, and which took something up.</summary>
internal sealed class CommitteesCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Committees, QuestionKind.WhichCommittees, QuestionKind.WhichMeetings)
{
    public override string Example => "Hvilke udvalg er der?";

    public override int ExampleOrder => 10;
}
