using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Items by case number, and the other way round.</summary>
internal sealed class CaseNumberCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Find sag 81.00.00-A00-1-26";

    public double Fit(Question question) => answers.Fit(question, QuestionKind.CaseNumber);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
