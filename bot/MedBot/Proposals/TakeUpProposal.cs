using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Storage;

namespace MedBot.Proposals;

/// <summary>Gives the sender the form of a later round, filled in with a proposal that led nowhere in an earlier one.</summary>
internal sealed class TakeUpProposal(ShowProposals show, ProposalForms forms) : ICardAction
{
    public string Verb => ProposalButton.TakeUp;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Pressed)!.Id;
        return show.PressAsync(press, async (db, person, viewer) =>
        {
            if (await ActOnProposal.FindAsync(db, id, cancellationToken) is not ({ } proposal, { } round) || !ProposalAccess.Of(proposal, viewer).HasFlag(ProposalSight.ActAsSender))
            {
                return new CardActionAnswer.Message(ActOnProposal.NotFound);
            }

            return await NextRoundAsync(db, proposal, round, cancellationToken) is { } next
                ? ActOnProposal.Show(forms.Draw(next, person, today, press.Place, Guid.NewGuid(), proposal: null, TypedProposal.Of(proposal.Words), continues: proposal.Id), press.Place)
                : new CardActionAnswer.Message("Der er ingen åben runde, som forslaget kan bruges i.");
        }, cancellationToken);
    }

    /// <summary>The newest other round that is open, where the proposal has come to its end.</summary>
    public static async Task<ProposalRound?> NextRoundAsync(MedBotDb db, Proposal proposal, ProposalRound round, CancellationToken cancellationToken)
    {
        var ended = proposal.StateForSender is ProposalState.NotPursued or ProposalState.NotAdopted or ProposalState.Withdrawn || (proposal.State is ProposalState.Draft && !round.Open);
        return ended ? (await ProposalForms.OpenRoundsAsync(db, proposal.Department, cancellationToken)).FirstOrDefault(open => open.Id != round.Id) : null;
    }
}
