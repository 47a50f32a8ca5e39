using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Shows one proposal to whoever may see it.</summary>
internal sealed class OpenProposal(ChangeProposals changes, ProposalPeople people, ViewProposal views) : ICardAction
{
    public string Verb => ProposalButton.Open;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (press.Asker.Person is not { } person)
        {
            return new CardActionAnswer.Message(ActOnProposal.NotKnown);
        }

        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Pressed)!.Id;
        return await changes.ReadAsync<CardActionAnswer>(async db =>
        {
            var today = DateOnly.FromDateTime(press.Now);
            ProposalViewer viewer = await people.ViewerAsync(db, person, today, cancellationToken);
            return await ActOnProposal.FindAsync(db, id, cancellationToken) is ({ } proposal, { } round)
                ? ActOnProposal.Show(await views.CardAsync(db, proposal, round, viewer, today, told: null, cancellationToken), press.Place)
                : new CardActionAnswer.Message(ActOnProposal.NotFound);
        }, cancellationToken);
    }
}
