using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>One meeting: when, where, and what can be read of it.</summary>
public static class MeetingCard
{
    public static AdaptiveCard For(KnownMeeting meeting, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        string committee = CardParts.Shorten(meeting.Key.Committee, 120);
        string when = DocumentName.When(meeting.Key.Date, meeting.Start);
        return new(
        [
            .. CardParts.Header(Kind(meeting, today), committee),
            new TextBlock($"{when} ({SpokenDate.Away(meeting.Key.Date, today)})") { Size = "medium", Spacing = "small" },
            .. meeting.Place is { } place ? [new TextBlock(CardParts.Shorten(place, 200)) { Spacing = "none" }] : Array.Empty<CardElement>(),
            .. meeting.Told is { } told ? [TellingBox(told)] : Array.Empty<CardElement>(),
            CardParts.Note(Documents(meeting, today)),
        ])
        {
            Actions =
            [
                .. meeting.HasAgenda ? [AgendaCard.Button(meeting.Key)] : Array.Empty<CardAction>(),
                .. meeting.Minutes is not null ? [MinutesCard.Button(meeting.Key)] : Array.Empty<CardAction>(),
                .. !meeting.HasDocument && meeting.Key.Date >= today ? [AskButton.For("Sig til, når den kommer", $"følg {meeting.Key.Committee}")] : Array.Empty<CardAction>(),
            ],
            FallbackText = $"{committee}: {SpokenDate.Of(meeting.Key.Date, meeting.Start)}{(meeting.Place is null ? "" : $", {CardParts.Shorten(meeting.Place, 120)}")}",
        };
    }

    /// <summary>A meeting without documents of its own is known from a sentence of another's.</summary>
    private static Container TellingBox(ToldMeeting told) => CardParts.Box(
        new TextBlock(CardText.Markdown(Excerpt.Of(told.Sentence, 400))),
        new TextBlock($"Kilde: {DocumentName.Source(told.Meeting, told.Kind)}, punkt {told.Item}") { Size = "small", IsSubtle = true, Spacing = "small" });

    internal static string Documents(KnownMeeting meeting, DateOnly today) => (meeting.HasAgenda, meeting.Minutes) switch
    {
        (_, { } status) => $"Referatet er {DocumentName.Status(status)}.",
        (true, null) => "Dagsordenen er klar.",
        _ when meeting.Key.Date >= today => "Der er ingen dagsorden endnu.",
        _ => "Jeg har ingen papirer fra mødet.",
    };

    private static string Kind(KnownMeeting meeting, DateOnly today) => (meeting.Key.Date < today, meeting.Key.Extraordinary) switch
    {
        (false, false) => "Kommende møde",
        (false, true) => "Kommende ekstraordinært møde",
        (true, false) => "Afholdt møde",
        _ => "Afholdt ekstraordinært møde",
    };
}
