using System.Text;
using MedBot.Cards.Model;
using MedBot.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Outbox;

/// <summary>Something to be sent unasked: a channel post, its update or removal, a personal message, a calendar event.</summary>
/// <remarks>Saved together with what caused it, under a key that makes a second one impossible.</remarks>
internal sealed partial class OutboxMessage
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public long Id { get; private set; }

    /// <summary>What this is about, <c>agenda/{meeting id}/{channel id}</c>. Unique.</summary>
    public required string Key { get; init; }

    /// <summary>Which delivery takes it, <c>post</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The channel or person whose limit it counts against.</summary>
    public required string Conversation { get; init; }

    /// <summary>What else the delivery needs to know: of a post the team, of what follows a message its key.</summary>
    public required string Target { get; init; }

    /// <summary>What is sent, as JSON, frozen when it is queued; null when it was removed, 30 days after it was sent.</summary>
    public string? Payload { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before; UTC.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public OutboxState State { get; private set; }

    /// <summary>Which instance has taken it, and until when nobody else may think that it died.</summary>
    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>It may have arrived before, which its next sending says.</summary>
    public bool Doubtful { get; private set; }

    /// <summary>Why it was refused or is unknown: the service's word, never a text.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>When somebody was asked what is to become of it, since nobody can tell, it was refused, or it is held.</summary>
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>When somebody said that it may be posted, though many wait for its channel.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }

    /// <summary>Teams' ids of what was sent, where it said them.</summary>
    public string? SentActivity { get; private set; }

    public string? SentConversation { get; private set; }

    public static OutboxMessage Post(string key, ChannelReference channel, AdaptiveCard card, DateTimeOffset now) =>
        New(key, DeliveryKind.Post, channel.Id, channel.Team, card, now);

    /// <param name="person">Entra object id.</param>
    public static OutboxMessage ToPerson(string key, string person, AdaptiveCard card, DateTimeOffset now) =>
        New(key, DeliveryKind.Personal, person, person, card, now);

    /// <summary>Another message in the thread of a post, when that has been sent.</summary>
    public static OutboxMessage Reply(string key, OutboxMessage to, AdaptiveCard card, DateTimeOffset now) =>
        New(key, DeliveryKind.Reply, to.Conversation, to.Key, card, now);

    /// <summary>Another card in place of one, when that has been sent.</summary>
    public static OutboxMessage Update(string key, OutboxMessage of, AdaptiveCard card, DateTimeOffset now) =>
        New(key, DeliveryKind.Update, of.Conversation, of.Key, card, now);

    /// <summary>A message in a chat that is under way: an answer that the service did not take in time, a welcome.</summary>
    /// <param name="conversation">Whose limit it counts against.</param>
    /// <param name="activity">The message itself, as the Connector takes it.</param>
    public static OutboxMessage InChat(string key, string conversation, ChatAddress address, ReadOnlySpan<byte> activity, DateTimeOffset now) => new()
    {
        Key = key,
        Kind = DeliveryKind.Chat,
        Conversation = conversation,
        Target = address.Write(),
        Payload = Encoding.UTF8.GetString(activity),
        CreatedAt = now,
        DueAt = now,
    };

    public static OutboxMessage Removal(string key, OutboxMessage of, DateTimeOffset now) =>
        New(key, DeliveryKind.Removal, of.Conversation, of.Key, null, now);

    /// <summary>From now on nobody else can tell whether it has left.</summary>
    public void Begin(string owner, DateTimeOffset until) => (State, LeaseOwner, LeaseUntil) = (OutboxState.Sending, owner, until);

    /// <summary>It could not leave in time: nothing left the machine.</summary>
    public void Return() => Wait();

    public void Settle(DeliveryResult result, AfterUnknown afterUnknown, DateTimeOffset now)
    {
        Attempts++;
        switch (result)
        {
            case DeliveryResult.Sent(var activity, var conversation):
                (SentActivity, SentConversation) = (activity, conversation);
                End(OutboxState.Sent, null, now);
                break;
            case DeliveryResult.NotYet(var until):
                Wait();
                DueAt = until > now + Pause() ? until : now + Pause();
                break;
            case DeliveryResult.Refused(var code):
                End(OutboxState.Refused, code, now);
                break;
            case DeliveryResult.Unknown(var reason) when afterUnknown == AfterUnknown.SendAgain:
                Wait();
                (DueAt, Reason) = (now + Pause(), reason);
                break;
            case DeliveryResult.Unknown(var reason) when afterUnknown == AfterUnknown.SendOnceMore && !Doubtful:
                Wait();
                (DueAt, Reason, Doubtful) = (now + Pause(), reason, true);
                break;
            case DeliveryResult.Unknown(var reason):
                End(OutboxState.Unknown, reason, now);
                break;
            case DeliveryResult.Pointless:
                End(OutboxState.Cancelled, null, now);
                break;
        }
    }

    /// <summary>Somebody looked, and it is there.</summary>
    public bool Arrived(DateTimeOffset now) => State == OutboxState.Unknown && End(OutboxState.Sent, Reason, now);

    /// <summary>Somebody looked, and it is not there; or has seen to what it was refused for; or says that it may be posted though many are.</summary>
    public bool SendAgain(DateTimeOffset now)
    {
        if (!IsOpen())
        {
            return false;
        }

        if (State == OutboxState.Held)
        {
            ReleasedAt = now;
        }

        Wait();
        (DueAt, Reason, SettledAt, AskedAt) = (now, null, null, null);
        return true;
    }

    /// <summary>False where it is too late.</summary>
    public bool Cancel(DateTimeOffset now) => (State == OutboxState.Waiting || IsOpen()) && End(OutboxState.Cancelled, null, now);

    private static OutboxMessage New(string key, string kind, string conversation, string target, AdaptiveCard? card, DateTimeOffset now) => new()
    {
        Key = key,
        Kind = kind,
        Conversation = conversation,
        Target = target,
        Payload = card is null ? null : FrozenCard.Of(card),
        CreatedAt = now,
        DueAt = now,
    };

    private bool IsOpen() => State is OutboxState.Unknown or OutboxState.Refused or OutboxState.Held;

    private void Wait() => (State, LeaseOwner, LeaseUntil) = (OutboxState.Waiting, null, null);

    private bool End(OutboxState state, string? reason, DateTimeOffset now)
    {
        (State, Reason, SettledAt, LeaseOwner, LeaseUntil) = (state, reason, now, null, null);
        return true;
    }

    private TimeSpan Pause() => TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, ShortestPause.Ticks << Math.Min(Attempts, 10)));

    internal sealed class Table : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> builder)
        {
            builder.ToTable("Outbox");
            builder.HasIndex(message => message.Key).IsUnique();

            // Whoever changes a message loses to one who took it meanwhile.
            builder.Property(message => message.LeaseOwner).IsConcurrencyToken();
            builder.Property(message => message.State).IsConcurrencyToken();
            builder.HasIndex(message => new { message.State, message.DueAt });
        }
    }
}

internal enum OutboxState
{
    Waiting,

    /// <summary>An instance is sending it. When its lease runs out, nobody can tell whether it arrived.</summary>
    Sending,
    Sent,

    /// <summary>Nobody can tell whether it arrived.</summary>
    Unknown,
    Refused,
    Cancelled,

    /// <summary>So many wait for its channel that somebody is to say whether they may.</summary>
    Held,
}
