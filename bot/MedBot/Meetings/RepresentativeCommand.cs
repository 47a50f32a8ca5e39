using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Who represents the asker.</summary>
internal sealed class RepresentativeCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvem er min MED-repræsentant?";

    public int ExampleOrder => 5;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.MyRepresentative);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
