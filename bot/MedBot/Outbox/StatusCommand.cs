using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Outbox;
using MedBot.Chat;
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
        return StatusCard.For(StatusCard.Outbox(await OutboxViews.OfAsync(db, organisation.Current, open, withSummary: false, cancellationToken), question.Now));
    }
}
