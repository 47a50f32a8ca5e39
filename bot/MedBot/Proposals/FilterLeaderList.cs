using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;

namespace MedBot.Proposals;

/// <summary>Draws the leaders' list with another filter.</summary>
internal sealed class FilterLeaderList(ShowProposals show, LeaderLists lists) : ICardAction
{
    public string Verb => LeaderListCard.Filter;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        LeaderListCard.Chosen chosen = JsonSerializer.Deserialize(press.Data, ProposalData.Default.LeaderListChosen)!.InPickedRound();
        return show.PressAsync(press, async (db, _, viewer) =>
            await LeaderLists.RoundAsync(db, chosen.Round, viewer, cancellationToken) is { } round
                ? ActOnProposal.Show(await lists.CardAsync(db, round, chosen, viewer, told: null, cancellationToken), press.Place)
                : new CardActionAnswer.Message(ActOnLeaderList.NotALeader), cancellationToken);
    }
}
