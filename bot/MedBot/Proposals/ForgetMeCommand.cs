using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Asks before the name is taken away, and says which answers will then not arrive.</summary>
internal sealed class ForgetMeCommand(ChangeProposals changes) : IChatCommand
{
    public string Example => "slet mine data";

    public HelpTopic Topic => HelpTopic.Messages;

    public double Fit(Question question) => ProposalCommands.Fit(question, "slet mine data", "slet mit navn", "glem mig");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? ProposalCommands.OnlyPersonal
        : question.Asker.Person is not { } person ? ProposalCommands.NotKnown
        : await changes.ReadAsync(async db =>
        {
            PersonKey key = await ProposalPeople.KeyOfAsync(db, person, cancellationToken);
            List<Proposal> own = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().Where(proposal => proposal.Sender == key).ToListAsync(cancellationToken);
            return MyDataCard.Confirm(own.Count(proposal => proposal.State is not ProposalState.Draft && RoundSums.Counts(proposal.StateForSender) && proposal.StateForSender is not ProposalState.CarriedOut));
        }, cancellationToken);
}
