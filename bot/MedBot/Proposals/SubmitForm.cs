using System.Text.Json;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Proposals;

/// <summary>A form that comes in: stopped, kept as a draft, sent, or taken as a change of what was sent.</summary>
internal sealed class SubmitForm(ChangeProposals changes, ProposalPeople people, ProposalForms forms, ViewProposal views, TellOfProposals tell, TimeProvider clock)
{
    public async Task<CardActionAnswer> RunAsync(CardPress press, bool send, CancellationToken cancellationToken)
    {
        if (press.Asker.Person is not { Department: not null } person)
        {
            return new CardActionAnswer.Message(ActOnProposal.NotKnown);
        }

        ProposalFormCard.Submitted form = JsonSerializer.Deserialize(press.Data, ProposalData.Default.Submitted)!;
        return await changes.RunAsync(db => RunAsync(db, press, person, form, send, cancellationToken), cancellationToken);
    }

    private async Task<CardActionAnswer> RunAsync(MedBotDb db, CardPress press, Person person, ProposalFormCard.Submitted form, bool send, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        if (await db.Set<ProposalRound>().SingleOrDefaultAsync(round => round.Id == form.Round, cancellationToken) is not { } round || !round.Covers(person.Department))
        {
            return new CardActionAnswer.Message("Runden er ikke for din afdeling.");
        }

        TypedProposal typed = ProposalForms.Typed(press.Data, form, round);
        ReadProposal read = typed.Read(round);
        ProposalViewer viewer = await people.ViewerAsync(db, person, today, cancellationToken);
        Proposal? proposal = await db.Set<Proposal>().SingleOrDefaultAsync(proposal => proposal.Key == form.Form, cancellationToken);
        if (proposal is not null && (proposal.Sender != viewer.Key || proposal.RoundId != round.Id))
        {
            return new CardActionAnswer.Message(ActOnProposal.NotFound);
        }

        if (read.Stopped)
        {
            return ActOnProposal.Show(forms.Draw(round, person, today, press.Place, form.Form, proposal, typed, read.Mistakes, continues: form.Continues), press.Place);
        }

        var isNew = proposal is null;
        if (proposal is null)
        {
            var continues = await db.Set<Proposal>().AnyAsync(earlier => earlier.Id == form.Continues && earlier.Sender == viewer.Key, cancellationToken) ? form.Continues : null;
            proposal = Proposal.Draft(form.Form, round, viewer.Key, person.Department!, person.Unit, read.Words, continues);
            db.Add(proposal);
        }

        var sending = send && (round.Open || proposal.State is not ProposalState.Draft);
        StepResult result = sending ? await SendAsync(db, proposal, read.Words, person, form, today, cancellationToken)
            : isNew ? StepResult.Done
            : proposal.SaveDraft(read.Words, viewer.Key, form.Version);
        await db.SaveChangesAsync(cancellationToken);
        return !sending && proposal.State is ProposalState.Draft && result is not StepResult.Stale
            ? ActOnProposal.Show(forms.Draw(round, person, today, press.Place, form.Form, proposal, typed, read.Mistakes, send ? "Runden er lukket, så jeg har gemt dit forslag som kladde." : "Kladden er gemt. Du finder den under «mine forslag»."), press.Place)
            : ActOnProposal.Show(await views.CardAsync(db, proposal, round, viewer, today, await ToldAsync(db, proposal, result, read, cancellationToken), cancellationToken), press.Place);
    }

    private async Task<StepResult> SendAsync(MedBotDb db, Proposal proposal, ProposalWords words, Person person, ProposalFormCard.Submitted form, DateOnly today, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Representation representation = people.Organisation.RepresentativesOf(person, today);
        Person? representative = await RepresentativeAsync(db, proposal, representation, form.Representative, cancellationToken);
        PersonKey? key = representative is null ? null : await ProposalPeople.KeyOfAsync(db, representative, cancellationToken);
        StepResult sent = proposal.Send(words, proposal.Sender, key, today, now, form.Version);
        if (sent is StepResult.Done && representation.Missing)
        {
            tell.NobodyRepresents(db, representation, proposal.Department, today, now);
        }

        // What was sent before and still lies with the representative is changed.
        return sent is StepResult.NotNow or StepResult.Stale ? proposal.Change(words, proposal.Sender, now, form.Version) : sent;
    }

    /// <summary>The one who has it already, if still in office; else the one whom the sender picked; else the first.</summary>
    private async Task<Person?> RepresentativeAsync(MedBotDb db, Proposal proposal, Representation representation, string? picked, CancellationToken cancellationToken)
    {
        Person? before = proposal.Representative is { } key ? await people.PersonAsync(db, key, cancellationToken) : null;
        return representation.Candidates.FirstOrDefault(candidate => candidate.Id == before?.Id)
            ?? representation.Candidates.FirstOrDefault(candidate => candidate.Id == picked)
            ?? (representation.Candidates is [var first, ..] ? first : null);
    }

    private async Task<string?> ToldAsync(MedBotDb db, Proposal proposal, StepResult result, ReadProposal read, CancellationToken cancellationToken)
    {
        var questions = string.Concat(read.Mistakes.Select(mistake => $" {mistake.Sentence}"));
        var ask = questions.Length > 0 ? $" Et beløb kunne jeg ikke læse:{questions} Tryk «Ret»." : "";
        switch (result)
        {
            case StepResult.Done when proposal.Steps[^1].Kind is StepKind.Changed:
                return $"Rettelsen er gemt.{ask}";
            case StepResult.Done or StepResult.Already:
                Person? representative = proposal.Representative is { } key ? await people.PersonAsync(db, key, cancellationToken) : null;
                return representative is null ? $"Sendt. Forslaget venter på en medarbejderrepræsentant.{ask}" : $"Sendt til {representative.Name}.{ask}";
            case StepResult.Stale:
                return "Forslaget er ændret et andet sted, siden du åbnede formularen. Her er det, som det er nu.";
            default:
                return "Forslaget er givet videre og kan ikke rettes mere.";
        }
    }
}

/// <summary>The form's button «Send».</summary>
internal sealed class SendProposal(SubmitForm form) : ICardAction
{
    public string Verb => ProposalFormCard.Send;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => form.RunAsync(press, send: true, cancellationToken);
}

/// <summary>The form's button «Gem kladde».</summary>
internal sealed class SaveDraft(SubmitForm form) : ICardAction
{
    public string Verb => ProposalFormCard.Draft;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => form.RunAsync(press, send: false, cancellationToken);
}
