using System.Text.Json;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>Asks a substitute (suppleant) to come in an absent member's place.</summary>
public static class InvitationCard
{
    public const string Verb = "meeting/substitute";

    /// <param name="Committee">Id in the organisation.</param>
    /// <param name="Absent">Id of the member.</param>
    public sealed record Answered(string Committee, DateOnly Date, string Absent, bool Comes);

    /// <param name="told">What came of the answer; null while it is awaited.</param>
    public static AdaptiveCard For(KnownMeeting meeting, string committee, string absent, string absentName, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new(
        [
            .. MeetingWords.Told(told),
            .. MeetingWords.Header("Du er suppleant", meeting),
            new TextBlock($"{absentName} har meldt afbud. Kan du komme i stedet?"),
        ])
        {
            Actions =
            [
                .. told is null ? [Answer("Jeg kommer", true), Answer("Jeg kan ikke", false)] : Array.Empty<CardAction>(),
                .. meeting.HasAgenda ? [AgendaCard.Button(meeting.Key)] : Array.Empty<CardAction>(),
            ],
            FallbackText = told ?? $"Kan du komme som suppleant for {absentName}? {MeetingWords.Name(meeting)}",
        };

        ExecuteAction Answer(string title, bool comes) =>
            new(Verb, JsonSerializer.SerializeToElement(new(committee, meeting.Key.Date, absent, comes), BeforeMeetingData.Default.Answered)) { Title = title };
    }

    /// <summary>The member comes after all.</summary>
    public static AdaptiveCard NotNeeded(KnownMeeting meeting, string absentName)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new([.. MeetingWords.Header("Der er ikke længere brug for en suppleant", meeting), new TextBlock($"{absentName} kommer alligevel. Tak, fordi du var klar.")])
        {
            FallbackText = $"{absentName} kommer alligevel: {MeetingWords.Name(meeting)}",
        };
    }
}
