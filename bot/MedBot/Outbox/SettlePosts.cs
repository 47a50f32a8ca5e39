using System.Globalization;
using System.Text.Json;
using MedBot.Audit;
using MedBot.Cards.Audit;
using MedBot.Cards.Outbox;
using MedBot.Chat;
using MedBot.Organisation;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>Somebody who keeps the channels says what becomes of posts: the card shows those that are left.</summary>
internal abstract class SettlePosts(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, TimeProvider clock) : ICardAction
{
    public abstract string Verb { get; }

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        OutboxQuestionCard.Pressed pressed = JsonSerializer.Deserialize(press.Data, OutboxData.Default.Pressed)!;
        await using MedBotDb db = await stores.CreateDbContextAsync(cancellationToken);
        List<OutboxMessage> all = await db.Outbox.Where(message => pressed.Ids.Contains(message.Id)).OrderBy(message => message.Id).ToListAsync(cancellationToken);
        ChannelKeepers keepers = await ChannelKeepers.ReadAsync(db, organisation.Current, DateOnly.FromDateTime(press.Now), cancellationToken);
        if (!all.TrueForAll(message => keepers.Keeps(message.Conversation, press.Asker)))
        {
            return new CardActionAnswer.Message("Det kan kun sekretæren, forpersonen eller HR svare på.");
        }

        bool Asked(OutboxMessage message) => message.State.ToString() == pressed.Standing;
        long? one = long.TryParse(pressed.Which, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;
        OutboxMessage[] settled = [.. all.Where(message => Asked(message) && (one is null || message.Id == one) && Settle(message, clock.GetUtcNow()))];
        var told = OutboxQuestionCard.Told(Verb, settled.Length);
        if (settled.Length > 0)
        {
            Dictionary<string, string> channels = await OutboxViews.ChannelsAsync(db, organisation.Current, settled, cancellationToken);
            db.Add(Deed.Of(DeedKind.PostsSettled, DeedText.Settled(Verb, [.. settled.Select(message => channels[message.Conversation])]), press.Asker, clock.GetUtcNow()));
        }

        await db.SaveChangesAsync(cancellationToken);
        OutboxMessage[] left = [.. all.Where(Asked)];
        return new CardActionAnswer.Card(left.Length == 0
            ? OutboxQuestionCard.Settled(told)
            : OutboxQuestionCard.For(OutboxViews.Standing(left[0].State), await OutboxViews.OfAsync(db, organisation.Current, left, withSummary: true, cancellationToken), told));
    }

    /// <returns>False where it is too late.</returns>
    protected abstract bool Settle(OutboxMessage message, DateTimeOffset now);
}

/// <summary>They are there.</summary>
internal sealed class PostsArrived(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, TimeProvider clock) : SettlePosts(stores, organisation, clock)
{
    public override string Verb => OutboxQuestionCard.Arrived;

    protected override bool Settle(OutboxMessage message, DateTimeOffset now) => message.Arrived(now);
}

/// <summary>They are not there, or may be posted.</summary>
internal sealed class SendPostsAgain(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, TimeProvider clock) : SettlePosts(stores, organisation, clock)
{
    public override string Verb => OutboxQuestionCard.Again;

    protected override bool Settle(OutboxMessage message, DateTimeOffset now) => message.SendAgain(now);
}

/// <summary>They are not to be posted.</summary>
internal sealed class DropPosts(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, TimeProvider clock) : SettlePosts(stores, organisation, clock)
{
    public override string Verb => OutboxQuestionCard.Drop;

    protected override bool Settle(OutboxMessage message, DateTimeOffset now) => message.Cancel(now);
}

/// <summary>Somebody did in the channel what Teams would not let the bot do.</summary>
internal sealed class ChangedByHand(IDbContextFactory<MedBotDb> stores, OrganisationDirectory organisation, TimeProvider clock) : SettlePosts(stores, organisation, clock)
{
    public override string Verb => OutboxQuestionCard.Done;

    protected override bool Settle(OutboxMessage message, DateTimeOffset now) => message.Cancel(now);
}
