using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Who takes part, who is absent, who holds which office.</summary>
internal sealed class ParticipantsCommand(AnswerQuestions answers)
    : DocumentsCommand(answers, QuestionKind.Participants, QuestionKind.Absent, QuestionKind.Presence, QuestionKind.Role, QuestionKind.Person, QuestionKind.ElectoralGroup, QuestionKind.SharedMembers)
{
    public override string Example => "Hvem har meldt afbud til næste møde?";

    public override int ExampleOrder => 4;
}
