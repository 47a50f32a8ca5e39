using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Domain.Organisation;
using MedBot.Domain.Proposals;
using MedBot.Outbox;
using MedBot.Storage;

namespace MedBot.Proposals;

/// <summary>Queues what people are told of proposals, in the transaction of what caused it. No name lies in the outbox: who did what is seen when the proposal is opened.</summary>
internal sealed class TellOfProposals(ProposalPeople people)
{
    /// <summary>The sender hears of each step that somebody else took.</summary>
    /// <param name="from">How many steps the proposal had before.</param>
    public async Task SenderAsync(MedBotDb db, Proposal proposal, ProposalRound round, int from, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ProposalStep[] news = [.. proposal.StepsForSender.Where(step => step.Number > from && step.By != proposal.Sender && IsNews(step)), .. Verdict(proposal, from)];
        if (news.Length > 0 && await people.PersonAsync(db, proposal.Sender, cancellationToken) is { } sender)
        {
            ProposalNews[] told = [.. news.Select(step => new ProposalNews(step.Kind, step.Text, TakenOver: step.Kind is StepKind.GivenToRepresentative && proposal.Steps[step.Number - 2].Kind is not StepKind.Sent))];
            Queue(db, $"proposal/{proposal.Id}/{news[^1].Number}/sender", sender, ProposalNewsCard.For(proposal.Id, proposal.Version, proposal.Words.Title, round.Name, told), now);
        }
    }

    /// <summary>The sender hears of the representative's line at once; the other way it waits for the day's gathered message.</summary>
    public async Task LineAsync(MedBotDb db, Proposal proposal, TalkLine line, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (line.By != proposal.Sender && await people.PersonAsync(db, proposal.Sender, cancellationToken) is { } sender)
        {
            Queue(db, $"proposal/{proposal.Id}/talk/{line.Key}", sender, ProposalNewsCard.Line(proposal.Id, proposal.Version, proposal.Words.Title, line.Text), now);
        }
    }

    /// <summary>HR hears, once a day and committee, that a committee has no representative of the employees.</summary>
    public void NobodyRepresents(MedBotDb db, Representation representation, string department, DateOnly day, DateTimeOffset now)
    {
        var committee = representation.Committee?.Name ?? people.DepartmentName(department);
        foreach (Person hr in people.Organisation.Hr.Select(people.Organisation.PersonById).OfType<Person>())
        {
            var key = $"proposal/nobody/{representation.Committee?.Id ?? department}/{day:yyyy-MM-dd}/{hr.Id}";
            if (!db.Set<OutboxMessage>().Any(message => message.Key == key))
            {
                Queue(db, key, hr, NotFoundCard.For(
                    $"Der er sendt et budgetforslag, men medarbejderne har ingen repræsentant nær nok ({committee}).",
                    representation.Candidates.Count > 0 ? "En repræsentant længere oppe får det. Ret organisationsfilen, hvis det skal være en anden." : "Forslaget venter. Skriv en repræsentant ind i organisationsfilen."), now);
            }
        }
    }

    /// <summary>One whom Teams does not know can't be written to, and sees the same when asking.</summary>
    public static void Queue(MedBotDb db, string key, Person person, AdaptiveCard card, DateTimeOffset now)
    {
        if (person.AadObjectId is { } id)
        {
            db.Add(OutboxMessage.ToPerson(key, id, card, now));
        }
    }

    // The leaders' texts are no step of the proposal's own way, and a publication is told by what it publishes.
    private static bool IsNews(ProposalStep step) => !step.IsHeldBack && step.Kind is not (StepKind.Treated or StepKind.VerdictPublished or StepKind.Sent);

    private static IEnumerable<ProposalStep> Verdict(Proposal proposal, int from) =>
        proposal.Steps.Skip(from).Any(step => step.Kind is StepKind.VerdictPublished) ? proposal.StepsForSender.Where(step => step.IsHeldBack).TakeLast(1) : [];
}
