using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>What was decided, and what was put off.</summary>
internal sealed class DecisionCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvad blev besluttet om sygefravær?";

    public int ExampleOrder => 3;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Decision, QuestionKind.Postponed);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
