using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>When and where meetings are.</summary>
internal sealed class NextMeetingCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvornår er næste møde i KommuneMED?";

    public int ExampleOrder => 1;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Meetings, QuestionKind.MeetingEnd, QuestionKind.Impossible);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
