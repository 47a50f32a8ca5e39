using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Lists what lies with the asker as a representative.</summary>
internal sealed class ProposalsToReviewCommand(ChangeProposals changes, ProposalPeople people, ViewProposal views) : IChatCommand
{
    public string Example => "forslag hos mig";

    public HelpTopic Topic => HelpTopic.Representative;

    public double Fit(Question question) => CommandWords.Fit(question, "forslag hos mig", "forslag til mig", "budgetforslag hos mig", "budgetforslag til mig");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? ProposalCommands.OnlyPersonal
        : question.Asker.Person is not { } person ? ProposalCommands.NotKnown
        : await changes.ReadAsync(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, question.Today, cancellationToken);
            return ProposalListCard.ToReview(await ProposalCommands.ViewsAsync(db, ProposalCommands.WithRepresentative(db, viewer.Key), views, viewer, cancellationToken));
        }, cancellationToken);
}
