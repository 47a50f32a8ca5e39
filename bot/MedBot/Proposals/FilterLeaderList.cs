using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Draws the leaders' list with another filter.</summary>
internal sealed class FilterLeaderList(ChangeProposals changes, ProposalPeople people, LeaderLists lists) : ICardAction
{
    public string Verb => LeaderListCard.Filter;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (press.Asker.Person is not { } person)
        {
            return new CardActionAnswer.Message(ActOnProposal.NotKnown);
        }

        LeaderListCard.Chosen chosen = JsonSerializer.Deserialize(press.Data, ProposalData.Default.LeaderListChosen)!.InPickedRound();
        return await changes.ReadAsync<CardActionAnswer>(async db =>
        {
            ProposalViewer viewer = await people.ViewerAsync(db, person, DateOnly.FromDateTime(press.Now), cancellationToken);
            return await LeaderLists.RoundAsync(db, chosen.Round, viewer, cancellationToken) is { } round
                ? ActOnProposal.Show(await lists.CardAsync(db, round, chosen, viewer, told: null, cancellationToken), press.Place)
                : new CardActionAnswer.Message(ActOnLeaderList.NotALeader);
        }, cancellationToken);
    }
}
