using System.Text.Json;
using MedBot.Cards.BeforeMeeting;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Secretary, chair or HR looks at a suggested item or a question, takes it or declines it; the sender is told.</summary>
internal sealed class DecideContribution(IDbContextFactory<MedBotDb> stores, MeetingsAhead ahead, Contributions contributions)
{
    private const string NotFound = "Det kan jeg ikke vise dig.";

    /// <param name="taken">Null only to look.</param>
    public Task<CardActionAnswer> RunAsync(CardPress press, bool? taken, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(press.Now);
        ContributionCard.Decided decided = press.Data.Deserialize(BeforeMeetingData.Default.Decided)!;
        return stores.ChangeAsync<CardActionAnswer>(
            async db =>
            {
                if (press.Place != Domain.Questions.Place.Personal)
                {
                    return new CardActionAnswer.Message(NotFound);
                }

                if (await db.Set<Contribution>().SingleOrDefaultAsync(known => known.Key == decided.Id, cancellationToken) is not { } contribution)
                {
                    return new CardActionAnswer.Card(ContributionCard.Gone());
                }

                if (ahead.Organisation.CommitteeById(contribution.Committee)?.IsKeptBy(press.Asker, today) != true)
                {
                    return new CardActionAnswer.Message(NotFound);
                }

                var answer = string.IsNullOrWhiteSpace(decided.Answer) ? null : decided.Answer.Trim();
                var told = taken is { } yes ? Decide(db, contribution, press.Asker, yes, answer) : null;
                return new CardActionAnswer.Card(ContributionCard.For(contributions.View(contribution), told));
            },
            cancellationToken);
    }

    private string Decide(MedBotDb db, Contribution contribution, Asker decider, bool taken, string? answer)
    {
        if (!taken && answer is null && contribution.State == ContributionState.Open)
        {
            return "Skriv en grund, før du afviser.";
        }

        if (!contribution.Decide(taken, answer, decider.Person!.Id))
        {
            return "Det er allerede afgjort.";
        }

        if (ahead.Organisation.PersonById(contribution.Sender) is { } sender)
        {
            contributions.Queue(db, $"contribution/{contribution.Key}/decided", sender, ContributionNewsCard.Decided(contributions.View(contribution), taken, decider.Person.Name, answer));
        }

        return "Afsenderen får besked.";
    }
}

/// <summary>«Tag med».</summary>
internal sealed class TakeContribution(DecideContribution decide) : ICardAction
{
    public string Verb => ContributionCard.Take;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => decide.RunAsync(press, taken: true, cancellationToken);
}

/// <summary>«Afvis».</summary>
internal sealed class DeclineContribution(DecideContribution decide) : ICardAction
{
    public string Verb => ContributionCard.Decline;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => decide.RunAsync(press, taken: false, cancellationToken);
}

/// <summary>A contribution in the list of what has come in.</summary>
internal sealed class OpenContribution(DecideContribution decide) : ICardAction
{
    public string Verb => ContributionCard.Open;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => decide.RunAsync(press, taken: null, cancellationToken);
}
