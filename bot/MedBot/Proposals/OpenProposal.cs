using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;

namespace MedBot.Proposals;

/// <summary>Shows one proposal to whoever may see it.</summary>
internal sealed class OpenProposal(ShowProposals show, ViewProposal views) : ICardAction
{
    public string Verb => ProposalButton.Open;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Pressed)!.Id;
        return show.PressAsync(press, async (db, _, viewer) =>
            await ActOnProposal.FindAsync(db, id, cancellationToken) is ({ } proposal, { } round)
                ? ActOnProposal.Show(await views.CardAsync(db, proposal, round, viewer, today, told: null, cancellationToken), press.Place)
                : new CardActionAnswer.Message(ActOnProposal.NotFound), cancellationToken);
    }
}
