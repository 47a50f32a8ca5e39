using MedBot.Domain.Questions;

namespace MedBot.Meetings;

/// <summary>Who represents the asker.</summary>
internal sealed class RepresentativeCommand(AnswerQuestions answers) : DocumentsCommand(answers, QuestionKind.MyRepresentative)
{
    public override string Example => "Hvem er min MED-repræsentant?";

    public override int ExampleOrder => 5;
}
