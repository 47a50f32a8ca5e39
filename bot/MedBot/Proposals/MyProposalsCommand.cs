using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Lists the proposals that the asker has written.</summary>
internal sealed class MyProposalsCommand(ShowProposals show, ViewProposal views) : IChatCommand
{
    public string Example => "mine forslag";

    public HelpTopic Topic => HelpTopic.Budget;

    public double Fit(Question question) => CommandWords.Fit(question, "mine forslag", "mine budgetforslag", "mit forslag", "mit budgetforslag");

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        show.AnswerAsync(question, async (db, viewer) => ProposalListCard.Own(await ProposalCommands.ViewsAsync(db, db.Set<Proposal>().Where(proposal => proposal.Sender == viewer.Key), views, viewer, cancellationToken)), cancellationToken);
}
