using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Lists what lies with the asker as a representative.</summary>
internal sealed class ProposalsToReviewCommand(ShowProposals show, ViewProposal views) : IChatCommand
{
    public string Example => "forslag hos mig";

    public HelpTopic Topic => HelpTopic.Representative;

    public double Fit(Question question) => CommandWords.Fit(question, "forslag hos mig", "forslag til mig", "budgetforslag hos mig", "budgetforslag til mig");

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        show.AnswerAsync(question, async (db, viewer) => ProposalListCard.ToReview(await ProposalCommands.ViewsAsync(db, ProposalCommands.WithRepresentative(db, viewer.Key), views, viewer, cancellationToken)), cancellationToken);
}
