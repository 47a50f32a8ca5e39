using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Items by case number, and the other way round.</summary>
internal sealed class CaseNumberCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvad er sagsnummeret på punkt 2 på næste KommuneMED?";

    public int ExampleOrder => 11;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.CaseNumber);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
