using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MedBot.Graph;

/// <summary>A calendar or library whose changes the bot follows: what Graph tells of it, and how far it was read.</summary>
internal sealed class GraphWatch
{
    /// <summary>As a subscription names it, <c>users/{mailbox}/events</c>.</summary>
    public required string Resource { get; init; }

    public string? SubscriptionId { get; private set; }

    /// <summary>A secret that Graph says with each notice.</summary>
    public string? ClientState { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? SubscribedUntil { get; private set; }

    /// <summary>How far it was read, in its watcher's words; null before the first time, and when all is to be read anew.</summary>
    public string? Mark { get; set; }

    /// <summary>When it is to be read next; UTC.</summary>
    public required DateTimeOffset LookAt { get; set; }

    public static string NewState() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public void Subscribed(string id, string clientState, DateTimeOffset until, DateTimeOffset now)
    {
        // What happened before the subscription was not told.
        (SubscriptionId, ClientState, SubscribedUntil, LookAt) = (id, clientState, until, now);
    }

    public void Renewed(DateTimeOffset until) => SubscribedUntil = until;

    public void Unsubscribed() => (SubscriptionId, ClientState, SubscribedUntil) = (null, null, null);

    /// <summary>Takes a notice, if it is Graph's: whoever knows only the address can't have anything done.</summary>
    public bool Take(string? clientState, string? lifecycleEvent, DateTimeOffset now)
    {
        if (ClientState is null || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(clientState ?? ""), Encoding.UTF8.GetBytes(ClientState)))
        {
            return false;
        }

        LookAt = now;
        switch (lifecycleEvent)
        {
            case "reauthorizationRequired":
                SubscribedUntil = now;
                break;
            case "subscriptionRemoved":
                Unsubscribed();
                break;
            case "missed":
                Mark = null;
                break;
        }

        return true;
    }

    internal sealed class Table : IEntityTypeConfiguration<GraphWatch>
    {
        public void Configure(EntityTypeBuilder<GraphWatch> builder)
        {
            builder.ToTable("GraphWatches");
            builder.HasKey(watch => watch.Resource);
            builder.HasIndex(watch => watch.SubscriptionId);
        }
    }
}
