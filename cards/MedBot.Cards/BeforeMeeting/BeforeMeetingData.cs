using System.Text.Json;
using System.Text.Json.Serialization;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>What the buttons and forms around a meeting send back. Inputs arrive as strings.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(InvitationCard.Answered))]
[JsonSerializable(typeof(SuggestionFormCard.Submitted), TypeInfoPropertyName = "Suggested")]
[JsonSerializable(typeof(QuestionFormCard.Submitted), TypeInfoPropertyName = "Asked")]
[JsonSerializable(typeof(ContributionCard.Decided))]
public sealed partial class BeforeMeetingData : JsonSerializerContext;

/// <summary>What the cards around a meeting have in common.</summary>
internal static class MeetingWords
{
    /// <summary><c>AfdelingsMED By &amp; Havn, torsdag den 25. juni 2026 kl. 09.00</c></summary>
    public static string Name(KnownMeeting meeting) => $"{CardParts.Shorten(meeting.Key.Committee, 120)}, {Domain.Danish.SpokenDate.Of(meeting.Key.Date, meeting.Start)}";

    public static IEnumerable<CardElement> Header(string kind, KnownMeeting meeting) =>
        CardParts.Header(kind, meeting.Key.Committee, DocumentName.When(meeting.Key.Date, meeting.Start), meeting.Place);

    /// <summary>What came of a press or a message, above the card that it leads to.</summary>
    public static IEnumerable<CardElement> Told(string? sentence) => sentence is null ? [] : [CardParts.Box(new TextBlock(CardParts.Shorten(sentence, 300)) { Weight = "bolder" })];

    /// <summary>In a dialog or, with the same data, in chat.</summary>
    public static CardAction Button(string title, string verb, JsonElement data, bool inDialog) =>
        inDialog ? new SubmitAction(SubmitAction.DataFor(verb, data)) { Title = title } : new ExecuteAction(verb, data) { Title = title };
}
