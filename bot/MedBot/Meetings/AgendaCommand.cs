using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>What a meeting takes up, or took up.</summary>
internal sealed class AgendaCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvad er på dagsordenen til næste KommuneMED?";

    public int ExampleOrder => 2;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Agenda, QuestionKind.NextTime, QuestionKind.ClosedItems, QuestionKind.Deadline);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
