using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>What the sender of a suggested item or a question sees and is told.</summary>
public static class ContributionNewsCard
{
    private const int LongestDecision = 2_000;

    /// <summary>It has been sent.</summary>
    /// <param name="note">That it came too late for the next meeting; null where it did not.</param>
    public static AdaptiveCard Sent(ContributionView view, IReadOnlyList<string> to, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        return Card(view, $"Sendt til {string.Join(" og ", to)}.", new TextBlock(note ?? For(view)) { Spacing = "small" });
    }

    /// <summary>Secretary or chair has decided.</summary>
    public static AdaptiveCard Decided(ContributionView view, bool taken, string by, string? answer)
    {
        ArgumentNullException.ThrowIfNull(view);
        var question = view.Item is not null;
        return Card(
            view,
            (taken, question) switch
            {
                (true, true) => $"{by} tager dit spørgsmål med.",
                (true, false) => $"{by} tager dit forslag med.",
                (false, true) => $"{by} tager ikke dit spørgsmål med.",
                _ => $"{by} tager ikke dit forslag med.",
            },
            [
                .. answer is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(CardParts.Shorten(answer, 1_000)))],
                .. taken ? [CardParts.Note("Du får beslutningen, når referatet er der.")] : Array.Empty<CardElement>(),
            ]);
    }

    /// <summary>The minutes hold a decision on it.</summary>
    /// <param name="item">Null where it is closed to the reader.</param>
    public static AdaptiveCard Concluded(ContributionView view, MeetingDocument minutes, MinutesStatus status, AgendaItem? item)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(minutes);
        AdaptiveCard card = Card(
            view,
            item is null ? "Punktet er behandlet som lukket punkt, så beslutningen kan jeg ikke sende dig." : "Nu er beslutningen der:",
            [
                .. item is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(CardText.Markdown(Excerpt.Of(item.Decision!, LongestDecision))))],
                CardParts.Note($"Kilde: {DocumentName.Source(minutes)} ({DocumentName.Status(status)}){(item is null ? "" : $", punkt {item.Number}")}"),
            ]);
        return item is null ? card : card with { Actions = [ItemCard.Button(minutes, item, "Læs punktet")] };
    }

    private static string For(ContributionView view) => view.Date is { } date ? $"Det er til mødet {SpokenDate.Of(date)}. Du får besked, når der er taget stilling." : "Du får besked, når der er taget stilling.";

    private static AdaptiveCard Card(ContributionView view, string sentence, params IReadOnlyList<CardElement> more) => new(
        [
            .. CardParts.Header(view.Item is { } item ? $"Dit spørgsmål til punkt {item}" : "Dit forslag til punkt", view.Title, view.CommitteeName, view.Date is { } date ? SpokenDate.Of(date) : null),
            new TextBlock(CardParts.Shorten(sentence, 300)) { Weight = "bolder" },
            .. more,
        ])
    {
        FallbackText = CardParts.Shorten($"{sentence} {view.Title}", 300),
    };
}
