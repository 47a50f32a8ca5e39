using System.Globalization;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Cards.Meetings;

/// <summary>One item (punkt) with all its text, a page at a time.</summary>
public static class ItemCard
{
    public const string Verb = "meeting/item";

    /// <summary>Id of the input in which an item is chosen.</summary>
    public const string Choice = "item";

    /// <param name="Item">The item's number; as a string where it was chosen in an input.</param>
    /// <param name="Page">How many pages to pass over; null on a button of another card.</param>
    public sealed record Chosen(MeetingKey Meeting, DocumentKind Kind, string? Item = null, int? Page = null)
    {
        public int? Number => int.TryParse(Item, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    /// <param name="history">Where else the item's case was treated.</param>
    public static AdaptiveCard For(MeetingDocument document, AgendaItem item, int page = 0, params IReadOnlyList<CaseTreatment> history)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(item);
        return Paged(
            document,
            item,
            CaseText.Parts(history, (of, other) => Button(of, other, "Læs punktet")),
            page,
            (title, to) => Button(document, item, title, to),
            ReadItemCard.Opening(document, "Åbn i vindue", item),
            document.Kind == DocumentKind.Agenda ? AgendaCard.Button(document.Meeting, "Alle punkter", 0) : MinutesCard.Button(document.Meeting, "Alle punkter", 0));
    }

    /// <summary>A page of the item's texts and of what follows them, with the buttons to its neighbours.</summary>
    internal static AdaptiveCard Paged(MeetingDocument document, AgendaItem item, IEnumerable<CardElement> more, int page, Func<string, int, CardAction> turn, params IReadOnlyList<CardAction> actions)
    {
        IReadOnlyList<IReadOnlyList<CardElement>> pages = CardPages.Of(ItemText.Parts(item).Concat(more));
        int shown = Math.Clamp(page, 0, pages.Count - 1);
        return new(
        [
            .. CardParts.Header($"Punkt {item.Number} · {DocumentName.Kind(document).ToLowerInvariant()}", item.Title, $"{document.Committee}, {Domain.Danish.SpokenDate.Of(document.Date)}", Details(item)),
            .. pages[shown],
            .. pages.Count > 1 ? [CardParts.Note($"Side {shown + 1} af {pages.Count}.{(shown + 1 < pages.Count ? " Tryk «Læs videre» for resten." : "")}")] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. shown + 1 < pages.Count ? [turn("Læs videre", shown + 1)] : Array.Empty<CardAction>(),
                .. shown > 0 ? [turn("Forrige side", shown - 1)] : Array.Empty<CardAction>(),
                .. actions,
            ],
            FallbackText = $"{DocumentName.Source(document)}, punkt {item.Number}: {CardParts.Shorten(item.Title, 200)}",
            OnPage = PageAddress.Item(document, item),
        };
    }

    public static ExecuteAction Button(MeetingDocument document, AgendaItem item, string title, int? page = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(item);
        return CardButton.For(title, Verb, new Chosen(document.Meeting, document.Kind, Number(item), page), CardData.Default.Chosen);
    }

    /// <summary>The button to <see cref="Chooser"/>.</summary>
    internal static ExecuteAction OpenChosen(MeetingDocument document) =>
        CardButton.For("Læs punktet", Verb, new Chosen(document.Meeting, document.Kind), CardData.Default.Chosen);

    /// <summary>A list in which an item is chosen.</summary>
    internal static IEnumerable<CardElement> Chooser(IReadOnlyList<AgendaItem> items) => items.Count == 0 ? [] :
    [
        new ChoiceInput(Choice, "Vælg et punkt", [.. items.Select(Option)]) { Style = "compact", Value = Number(items[0]), Spacing = "medium" },
    ];

    private static Choice Option(AgendaItem item) => new(CardParts.Shorten($"{item.Number}. {item.Title}", 80), Number(item));

    internal static string Number(AgendaItem item) => item.Number.ToString(CultureInfo.InvariantCulture);

    private static string? Details(AgendaItem item) => (item.CaseNumber, item.TimeSetAside) switch
    {
        ({ } number, { } minutes) => $"Sagsnr. {number} · {minutes} min.",
        ({ } number, null) => $"Sagsnr. {number}",
        (null, { } minutes) => $"{minutes} min.",
        _ => null,
    };
}
