using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Who takes part, who is absent, who holds which office.</summary>
internal sealed class ParticipantsCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvem har meldt afbud til næste møde?";

    public int ExampleOrder => 4;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Participants, QuestionKind.Absent, QuestionKind.Presence, QuestionKind.Role, QuestionKind.Person, QuestionKind.ElectoralGroup, QuestionKind.SharedMembers);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
