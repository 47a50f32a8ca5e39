using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>A suggested item or a question, as secretary and chair see it: to be taken or declined.</summary>
public static class ContributionCard
{
    public const string Take = "contribution/take";
    public const string Decline = "contribution/decline";
    public const string Open = "contribution/open";

    /// <param name="Id">Of the contribution.</param>
    /// <param name="Answer">What the presser wrote.</param>
    public sealed record Decided(Guid Id, string? Answer = null);

    public static AdaptiveCard For(ContributionView view, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(view);
        return CardParts.Fullest([2_000, 600, 100], longest => new(
        [
            .. MeetingWords.Told(told),
            .. CardParts.Header(Kind(view), view.Title, view.CommitteeName, view.Date is { } date ? $"Til mødet {SpokenDate.Of(date)}" : "Til et kommende møde"),
            new TextBlock($"Fra {Sender(view)}{(view.IsMember ? ", medlem af udvalget" : "")}") { IsSubtle = true },
            new TextBlock(CardParts.Shorten(view.Text, longest)) { Spacing = "small" },
            .. view.Decision is { } decision
                ? [new TextBlock(CardParts.Shorten(decision, longest)) { Weight = "bolder", Spacing = "medium" }]
                : (CardElement[])[new TextInput("answer", view.Item is null ? "Svar eller grund" : "Svar på spørgsmålet, eller grund") { IsMultiline = true, MaxLength = 1_000 }, CardParts.Note("En afvisning skal have en grund. Afsenderen får besked.")],
        ])
        {
            Actions = view.Decision is not null ? [] : [Button("Tag med", Take, view.Key), Button("Afvis", Decline, view.Key)],
            FallbackText = $"{Kind(view)} fra {Sender(view)}: {CardParts.Shorten(view.Title, 160)}",
        });
    }

    /// <summary>In place of one whose sender has had it deleted.</summary>
    public static AdaptiveCard Gone(bool question = false)
    {
        var sentence = $"{(question ? "Spørgsmålet" : "Forslaget")} findes ikke længere.";
        return new([new TextBlock(sentence), CardParts.Note("Afsenderen har fået det slettet.")]) { FallbackText = sentence };
    }

    /// <summary>Shows the contribution to who may decide on it.</summary>
    internal static ExecuteAction Opening(ContributionView view) => Button(view.Title, Open, view.Key);

    internal static string Kind(ContributionView view) => view.Item is { } item ? $"Spørgsmål til punkt {item}" : "Forslag til punkt";

    internal static string Sender(ContributionView view) => CardParts.Shorten(view.SenderName, 80);

    private static ExecuteAction Button(string title, string verb, Guid key) =>
        new(verb, JsonSerializer.SerializeToElement(new(key), BeforeMeetingData.Default.Decided)) { Title = CardParts.Shorten(title, 32) };
}

/// <summary>What is shown of a suggested item or a question.</summary>
public sealed record ContributionView
{
    public required Guid Key { get; init; }
    public required string CommitteeName { get; init; }

    /// <summary>The meeting that it is for; null where none is known yet.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The number of the item that a question is to; null for a suggestion.</summary>
    public int? Item { get; init; }

    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string SenderName { get; init; }
    public bool IsMember { get; init; }

    /// <summary>What was decided, by whom and why; null while it is open.</summary>
    public string? Decision { get; init; }
}
