using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Facts and figures out of the documents; and what is not for the bot to answer.</summary>
internal sealed class FactCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvor ofte drøftes sygefravær?";

    public int ExampleOrder => 8;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Content, QuestionKind.Why, QuestionKind.Dated, QuestionKind.Private, QuestionKind.Order);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
