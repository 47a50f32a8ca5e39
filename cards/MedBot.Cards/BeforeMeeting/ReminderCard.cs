using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>Reminds a member of a meeting, with its agenda.</summary>
public static class ReminderCard
{
    private const int MostItems = 20;

    public static AdaptiveCard For(OpenDocument agenda, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        MeetingDocument document = agenda.Document;
        return CardParts.Fullest([160, 80, 40], longest => new(
        [
            .. CardParts.Header($"Husk mødet {SpokenDate.Away(document.Date, today)}", document.Committee, DocumentName.When(document.Date, document.Start), document.Place),
            .. document.Items.Take(MostItems).Select((item, i) => AgendaCard.Row(item, i, longest)),
            .. document.Items.Count > MostItems ? [CardParts.Note($"Viser {MostItems} af {document.Items.Count} punkter.")] : Array.Empty<CardElement>(),
            .. agenda.ClosedItems > 0 ? [CardParts.Note($"{DocumentName.ClosedNote(agenda.ClosedItems)} Du ser dem under «Se dagsorden».")] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                AgendaCard.Button(document.Meeting),
                AskButton.For("Meld afbud", $"afbud til {document.Committee} den {SpokenDate.WithoutWeekday(document.Date)}"),
                AskButton.For("Stop påmindelser", "stop påmindelser"),
            ],
            FallbackText = $"Husk mødet: {DocumentName.Source(document)}",
        });
    }
}
