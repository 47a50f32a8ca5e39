using MedBot.Cards.Outbox;
using MedBot.Chat;
using MedBot.Storage;
using MedBot.Teams;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Outbox;

/// <summary>What people are shown of messages, with the names of their channels.</summary>
internal static class OutboxViews
{
    /// <summary>Kinds that go to a channel, and so have somebody who keeps it.</summary>
    public static readonly string[] ChannelKinds = [DeliveryKind.Post, DeliveryKind.Reply, DeliveryKind.Update, DeliveryKind.Removal];

    private static readonly OutboxState[] Over = [OutboxState.Sent, OutboxState.Cancelled];

    /// <summary>All that has not simply been sent, oldest first.</summary>
    public static IQueryable<OutboxMessage> Open(MedBotDb db) => db.Outbox.Where(message => !Over.Contains(message.State)).OrderBy(message => message.Id);

    /// <param name="withSummary">For those who keep the channels.</param>
    public static async Task<IReadOnlyList<OutboxView>> OfAsync(
        MedBotDb db, Domain.Organisation.Organisation organisation, IReadOnlyList<OutboxMessage> messages, bool withSummary, CancellationToken cancellationToken)
    {
        Dictionary<string, string> channels = await ChannelsAsync(db, organisation, messages, cancellationToken);
        string[] conversations = [.. messages.Where(message => message.State == OutboxState.Waiting).Select(message => message.Conversation).Distinct()];
        var pauses = await db.Set<OutboxHold>().AsNoTracking().Where(hold => conversations.Contains(hold.Conversation)).ToDictionaryAsync(hold => hold.Conversation, hold => DanishClock.LocalOf(hold.Until), cancellationToken);
        return
        [
            .. messages.Select(message => new OutboxView
            {
                Id = message.Id,
                Kind = OutboxText.Kind(message.Kind),
                Channel = ChannelKinds.Contains(message.Kind) ? channels[message.Conversation] : null,
                Standing = Standing(message.State),
                Queued = DanishClock.LocalOf(message.CreatedAt),
                Reason = message.Reason,
                NotBefore = DanishClock.LocalOf(message.DueAt),
                PausedUntil = pauses.TryGetValue(message.Conversation, out DateTime until) ? until : null,
                Attempts = message.Attempts,
                Summary = withSummary && message.Payload is { } payload ? FrozenCard.Read(payload).Summary : null,
            }),
        ];
    }

    /// <summary>Names of the messages' channels, by id.</summary>
    public static async Task<Dictionary<string, string>> ChannelsAsync(MedBotDb db, Domain.Organisation.Organisation organisation, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        string[] ids = [.. messages.Where(message => ChannelKinds.Contains(message.Kind)).Select(message => message.Conversation).Distinct()];
        Dictionary<string, TeamChannel> known = await db.Set<TeamChannel>().AsNoTracking().Where(channel => ids.Contains(channel.Id)).ToDictionaryAsync(channel => channel.Id, cancellationToken);
        return ids.ToDictionary(id => id, id => NameOf(organisation, id, known.GetValueOrDefault(id)));
    }

    public static OutboxStanding Standing(OutboxState state) => state switch
    {
        OutboxState.Waiting => OutboxStanding.Waiting,
        OutboxState.Sending => OutboxStanding.Sending,
        OutboxState.Unknown => OutboxStanding.Unknown,
        OutboxState.Refused => OutboxStanding.Refused,
        OutboxState.Held => OutboxStanding.Held,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Whose channel it is and what Teams calls it, as far as either is known.</summary>
    private static string NameOf(Domain.Organisation.Organisation organisation, string id, TeamChannel? channel)
    {
        var owner = organisation.Committees.FirstOrDefault(committee => committee.Channels.Any(own => own.Id == id))?.Name
            ?? organisation.Departments.FirstOrDefault(department => department.Channel is { } own && (own.Id == id || own.Team == channel?.Team))?.Name;
        return (owner, channel) switch
        {
            ({ } name, { } known) => $"{name}: {known.Name}",
            ({ } name, null) => name,
            (null, { } known) => known.Name,
            _ => "en kanal, som jeg ikke kender",
        };
    }
}
