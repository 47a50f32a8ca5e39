using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.YearWheel;
using MedBot.Chat;
using MedBot.Domain.Questions;
using MedBot.Domain.YearWheel;

namespace MedBot.YearWheel;

/// <summary>Says when there is closed, by the year wheel.</summary>
internal sealed class ClosedDaysCommand(WheelLibrary library) : IChatCommand
{
    public string Example => "hvornår er der lukket?";

    public HelpTopic Topic => HelpTopic.YearWheel;

    public double Fit(Question question) => Meant(question) is null ? 0 : 1;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) => Task.FromResult(ClosedDaysCard.For(Meant(question)!));

    private IReadOnlyList<ClosedDays>? Meant(Question question) => ClosedQuestion.Read(question.Folded, library.Years.SelectMany(year => year.Wheel.Closed), question.Today);
}
