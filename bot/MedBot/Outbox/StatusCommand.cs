using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Outbox;
using MedBot.Chat;
using MedBot.Domain.Organisation;
using MedBot.Domain.Questions;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Shows HR how the service stands.</summary>
internal sealed class StatusCommand(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation) : IChatCommand
{
    public string Example => "status";

    public HelpTopic Topic => HelpTopic.Hr;

    public double Fit(Question question) => question.Text.Trim().TrimEnd('.', '!', '?').Equals("status", StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    public async Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        if (!question.Asker.Hr || question.Place is not Place.Personal)
        {
            return NotFoundCard.For("Status viser jeg kun HR, og kun i vores egen chat.");
        }

        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        OutboxMessage[] open = await OutboxViews.Open(db).AsNoTracking().ToArrayAsync(cancellationToken);
        return StatusCard.For(
            StatusCard.Outbox(await OutboxViews.OfAsync(db, organisation.Current, open, withSummary: false, cancellationToken), question.Now),
            Reach(open, question.Today));
    }

    /// <summary>Of those who sit in a committee, or are HR.</summary>
    private StatusPart Reach(OutboxMessage[] open, DateOnly today)
    {
        Domain.Organisation.Organisation file = organisation.FromFile;
        HashSet<string> refused = [.. open.Where(message => message is { Kind: DeliveryKind.Personal, State: OutboxState.Refused }).Select(message => message.Target)];
        Person[] people = [.. file.Committees.SelectMany(committee => committee.Members).Where(member => member.InOffice(today)).Select(member => member.Person).Concat(file.Hr).Distinct().Select(file.PersonById).OfType<Person>()];
        return StatusCard.Reach(
            [.. people.Where(person => person.AadObjectId is null).Select(person => person.Name).Order(StringComparer.CurrentCulture)],
            [.. people.Where(person => person.AadObjectId is { } id && refused.Contains(id)).Select(person => person.Name).Order(StringComparer.CurrentCulture)]);
    }
}
