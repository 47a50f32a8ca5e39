using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Shows a leader what was passed on, with sums per year. To who asks which proposals there are, and is no leader, their own.</summary>
internal sealed class LeaderListCommand(ShowProposals show, LeaderLists lists, ViewProposal views) : IChatCommand
{
    public string Example => "liste over budgetforslag";

    public HelpTopic Topic => HelpTopic.Leader;

    private static readonly string[] WhichThereAre =
        ["hvilke forslag er der", "hvilke budgetforslag er der", "er der nogen forslag", "er der nogen budgetforslag", "forslag", "vis forslag", "se forslag", "vis budgetforslag"];

    public double Fit(Question question) => Math.Max(CommandWords.Fit(question, WhichThereAre), CommandWords.Fit(question, "liste over budgetforslag", "budgetliste", "forslagsliste", "alle budgetforslag", "budgetforslag liste"));

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        show.AnswerAsync(question, async (db, viewer) =>
            await LeaderLists.RoundsAsync(db, viewer, cancellationToken) is [var round, ..]
                ? await lists.CardAsync(db, round, new(round.Id), viewer, told: null, cancellationToken)
                : CommandWords.Fit(question, WhichThereAre) > 0
                ? ProposalListCard.Own(await ProposalCommands.ViewsAsync(db, db.Set<Proposal>().Where(proposal => proposal.Sender == viewer.Key), views, viewer, cancellationToken))
                : NotFoundCard.For("Listen er for ledere i en afdeling med en budgetrunde.", wayForward: null, "mine forslag"), cancellationToken);
}
