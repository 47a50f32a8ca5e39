using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>The minutes of a meeting, and whether they are approved.</summary>
internal sealed class MinutesCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Referat KommuneMED";

    public int ExampleOrder => 6;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Minutes, QuestionKind.MinutesStatus, QuestionKind.MinutesApproved);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
