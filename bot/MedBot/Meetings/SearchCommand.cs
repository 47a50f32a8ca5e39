using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Free search.</summary>
internal sealed class SearchCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Søg trivsel";

    public int ExampleOrder => 12;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Search);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
