using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>Gives the sender the form again, filled in with what is stored.</summary>
internal sealed class EditProposal(ShowProposals show, ProposalForms forms) : ICardAction
{
    public string Verb => ProposalButton.Edit;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Pressed)!.Id;
        return show.PressAsync(press, async (db, person, viewer) =>
        {
            if (await ActOnProposal.FindAsync(db, id, cancellationToken) is not ({ } proposal, { } round) || !ProposalAccess.Of(proposal, viewer).HasFlag(ProposalSight.ActAsSender))
            {
                return new CardActionAnswer.Message(ActOnProposal.NotFound);
            }

            if (proposal.State is not ProposalState.Draft && !ProposalWay.IsOpen(proposal.State))
            {
                return new CardActionAnswer.Message("Forslaget er givet videre og kan ikke rettes mere. Du kan stadig trække det tilbage.");
            }

            var typed = TypedProposal.Of(proposal.Words);
            return ActOnProposal.Show(forms.Draw(round, person, DateOnly.FromDateTime(press.Now), press.Place, proposal.Key, proposal, typed, typed.Read(round).Mistakes), press.Place);
        }, cancellationToken);
    }
}
