using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>Apologies (afbud) for a meeting: what the member sees, and what secretary and chair are told.</summary>
public static class AbsenceCard
{
    /// <summary>To the member who does not come.</summary>
    /// <param name="item">The only one that the member is away from; null where it is all of the meeting.</param>
    /// <param name="told">Names of those who hear of it.</param>
    /// <param name="substitute">Name of the one who is invited; null where the organisation knows none.</param>
    public static AdaptiveCard Sent(KnownMeeting meeting, AgendaItem? item, IReadOnlyList<string> told, string? substitute)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new(
        [
            .. MeetingWords.Header("Afbud er meldt", meeting),
            .. item is null ? Array.Empty<CardElement>() : [new TextBlock($"Kun til punkt {item.Number}, {CardParts.Shorten(item.Title, 160)}. Du står som deltager i resten af mødet.")],
            new TextBlock(told.Count > 0 ? $"Jeg giver besked til {Names(told)}." : "Udvalget har ingen sekretær eller forperson i organisationsfilen. Giv selv besked."),
            .. substitute is null ? Array.Empty<CardElement>() : [new TextBlock($"{substitute} er inviteret som suppleant.") { Spacing = "small" }],
        ])
        {
            Actions = [AskButton.For("Jeg kommer alligevel", $"jeg kommer alligevel til {(item is null ? "" : $"punkt {item.Number} i ")}{meeting.Key.Committee} den {SpokenDate.WithoutWeekday(meeting.Key.Date)}")],
            FallbackText = $"Afbud er meldt: {MeetingWords.Name(meeting)}",
        };
    }

    /// <summary>To the member who comes after all.</summary>
    public static AdaptiveCard Withdrawn(KnownMeeting meeting, IReadOnlyList<string> told)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new(
        [
            .. MeetingWords.Header("Dit afbud er trukket tilbage", meeting),
            new TextBlock(told.Count > 0 ? $"Jeg giver besked til {Names(told)}." : "Godt, at du kommer."),
        ])
        {
            FallbackText = $"Dit afbud er trukket tilbage: {MeetingWords.Name(meeting)}",
        };
    }

    /// <summary>To secretary and chair.</summary>
    /// <param name="sentence">What happened, <c>Navn Navnesen kan ikke komme.</c></param>
    public static AdaptiveCard News(KnownMeeting meeting, string sentence)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new([.. MeetingWords.Header("Til mødet", meeting), new TextBlock(CardParts.Shorten(sentence, 500))])
        {
            Actions = [AskButton.For("Hvad er kommet ind?", $"hvad er der kommet ind til {meeting.Key.Committee} den {SpokenDate.WithoutWeekday(meeting.Key.Date)}")],
            FallbackText = CardParts.Shorten($"{MeetingWords.Name(meeting)}: {sentence}", 300),
        };
    }

    private static string Names(IReadOnlyList<string> names) => names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} og {names[^1]}";
}
