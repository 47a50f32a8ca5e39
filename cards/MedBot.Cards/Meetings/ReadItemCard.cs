using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Cards.Meetings;

/// <summary>One item (punkt) in a dialog, for the reader alone (Læs punktet): all its text, its attachments, and where else its case was treated.</summary>
public static class ReadItemCard
{
    public const string Verb = "meeting/read";

    /// <summary>What stands over the dialog.</summary>
    public static string Title(AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"Punkt {item.Number}";
    }

    public static AdaptiveCard For(MeetingDocument document, AgendaItem item, int page, IReadOnlyList<CaseTreatment> history)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(item);
        return ItemCard.Paged(
            document,
            item,
            CaseText.Parts(history, (of, other) => Turn("Læs punktet", Chosen(of, other, 0))),
            page,
            (title, to) => Turn(title, Chosen(document, item, to)));
    }

    /// <summary>Opens the dialog with an item; without one, with the item that is chosen in <see cref="ItemCard.Chooser"/> on the same card.</summary>
    public static SubmitAction Opening(MeetingDocument document, string title = "Læs punktet", AgendaItem? item = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Dialog.Opening(title, Data(Chosen(document, item, null)));
    }

    private static SubmitAction Turn(string title, ItemCard.Chosen to) => new(Data(to)) { Title = title };

    private static JsonElement Data(ItemCard.Chosen chosen) => SubmitAction.DataFor(Verb, JsonSerializer.SerializeToElement(chosen, CardData.Default.Chosen));

    private static ItemCard.Chosen Chosen(MeetingDocument document, AgendaItem? item, int? page) =>
        new(document.Meeting, document.Kind, item is null ? null : ItemCard.Number(item), page);
}
