using MedBot.Cards.BeforeMeeting;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>The items of an agenda (dagsorden), each to be opened.</summary>
public static class AgendaCard
{
    public const string Verb = "meeting/agenda";

    private const int MostItems = 25;

    /// <param name="From">How many items to pass over; null on a button of another card.</param>
    public sealed record Pressed(MeetingKey Meeting, int? From = null);

    /// <summary>For a channel.</summary>
    public static AdaptiveCard For(OpenDocument agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return For(agenda.Document, agenda.ClosedItems, 0, ReadItemCard.Opening(agenda.Document), QuestionFormCard.Opening(agenda.Document));
    }

    /// <summary>For a member of the committee, or anybody where nothing is closed.</summary>
    /// <param name="agenda">Minutes stand in for an agenda that is not there; the card says so.</param>
    /// <param name="from">How many items to pass over.</param>
    /// <param name="others">Other meetings that may be meant, as one would ask for them.</param>
    public static AdaptiveCard For(MeetingDocument agenda, int from = 0, params IReadOnlyList<string> others)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(others);
        AdaptiveCard card = For(agenda, 0, from, ItemCard.OpenChosen(agenda));
        return card with
        {
            Body = agenda.Kind is DocumentKind.Minutes ? [.. card.Body, CardParts.Note("Dagsordenen har jeg ikke. Punkterne er taget fra referatet.")] : card.Body,
            Actions = [.. card.Actions, .. others.Take(2).Select(AskButton.For)],
        };
    }

    public static ExecuteAction Button(MeetingKey meeting, string title = "Se dagsorden", int? from = null) =>
        CardButton.For(title, Verb, new Pressed(meeting, from), CardData.Default.Pressed);

    private static AdaptiveCard For(MeetingDocument agenda, int closedItems, int from, params IReadOnlyList<CardAction> forChosen)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        AgendaItem[] items = [.. agenda.Items.Skip(from).Take(MostItems)];
        int last = from + items.Length;
        return CardParts.Fullest([160, 80, 40], longest => new(
        [
            .. CardParts.Header($"{DocumentName.Kind(agenda)} · {DocumentName.Items(agenda.Items.Count)}", agenda.Committee, DocumentName.When(agenda.Date, agenda.Start), agenda.Place),
            .. items.Select((item, i) => Row(item, i, longest)),
            .. closedItems > 0 ? [CardParts.Note(DocumentName.ClosedNote(closedItems))] : Array.Empty<CardElement>(),
            .. items.Length < agenda.Items.Count ? [CardParts.Note($"Viser {from + 1}–{last} af {agenda.Items.Count} punkter. Skriv «punkt {Math.Min(last + 1, agenda.Items.Count)}» og udvalgets navn for at se et punkt.")] : Array.Empty<CardElement>(),
            .. ItemCard.Chooser(items),
        ])
        {
            Actions =
            [
                .. items.Length > 0 ? forChosen : [],
                .. last < agenda.Items.Count ? [Button(agenda.Meeting, "Flere punkter", last)] : Array.Empty<CardAction>(),
            ],
            FallbackText = $"{DocumentName.Source(agenda)}: {DocumentName.Items(agenda.Items.Count)}",
            OnPage = PageAddress.Papers(agenda),
        });
    }

    /// <summary>An item by its number and title.</summary>
    internal static ColumnSet Row(AgendaItem item, int index, int longest) => new(
        new Column(new TextBlock($"{item.Number}.") { IsSubtle = true, HorizontalAlignment = "right" }) { Width = "28px" },
        new Column(new TextBlock(Title(item, longest))))
    {
        Spacing = index == 0 ? "medium" : "small",
    };

    private static string Title(AgendaItem item, int longest)
    {
        string title = CardParts.Shorten(item.Title, longest);
        return (item.TimeSetAside, item.Closed) switch
        {
            ({ } minutes, false) => $"{title} ({minutes} min.)",
            ({ } minutes, true) => $"{title} ({minutes} min., lukket)",
            (_, true) => $"{title} (lukket)",
            _ => title,
        };
    }
}
