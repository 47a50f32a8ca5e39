using System.Text.Json;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>The form with which a question is put to an item (punkt) before the meeting.</summary>
public static class QuestionFormCard
{
    /// <summary>Opens the form as a dialog.</summary>
    public const string Open = "question/form";

    public const string Send = "question/send";

    private const int MostItems = 50;

    /// <param name="Form">Of the question: the same form sent twice is one.</param>
    /// <param name="Item">The item's number, as chosen in the input.</param>
    public sealed record Submitted(MeetingKey Meeting, Guid Form = default, string? Item = null, string? Text = null);

    /// <summary>Opens the form for the presser alone, with the item that is chosen in <see cref="ItemCard.Chooser"/> on the same card.</summary>
    public static SubmitAction Opening(MeetingDocument agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return Dialog.Opening("Stil spørgsmål", SubmitAction.DataFor(Open, Data(new(agenda.Meeting))));
    }

    /// <param name="agenda">With the items that the asker may see.</param>
    /// <param name="typed">What stands in the fields.</param>
    /// <param name="lastDay">Until when questions are taken.</param>
    /// <param name="told">What is to be mended.</param>
    public static AdaptiveCard For(MeetingDocument agenda, Submitted typed, DateOnly lastDay, bool inDialog, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(typed);
        Choice[] items = [.. agenda.Items.Take(MostItems).Select(item => new Choice(CardParts.Shorten($"{item.Number}. {item.Title}", 80), ItemCard.Number(item)))];
        return new(
        [
            .. CardParts.Header("Stil et spørgsmål", agenda.Committee, DocumentName.When(agenda.Date, agenda.Start)),
            .. MeetingWords.Told(told),
            new ChoiceInput(ItemCard.Choice, "Til hvilket punkt?", items) { Style = "compact", Value = items.Any(item => item.Value == typed.Item) ? typed.Item : items[0].Value },
            new TextInput("text", "Dit spørgsmål") { Value = typed.Text, IsMultiline = true, MaxLength = 1_000 },
            CardParts.Note($"Spørgsmålet går til udvalgets forperson og sekretær med dit navn. Frist {SpokenDate.Of(lastDay)}. Du får beslutningen, når referatet er der."),
        ])
        {
            Actions = [MeetingWords.Button("Send", Send, Data(typed with { Item = null, Text = null }), inDialog)],
            FallbackText = $"Stil et spørgsmål til {DocumentName.Source(agenda)}",
        };
    }

    private static JsonElement Data(Submitted submitted) => JsonSerializer.SerializeToElement(submitted, BeforeMeetingData.Default.Asked);
}
