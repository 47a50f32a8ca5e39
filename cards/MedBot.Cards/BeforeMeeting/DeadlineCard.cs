using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>Until when items and questions are taken for a meeting.</summary>
public static class DeadlineCard
{
    /// <param name="items">The last day for items, itself included.</param>
    /// <param name="questions">The last day for questions, itself included.</param>
    public static AdaptiveCard For(KnownMeeting meeting, DateOnly items, DateOnly questions, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var committee = CardParts.Shorten(meeting.Key.Committee, 120);
        var sentence = items >= today
            ? $"Punkter til mødet i {committee} den {SpokenDate.WithoutWeekday(meeting.Key.Date)} skal være foreslået senest {SpokenDate.Of(items)}."
            : $"Fristen for punkter til mødet i {committee} den {SpokenDate.WithoutWeekday(meeting.Key.Date)} var {SpokenDate.Of(items)}. Foreslår du et punkt nu, er det til et senere møde.";
        return new(
        [
            new TextBlock(sentence),
            CardParts.Note(questions >= today ? $"Spørgsmål til dagsordenen kan stilles til og med {SpokenDate.Of(questions)}." : "Fristen for spørgsmål til dagsordenen er også gået."),
        ])
        {
            Actions = [AskButton.For("Foreslå punkt", $"foreslå punkt til {meeting.Key.Committee}"), .. questions >= today && meeting.HasAgenda ? [AskButton.For("Stil spørgsmål", $"stil spørgsmål til {meeting.Key.Committee}")] : Array.Empty<CardAction>()],
            FallbackText = sentence,
        };
    }
}
