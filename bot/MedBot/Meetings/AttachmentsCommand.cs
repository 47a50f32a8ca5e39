using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Attachments by name.</summary>
internal sealed class AttachmentsCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.Attachments, QuestionKind.AttachmentContent)
{
    public override string Example => "Hvilke bilag er der til budgetpunktet?";

    public override int ExampleOrder => 9;
}
