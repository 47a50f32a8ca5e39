using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Danish;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>A press on a proposal's button: finds the proposal, lets the domain decide, tells whom it concerns, and shows what came of it.</summary>
internal sealed class ActOnProposal(ChangeProposals changes, ProposalPeople people, ViewProposal views, TellOfProposals tell, TimeProvider clock)
{
    /// <summary>One sentence for what is not there and for what may not be seen: a guessed number tells nothing.</summary>
    public const string NotFound = "Det forslag kan jeg ikke vise dig.";

    public const string NotKnown = "Jeg kan ikke finde dig i organisationen, så jeg ved ikke, hvem der er din repræsentant. Spørg HR.";

    /// <param name="role">As whom the presser must stand to the proposal.</param>
    public Task<CardActionAnswer> RunAsync(CardPress press, ProposalSight role, string done, Func<ProposalStepPress, StepResult> step, CancellationToken cancellationToken) =>
        RunAsync(press, JsonSerializer.Deserialize(press.Data, ProposalData.Default.Pressed)!.Id, role, done, act => Task.FromResult(step(act)), cancellationToken);

    public async Task<CardActionAnswer> RunAsync(CardPress press, long id, ProposalSight role, string done, Func<ProposalStepPress, Task<StepResult>> step, CancellationToken cancellationToken)
    {
        if (press.Asker.Person is not { } person)
        {
            return new CardActionAnswer.Message(NotKnown);
        }

        ProposalButton.Pressed pressed = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Pressed)!;
        if (HoldsCprNumber(press))
        {
            return new CardActionAnswer.Message(TypedProposal.CprSentence);
        }

        return await changes.RunAsync(async db =>
        {
            var today = DateOnly.FromDateTime(press.Now);
            ProposalViewer viewer = await people.ViewerAsync(db, person, today, cancellationToken);
            if (await FindAsync(db, id, cancellationToken) is not ({ } proposal, { } round) || !ProposalAccess.Of(proposal, viewer).HasFlag(role))
            {
                return new CardActionAnswer.Message(NotFound);
            }

            DateTimeOffset now = clock.GetUtcNow();
            var steps = proposal.Steps.Count;
            TalkLine[] lines = [.. proposal.Talk];
            StepResult result = await step(new(db, proposal, round, viewer.Key, pressed with { Text = string.IsNullOrWhiteSpace(pressed.Text) ? null : pressed.Text.Trim() }, now));
            ReachLeaders(proposal, today, now);
            await tell.SenderAsync(db, proposal, round, steps, now, cancellationToken);
            foreach (TalkLine line in proposal.Talk.Except(lines))
            {
                await tell.LineAsync(db, proposal, line, now, cancellationToken);
            }

            return Show(await views.CardAsync(db, proposal, round, viewer, today, Sentence(result, done), cancellationToken), press.Place);
        }, cancellationToken);
    }

    public static bool HoldsCprNumber(CardPress press) => press.Data.EnumerateObject().Any(field => field.Value.ValueKind is JsonValueKind.String && CprNumber.IsIn(field.Value.GetString()));

    /// <summary>What was passed on is with the leaders as soon as there are any.</summary>
    public void ReachLeaders(Proposal proposal, DateOnly today, DateTimeOffset now)
    {
        if (proposal.State is ProposalState.PassedOn && people.Organisation.LeadersOf(proposal.Department, today).Count > 0)
        {
            proposal.ReachLeaders(now);
        }
    }

    public static async Task<(Proposal? Proposal, ProposalRound? Round)> FindAsync(MedBotDb db, long id, CancellationToken cancellationToken)
    {
        Proposal? proposal = await db.Set<Proposal>().SingleOrDefaultAsync(proposal => proposal.Id == id, cancellationToken);
        return (proposal, proposal is null ? null : await db.Set<ProposalRound>().SingleAsync(round => round.Id == proposal.RoundId, cancellationToken));
    }

    /// <summary>A proposal is shown to the presser alone: where others read along, in a dialog, which knows no buttons but those that send it.</summary>
    public static CardActionAnswer Show(AdaptiveCard? card, Place place) =>
        card is null ? new CardActionAnswer.Message(NotFound)
        : place is Place.Personal ? new CardActionAnswer.Card(card)
        : new CardActionAnswer.Dialog("Budgetforslag", card with { Actions = [.. card.Actions.OfType<SubmitAction>()] });

    private static string? Sentence(StepResult result, string done) => result switch
    {
        StepResult.Done => done,
        StepResult.Already => null,
        StepResult.Stale => "Forslaget er ændret, siden kortet blev vist. Her er det, som det er nu.",
        StepResult.NotNow => "Det kan ikke lade sig gøre, som forslaget står nu.",
        StepResult.NotYours => "Det er ikke dig, der kan gøre det.",
        StepResult.LawyersMissing => "Forslaget kan medføre afskedigelser. Udfyld personalejuristernes felt først.",
        StepResult.ResponsibleMissing => "Vælg først, hvem der er ansvarlig for at gennemføre det, og tryk «Gem tekster».",
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };
}

/// <summary>What a step of one proposal is taken on.</summary>
internal sealed record ProposalStepPress(MedBotDb Db, Proposal Proposal, ProposalRound Round, PersonKey By, ProposalButton.Pressed Pressed, DateTimeOffset Now)
{
    public int Version => Pressed.Version;
    public string? Text => Pressed.Text;
}
