using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Answers questions of some kinds out of the documents.</summary>
internal abstract class DocumentsCommand(AnswerQuestions answers, params QuestionKind[] kinds) : IChatCommand
{
    public abstract string Example { get; }

    public abstract int ExampleOrder { get; }

    public double Fit(Question question) => answers.Fit(question, kinds);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
