using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>Minutes (referat): what was decided on each item, in short.</summary>
public static class MinutesCard
{
    public const string Verb = "meeting/minutes";

    private const int MostItems = 15;

    /// <summary>For a member of the committee, or anybody where nothing is closed.</summary>
    /// <param name="from">How many items to pass over.</param>
    /// <param name="others">Other meetings that may be meant, as one would ask for them.</param>
    public static AdaptiveCard For(MeetingDocument minutes, MinutesStatus status, int from = 0, params IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        ArgumentNullException.ThrowIfNull(others);
        AgendaItem[] items = [.. minutes.Items.Skip(from).Take(MostItems)];
        int last = from + items.Length;
        return CardParts.Fullest([160, 100, 50], longest => new(
        [
            .. CardParts.Header($"{DocumentName.Kind(minutes)} · {DocumentName.Status(status)}", minutes.Committee, DocumentName.When(minutes.Date, minutes.Start)),
            .. items.Select(item => Row(item, longest)),
            .. items.Length < minutes.Items.Count ? [CardParts.Note($"Viser {from + 1}–{last} af {minutes.Items.Count} punkter.")] : Array.Empty<CardElement>(),
            .. ItemCard.Chooser(items),
        ])
        {
            Actions =
            [
                .. items.Length > 0 ? [ItemCard.OpenChosen(minutes)] : Array.Empty<CardAction>(),
                .. last < minutes.Items.Count ? [Button(minutes.Meeting, "Flere punkter", last)] : Array.Empty<CardAction>(),
                .. others.Take(2).Select(AskButton.For),
            ],
            FallbackText = $"{DocumentName.Source(minutes)}: {DocumentName.Items(minutes.Items.Count)}",
            OnPage = PageAddress.Papers(minutes),
        });
    }

    public static ExecuteAction Button(MeetingKey meeting, string title = "Se referat", int? from = null) =>
        CardButton.For(title, Verb, new AgendaCard.Pressed(meeting, from), CardData.Default.Pressed);

    private static Container Row(AgendaItem item, int longest) => new(
        new TextBlock($"{item.Number}. {CardParts.Shorten(item.Title, Math.Min(160, longest))}{(item.Closed ? " (lukket)" : "")}") { Weight = "bolder" },
        new TextBlock(item.Decision is { } decision ? CardText.Markdown(Excerpt.Of(decision, longest)) : "Ingen beslutning er ført til referat.") { Spacing = "none", IsSubtle = item.Decision is null ? true : null })
    {
        Spacing = "medium",
    };
}
