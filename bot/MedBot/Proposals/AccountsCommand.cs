using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Shows, in numbers alone, where every proposal of the newest round is.</summary>
internal sealed class AccountsCommand(ChangeProposals changes, ProposalPeople people, RoundOpeners openers) : IChatCommand
{
    public string Example => "afstemning";

    public double Fit(Question question) => ProposalCommands.Fit(question, "afstemning", "afstemning af budgetforslag");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? ProposalCommands.OnlyPersonal
        : await changes.ReadAsync(async db =>
        {
            List<ProposalRound> rounds = await db.Set<ProposalRound>().AsNoTracking().OrderByDescending(round => round.Id).ToListAsync(cancellationToken);
            if (rounds.Find(round => openers.MayRun(round, question.Asker, question.Today)) is not { } round)
            {
                return RoundCard.None();
            }

            List<Proposal> proposals = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().Where(proposal => proposal.RoundId == round.Id).ToListAsync(cancellationToken);
            return AccountsCard.For(round.Name, RoundAccounts.Of(proposals), people.Organisation.Departments.ToDictionary(department => department.Id, department => department.Name));
        }, cancellationToken);
}
