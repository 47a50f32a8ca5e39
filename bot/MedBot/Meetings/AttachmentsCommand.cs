using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Attachments by name.</summary>
internal sealed class AttachmentsCommand(AnswerQuestions answers) : IChatCommand
{
    public string Example => "Hvilke bilag er der til budgetpunktet?";

    public int ExampleOrder => 9;

    public double Fit(Question question) => answers.Fit(question, QuestionKind.Attachments, QuestionKind.AttachmentContent);

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        ReplyCard.For(await answers.AnswerAsync(question, cancellationToken), question.Today);
}
