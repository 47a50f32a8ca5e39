using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Shows the newest round to those who may extend or close it.</summary>
internal sealed class RoundCommand(ChangeProposals changes, RoundOpeners openers) : IChatCommand
{
    public string Example => "budgetrunde";

    public double Fit(Question question) => ProposalCommands.Fit(question, "budgetrunde", "budgetrunden", "luk budgetrunde", "luk budgetrunden", "forlæng budgetrunde", "forlæng budgetrunden");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is not Place.Personal ? ProposalCommands.OnlyPersonal
        : await changes.ReadAsync(async db =>
        {
            List<ProposalRound> rounds = await db.Set<ProposalRound>().AsNoTracking().OrderByDescending(round => round.Id).ToListAsync(cancellationToken);
            return rounds.Find(round => openers.MayRun(round, question.Asker, question.Today)) is { } round ? RoundAdminCard.For(round) : RoundCard.None();
        }, cancellationToken);
}
