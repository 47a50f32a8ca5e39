using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>One item of a meeting: what it says, its number, the time set aside for it.</summary>
internal sealed class ItemCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Punkt 4 på næste KommuneMED";

    public int ExampleOrder => 7;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Item, QuestionKind.ItemNumber, QuestionKind.TimeSetAside);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
