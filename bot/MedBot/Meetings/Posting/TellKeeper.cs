using MedBot.Cards.Model;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;
using MedBot.Domain.Organisation;
using MedBot.Organisation;
using MedBot.Outbox;
using MedBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace MedBot.Meetings.Posting;

/// <summary>Shows a post to whoever keeps the committee's papers, and keeps that card as the post is.</summary>
internal sealed class TellKeeper(OrganisationDirectory organisation, PublishPosts publish, DanishClock danish, TimeProvider clock)
{
    /// <summary>A new message.</summary>
    public async Task AskAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, MeetingPost post, CancellationToken cancellationToken)
    {
        if (organisation.FromFile.KeeperOf(papers.Committee, DateOnly.FromDateTime(danish.Now)) is { AadObjectId: { } keeper })
        {
            AdaptiveCard card = PostStatusCard.For(await ViewAsync(db, papers, folder, post, cancellationToken));
            db.Outbox.Add(OutboxMessage.ToPerson($"{Prefix(post)}{post.Revision}", keeper, card, clock.GetUtcNow()));
        }
    }

    /// <summary>The card that they have shows the post as it is now.</summary>
    /// <returns>False where they have none.</returns>
    public async Task<bool> RefreshAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, MeetingPost post, CancellationToken cancellationToken)
    {
        var prefix = Prefix(post);
        var key = $"{prefix}{post.Revision}/now";
        if (await db.Outbox.Where(message => message.Kind == DeliveryKind.Personal && message.Key.StartsWith(prefix)).OrderBy(message => message.Id).LastOrDefaultAsync(cancellationToken) is not { } shown)
        {
            return false;
        }

        if (shown.Key != $"{prefix}{post.Revision}" && !await db.Outbox.AnyAsync(message => message.Key == key, cancellationToken))
        {
            AdaptiveCard card = PostStatusCard.For(await ViewAsync(db, papers, folder, post, cancellationToken));
            db.Outbox.Add(OutboxMessage.Update(key, shown, card, clock.GetUtcNow()));
        }

        return true;
    }

    /// <summary>In the card that they have, else in a new message.</summary>
    public async Task ShowAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, MeetingPost post, CancellationToken cancellationToken)
    {
        if (!await RefreshAsync(db, papers, folder, post, cancellationToken))
        {
            await AskAsync(db, papers, folder, post, cancellationToken);
        }
    }

    /// <summary>Earlier minutes are approved without a date: which ones is asked once.</summary>
    public async Task AskWhichAsync(MedBotDb db, Committee committee, MeetingFolder approving, string? sentence, IReadOnlyList<MeetingFolder> earlier, CancellationToken cancellationToken)
    {
        var key = $"approval/{approving.Meeting.Id}/{earlier[0].Meeting.Id}";
        if (organisation.FromFile.KeeperOf(committee, DateOnly.FromDateTime(danish.Now)) is { AadObjectId: { } keeper } && !await db.Outbox.AnyAsync(message => message.Key == key, cancellationToken))
        {
            AdaptiveCard card = ApprovalQuestionCard.For(approving.Meeting.Id, approving.Minutes!.Document.Meeting, sentence, [.. earlier.Select(one => (one.Meeting.Id, one.Minutes!.Document.Meeting))]);
            db.Outbox.Add(OutboxMessage.ToPerson(key, keeper, card, clock.GetUtcNow()));
        }
    }

    public async Task<PostView> ViewAsync(MedBotDb db, CommitteePapers papers, MeetingFolder folder, MeetingPost post, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChannelReference> all = await CommitteeChannels.OfAsync(db, organisation.FromFile, papers.Committee, post.Kind, cancellationToken);
        var places = post.State is PostState.Posted or PostState.TakenBack ? await PublishPosts.PlacesAsync(db, post, cancellationToken) : null;
        IReadOnlyList<ChannelReference> channels = places is null ? await publish.ChannelsAsync(db, papers.Committee, post, cancellationToken) : [.. places.Select(place => place.Channel)];
        IReadOnlyList<string> standing = await CommitteeChannels.NamesAsync(db, organisation.FromFile, channels, cancellationToken);
        IReadOnlyList<string> names = await CommitteeChannels.NamesAsync(db, organisation.FromFile, all, cancellationToken);
        var approval = post.Kind is DocumentKind.Minutes ? papers.StandingOf(folder) as MinutesStanding.Approved : null;
        return new()
        {
            Id = post.Id,
            State = post.State,
            Document = publish.Open(folder.Paper(post.Kind)!.Document),
            Channels = standing,
            Places = [.. standing.Zip(places ?? [], (name, place) => new PostPlace(name, place.Standing))],
            AllChannels = [.. all.Zip(names, (channel, name) => new Choice(name, channel.Id))],
            ChosenChannels = [.. channels.Select(channel => channel.Id)],
            Due = post.DueAt is { } due ? DanishClock.LocalOf(due) : null,
            Today = danish.Now,
            Approval = approval,
            ApprovedBy = approval is null ? null : publish.Name(approval),
        };
    }

    private static string Prefix(MeetingPost post) => $"keeper/{(post.Kind is DocumentKind.Agenda ? "agenda" : "minutes")}/{post.MeetingId}/";
}
