using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Which committees there are, and which took something up.</summary>
internal sealed class CommitteesCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvilke udvalg er der?";

    public int ExampleOrder => 10;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Committees, QuestionKind.WhichCommittees, QuestionKind.WhichMeetings);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
