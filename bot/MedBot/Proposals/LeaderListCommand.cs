using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Shows a leader what was passed on, with sums per year.</summary>
internal sealed class LeaderListCommand(ChangeProposals changes, ProposalPeople people, LeaderLists lists) : IChatCommand
{
    public string Example => "liste over budgetforslag";

    public HelpTopic Topic => HelpTopic.Leader;

    public double Fit(Question question) => CommandWords.Fit(question, "liste over budgetforslag", "budgetliste", "forslagsliste", "alle budgetforslag", "budgetforslag liste");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? ProposalCommands.OnlyPersonal
        : question.Asker.Person is not { } person ? ProposalCommands.NotKnown
        : await changes.ReadAsync(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, question.Today, cancellationToken);
            return await LeaderLists.RoundsAsync(db, viewer, cancellationToken) is [var round, ..]
                ? await lists.CardAsync(db, round, new(round.Id), viewer, told: null, cancellationToken)
                : NotFoundCard.For("Listen er for ledere i en afdeling med en budgetrunde.", wayForward: null, "mine forslag");
        }, cancellationToken);
}
