using System.Linq.Expressions;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Puts into the outbox what becomes of a post in its channels: saved with what caused it, each channel under a key of its own.</summary>
internal sealed class PublishPosts(OrganisationDirectory organisation, TimeProvider clock)
{
    private static readonly OutboxState[] NotSent = [OutboxState.Waiting, OutboxState.Held, OutboxState.Unknown, OutboxState.Refused];

    /// <summary>The channels that a post goes to: those chosen for it, of those that the committee has.</summary>
    public async Task<IReadOnlyList<ChannelReference>> ChannelsAsync(MedBotDb db, Committee committee, MeetingPost post, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChannelReference> all = await CommitteeChannels.OfAsync(db, organisation.FromFile, committee, post.Kind, cancellationToken);
        return post.Channels.Count == 0 ? all : [.. all.Where(channel => post.Channels.Contains(channel.Id))];
    }

    /// <summary>A channel in which it stood before shows it again, in the same place.</summary>
    public async Task PostAsync(MedBotDb db, MeetingPost post, IReadOnlyList<ChannelReference> channels, AdaptiveCard card, CancellationToken cancellationToken)
    {
        List<OutboxMessage> there = await ThereAsync(db, post, cancellationToken);
        foreach (ChannelReference channel in channels)
        {
            var key = $"{Prefix(post)}{channel.Id}";
            if (there.Find(message => message.Conversation == channel.Id) is { } standing)
            {
                db.Outbox.Add(OutboxMessage.Update($"{key}/{post.Revision}", standing, card, clock.GetUtcNow()));
                continue;
            }

            // One that was stopped before it was sent holds the channel's key.
            var stopped = await db.Outbox.AnyAsync(message => message.Key == key, cancellationToken);
            db.Outbox.Add(OutboxMessage.Post(stopped ? $"{key}/{post.Revision}" : key, channel, card, clock.GetUtcNow()));
        }
    }

    /// <summary>Another card where it stands; where that is open, it is the one that is sent again.</summary>
    public async Task UpdateAsync(MedBotDb db, MeetingPost post, AdaptiveCard card, CancellationToken cancellationToken)
    {
        var payload = FrozenCard.Of(card);
        foreach (OutboxMessage standing in await ThereAsync(db, post, cancellationToken))
        {
            await db.Outbox.Where(message => message.Id == standing.Id && (message.State == OutboxState.Unknown || message.State == OutboxState.Refused))
                .ExecuteUpdateAsync(set => set.SetProperty(message => message.Payload, payload), cancellationToken);
            await DropRefusedAsync(db, standing, cancellationToken);
            db.Outbox.Add(OutboxMessage.Update($"{standing.Key}/{post.Revision}", standing, card, clock.GetUtcNow()));
        }
    }

    /// <summary>Says what changed, below each of the posts.</summary>
    public async Task ReplyAsync(MedBotDb db, MeetingPost post, AdaptiveCard card, CancellationToken cancellationToken)
    {
        foreach (OutboxMessage standing in await ThereAsync(db, post, cancellationToken))
        {
            db.Outbox.Add(OutboxMessage.Reply($"{standing.Key}/{post.Revision}/changes", standing, card, clock.GetUtcNow()));
        }
    }

    /// <summary>The line in the place of each; what is not there yet, or may not be, is never sent.</summary>
    public async Task TakeBackAsync(MedBotDb db, MeetingPost post, AdaptiveCard line, CancellationToken cancellationToken)
    {
        foreach (OutboxMessage standing in await ThereAsync(db, post, cancellationToken))
        {
            // In one statement: the worker may be about to take it. Of one that may be there the reason stays, which tells.
            DateTimeOffset now = clock.GetUtcNow();
            if (await db.Outbox.Where(message => message.Id == standing.Id && NotSent.Contains(message.State)).ExecuteUpdateAsync(
                set => set.SetProperty(message => message.State, OutboxState.Cancelled)
                    .SetProperty(message => message.SettledAt, now)
                    .SetProperty(message => message.Reason, message => message.State == OutboxState.Unknown ? message.Reason : null),
                cancellationToken) == 0)
            {
                await DropRefusedAsync(db, standing, cancellationToken);
                db.Outbox.Add(OutboxMessage.Update($"{standing.Key}/{post.Revision}", standing, line, now));
            }
        }
    }

    /// <summary>How it stands in each of its channels.</summary>
    public static async Task<IReadOnlyList<(ChannelReference Channel, PlaceStanding Standing)>> PlacesAsync(MedBotDb db, MeetingPost post, CancellationToken cancellationToken) =>
    [
        .. (await OfAsync(db, post, message => message.State != OutboxState.Cancelled || message.Reason != null, cancellationToken))
            .GroupBy(message => message.Conversation)
            .Select(inChannel => inChannel.Last())
            .Select(message => (new ChannelReference { Team = message.Target, Id = message.Conversation }, Standing(message))),
    ];

    /// <summary>What the channels show of a document.</summary>
    public OpenDocument Open(MeetingDocument document) => OpenDocument.Of(document).ForPost(new(organisation.FromFile));

    /// <summary>A document to be compared with another version: a text that changed is told even where the post leaves it out.</summary>
    public MeetingDocument OpenTitles(MeetingDocument document) => OpenDocument.WithOpenTitles(document, new(organisation.FromFile));

    public AdaptiveCard Agenda(MeetingDocument agenda) => AgendaCard.For(Open(agenda));

    public AdaptiveCard Minutes(MeetingDocument minutes, MinutesStanding.Approved approval, bool corrected) =>
        MinutesPostCard.For(Open(minutes), approval with { Remark = new UnionNames(organisation.FromFile).Without(approval.Remark) }, Name(approval), corrected);

    /// <summary>The name of the one who said that minutes are approved, where somebody did.</summary>
    public string? Name(MinutesStanding.Approved approval) => approval is MinutesStanding.ByHand { Word.By: var id } ? organisation.FromFile.PersonById(id)?.Name : null;

    private static string Prefix(MeetingPost post) => $"{(post.Kind is DocumentKind.Agenda ? "agenda" : "minutes")}/{post.MeetingId}/";

    private static PlaceStanding Standing(OutboxMessage message) => message.State switch
    {
        OutboxState.Sent => message.SentActivity is null ? PlaceStanding.ByHand : PlaceStanding.There,
        OutboxState.Refused => PlaceStanding.Refused,
        OutboxState.Unknown or OutboxState.Cancelled => PlaceStanding.Unsure,
        _ => PlaceStanding.Coming,
    };

    /// <summary>An earlier change that Teams would not have: a newer one takes its place.</summary>
    private Task<int> DropRefusedAsync(MedBotDb db, OutboxMessage changed, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return db.Outbox.Where(message => message.Kind == DeliveryKind.Update && message.Target == changed.Key && message.State == OutboxState.Refused)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.State, OutboxState.Cancelled).SetProperty(message => message.SettledAt, now), cancellationToken);
    }

    private static Task<List<OutboxMessage>> ThereAsync(MedBotDb db, MeetingPost post, CancellationToken cancellationToken) =>
        OfAsync(db, post, message => message.State != OutboxState.Cancelled, cancellationToken);

    private static Task<List<OutboxMessage>> OfAsync(MedBotDb db, MeetingPost post, Expression<Func<OutboxMessage, bool>> which, CancellationToken cancellationToken)
    {
        var prefix = Prefix(post);
        return db.Outbox.AsNoTracking().Where(message => message.Kind == DeliveryKind.Post && message.Key.StartsWith(prefix)).Where(which).OrderBy(message => message.Id).ToListAsync(cancellationToken);
    }
}
