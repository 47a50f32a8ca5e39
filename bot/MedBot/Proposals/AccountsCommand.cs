using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Shows, in numbers alone, where every proposal of the newest round, or a chosen one, is.</summary>
internal sealed class AccountsCommand(ChangeProposals changes, ProposalPeople people, RoundAdmin admin) : IChatCommand, ICardAction
{
    public string Example => "afstemning";

    public HelpTopic Topic => HelpTopic.Leader;

    public string Verb => AccountsCard.Open;

    public double Fit(Question question) => CommandWords.Fit(question, "afstemning", "afstemning af budgetforslag");

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        question.Place is Place.Personal ? await CardAsync(question.Asker, question.Today, id: null, cancellationToken) : ProposalCommands.OnlyPersonal;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => ActOnProposal.Show(
        await CardAsync(press.Asker, DateOnly.FromDateTime(press.Now), JsonSerializer.Deserialize(press.Data, ProposalData.Default.Chosen)!.Round, cancellationToken), press.Place);

    private Task<AdaptiveCard> CardAsync(Asker asker, DateOnly today, long? id, CancellationToken cancellationToken) => changes.ReadAsync(async db =>
    {
        IReadOnlyList<ProposalRound> rounds = await admin.RoundsAsync(db, asker, today, cancellationToken);
        if (rounds.FirstOrDefault(round => id is null || round.Id == id) is not { } round)
        {
            return RoundCard.None();
        }

        List<Proposal> proposals = await db.Set<Proposal>().AsNoTracking().AsSplitQuery().Where(proposal => proposal.RoundId == round.Id).ToListAsync(cancellationToken);
        return AccountsCard.For(
            round.Name,
            RoundAccounts.Of(proposals),
            people.Organisation.Departments.ToDictionary(department => department.Id, department => department.Name),
            [.. rounds.Where(other => other.Id != round.Id).Select(other => new RoundChoice(other.Id, other.Name))]);
    }, cancellationToken);
}
