using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.BeforeMeeting;

/// <summary>Hands in suggested items and questions, and shows them.</summary>
internal sealed class Contributions(IDbContextFactory<MedBotDb> stores, MeetingsAhead ahead, TimeProvider clock)
{
    /// <summary>Stores what was sent, and tells secretary and chair. The same form again changes nothing.</summary>
    /// <param name="note">What the sender is to know beyond that it was sent.</param>
    public Task<AdaptiveCard> HandInAsync(Committee committee, Contribution contribution, string? note, CancellationToken cancellationToken)
    {
        IReadOnlyList<Person> keepers = ahead.KeepersOf(committee, contribution.SentOn);
        return stores.ChangeAsync(
            async db =>
            {
                if (!await db.Set<Contribution>().AnyAsync(known => known.Key == contribution.Key, cancellationToken))
                {
                    db.Add(contribution);
                    foreach (Person keeper in keepers.Where(keeper => keeper.Id != contribution.Sender))
                    {
                        Queue(db, $"contribution/{contribution.Key}/to/{keeper.Id}", keeper, ContributionCard.For(View(contribution)));
                    }
                }

                return ContributionNewsCard.Sent(View(contribution), [.. keepers.Select(keeper => keeper.Name)], note);
            },
            cancellationToken);
    }

    public ContributionView View(Contribution contribution)
    {
        Committee? committee = ahead.Organisation.CommitteeById(contribution.Committee);
        var decider = contribution.DecidedBy is { } by ? ahead.Organisation.PersonById(by)?.Name : null;
        return new()
        {
            Key = contribution.Key,
            CommitteeName = committee?.Name ?? contribution.Committee,
            Date = contribution.Date,
            Item = contribution.Item,
            Title = contribution.Title,
            Text = contribution.Text,
            SenderName = ahead.Organisation.PersonById(contribution.Sender)?.Name ?? "En, der ikke længere står i organisationsfilen",
            IsMember = committee?.Members.Any(member => member.Person == contribution.Sender && member.InOffice(contribution.SentOn)) == true,
            Decision = contribution.State switch
            {
                ContributionState.Taken => $"Taget med{By(decider)}{Because(contribution.Answer)}",
                ContributionState.Declined => $"Afvist{By(decider)}{Because(contribution.Answer)}",
                _ => null,
            },
        };
    }

    /// <summary>One whom Teams does not know can't be written to.</summary>
    public void Queue(MedBotDb db, string key, Person person, AdaptiveCard card)
    {
        if (person.AadObjectId is { } id)
        {
            db.Outbox.Add(OutboxMessage.ToPerson(key, id, card, clock.GetUtcNow()));
        }
    }

    private static string By(string? name) => name is null ? "" : $" af {name}";

    private static string Because(string? answer) => answer is null ? "." : $": {answer}";
}
