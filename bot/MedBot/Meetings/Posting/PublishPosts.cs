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

    /// <summary>Another card where it stands.</summary>
    public async Task UpdateAsync(MedBotDb db, MeetingPost post, AdaptiveCard card, CancellationToken cancellationToken)
    {
        foreach (OutboxMessage standing in await ThereAsync(db, post, cancellationToken))
        {
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

    /// <summary>The line in the place of each; what has not been sent yet never is.</summary>
    public async Task TakeBackAsync(MedBotDb db, MeetingPost post, AdaptiveCard line, CancellationToken cancellationToken)
    {
        foreach (OutboxMessage standing in await ThereAsync(db, post, cancellationToken))
        {
            // In one statement: the worker may be about to take it.
            DateTimeOffset now = clock.GetUtcNow();
            if (await db.Outbox.Where(message => message.Id == standing.Id && (message.State == OutboxState.Waiting || message.State == OutboxState.Held)).ExecuteUpdateAsync(
                set => set.SetProperty(message => message.State, OutboxState.Cancelled).SetProperty(message => message.SettledAt, now), cancellationToken) == 0)
            {
                db.Outbox.Add(OutboxMessage.Update($"{standing.Key}/{post.Revision}", standing, line, now));
            }
        }
    }

    /// <summary>The channels in which it stands, or is on its way to.</summary>
    public static async Task<IReadOnlyList<ChannelReference>> StandingAsync(MedBotDb db, MeetingPost post, CancellationToken cancellationToken) =>
        [.. (await ThereAsync(db, post, cancellationToken)).Select(message => new ChannelReference { Team = message.Target, Id = message.Conversation })];

    /// <summary>What the channels show of a document.</summary>
    public OpenDocument Open(MeetingDocument document) => OpenDocument.Of(document).ForPost(new(organisation.FromFile));

    /// <summary>A document to be compared with another version: a text that changed is told even where the post leaves it out.</summary>
    public MeetingDocument OpenTitles(MeetingDocument document) => OpenDocument.Of(document).WithOpenTitles(new(organisation.FromFile)).Document;

    public AdaptiveCard Agenda(MeetingDocument agenda) => AgendaCard.For(Open(agenda));

    public AdaptiveCard Minutes(MeetingDocument minutes, MinutesStanding.Approved approval, bool corrected) =>
        MinutesPostCard.For(Open(minutes), approval with { Remark = new UnionNames(organisation.FromFile).Without(approval.Remark) }, Name(approval), corrected);

    /// <summary>The name of the one who said that minutes are approved, where somebody did.</summary>
    public string? Name(MinutesStanding.Approved approval) => approval is MinutesStanding.ByHand { Word.By: var id } ? organisation.FromFile.PersonById(id)?.Name : null;

    private static string Prefix(MeetingPost post) => $"{(post.Kind is DocumentKind.Agenda ? "agenda" : "minutes")}/{post.MeetingId}/";

    private static Task<List<OutboxMessage>> ThereAsync(MedBotDb db, MeetingPost post, CancellationToken cancellationToken)
    {
        var prefix = Prefix(post);
        return db.Outbox
            .AsNoTracking()
            .Where(message => message.Kind == DeliveryKind.Post && message.Key.StartsWith(prefix) && message.State != OutboxState.Cancelled)
            .OrderBy(message => message.Id)
            .ToListAsync(cancellationToken);
    }
}
