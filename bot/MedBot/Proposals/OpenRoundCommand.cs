using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Gives a chair, a leader or HR the form with which a round is opened.</summary>
internal sealed class OpenRoundCommand(RoundOpeners openers) : IChatCommand
{
    public string Example => "åbn budgetrunde";

    public HelpTopic Topic => HelpTopic.Leader;

    public double Fit(Question question) => CommandWords.Fit(question, "åbn budgetrunde", "åben budgetrunde", "aabn budgetrunde", "ny budgetrunde", "start budgetrunde");

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Place is not Place.Personal)
        {
            return Task.FromResult(ProposalCommands.OnlyPersonal);
        }

        IReadOnlyList<Choice> departments = openers.DepartmentsOf(question.Asker, question.Today);
        return Task.FromResult(departments.Count == 0
            ? NotFoundCard.For("En budgetrunde åbnes af en forperson, en leder eller HR.")
            : RoundFormCard.For(RoundOpeners.Suggestion(question.Today), departments));
    }
}
