using MedBot.Cards.Model;

namespace MedBot.Cards.Outbox;

/// <summary>How the service stands, for HR: what, where, in what state and for how long, but never a text.</summary>
public static class StatusCard
{
    private static readonly int[] Most = [30, 15, 5];

    /// <param name="parts">Each with its own heading.</param>
    public static AdaptiveCard For(params IReadOnlyList<StatusPart> parts) => CardParts.Fullest(Most, most => new(
    [
        .. CardParts.Header("MedBot", "Status"),
        .. parts.SelectMany(part => Part(part, most)),
    ])
    {
        FallbackText = "Status",
    });

    /// <summary>What waits to be sent, is unsure or was refused.</summary>
    /// <param name="messages">Oldest first.</param>
    /// <param name="now">Danish local time.</param>
    public static StatusPart Outbox(IReadOnlyList<OutboxView> messages, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return new(
            "Afsendelse",
            messages.Count == 0 ? "Alt er sendt." : Sums(messages),
            [.. messages.Select(message => new StatusRow(
                message.Channel is { } channel ? $"{message.Kind}: {channel}" : message.Kind,
                $"{OutboxText.Standing(message.Standing)}, {OutboxText.Age(now - message.Queued)}. {OutboxText.Why(message, now)}".TrimEnd()))]);
    }

    /// <summary>Those whom nothing can be sent to.</summary>
    /// <param name="unknown">Names of people whom Teams does not know.</param>
    /// <param name="refused">Names of people to whom Teams refused a message.</param>
    public static StatusPart Reach(IReadOnlyList<string> unknown, IReadOnlyList<string> refused)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        ArgumentNullException.ThrowIfNull(refused);
        return new(
            "Kan ikke nås",
            unknown.Count + refused.Count == 0 ? "Alle kan nås." : $"{unknown.Count + refused.Count} kan ikke få beskeder.",
            [
                .. refused.Select(name => new StatusRow(name, "Teams har afvist en besked: er appen slået til for vedkommende?")),
                .. unknown.Select(name => new StatusRow(name, "Mangler aadObjectId i organisationsfilen")),
            ]);
    }

    private static string Sums(IReadOnlyList<OutboxView> messages) => string.Join(", ", messages
        .GroupBy(message => message.Standing)
        .OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {OutboxText.Standing(group.Key)}")) + ".";

    private static IEnumerable<CardElement> Part(StatusPart part, int most)
    {
        yield return CardParts.Label(part.Name);
        yield return new TextBlock(part.Sum) { Spacing = "none" };
        foreach (StatusRow row in part.Rows.Take(most))
        {
            yield return new Container(
                new TextBlock(CardParts.Shorten(row.What, 120)),
                new TextBlock(row.State) { Spacing = "none", IsSubtle = true, Size = "small" })
            { Spacing = "small" };
        }

        if (part.Rows.Count > most)
        {
            yield return CardParts.Note($"… og {part.Rows.Count - most} til.");
        }
    }
}

/// <summary>One part of the service.</summary>
/// <param name="Sum">How it stands, in a sentence.</param>
public sealed record StatusPart(string Name, string Sum, IReadOnlyList<StatusRow> Rows);

/// <param name="What">What it is, and where: <c>Opslag: Teknik og Miljø</c>.</param>
/// <param name="State">How it stands, and for how long.</param>
public sealed record StatusRow(string What, string State);
