using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>Opens a blank form as a dialog, from a round's post in a channel.</summary>
internal sealed class OpenProposalForm(ChangeProposals changes, ProposalForms forms) : ICardAction
{
    public string Verb => RoundCard.Form;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        if (press.Asker.Person is not { } person)
        {
            return new CardActionAnswer.Message(ActOnProposal.NotKnown);
        }

        var id = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Chosen)!.Round;
        return await changes.ReadAsync<CardActionAnswer>(async db =>
            await db.Set<ProposalRound>().SingleOrDefaultAsync(round => round.Id == id, cancellationToken) is { } round && round.Covers(person.Department)
                ? ActOnProposal.Show(forms.Blank(round, person, DateOnly.FromDateTime(press.Now), press.Place), press.Place)
                : new CardActionAnswer.Message("Runden er ikke for din afdeling."), cancellationToken);
    }
}
