using System.Text.Json;
using MedBot.Cards.Model;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>The form with which an item (punkt) is suggested to a committee.</summary>
public static class SuggestionFormCard
{
    /// <summary>Opens the form as a dialog.</summary>
    public const string Open = "suggestion/form";

    public const string Send = "suggestion/send";

    /// <param name="Form">Of the suggestion: the same form sent twice is one.</param>
    /// <param name="Committee">Id in the organisation.</param>
    public sealed record Submitted(Guid Form, string? Committee = null, string? Title = null, string? Text = null);

    /// <param name="committees">Those to which the person may suggest something; the value is the id.</param>
    /// <param name="told">What is to be mended.</param>
    public static AdaptiveCard For(Submitted typed, IReadOnlyList<Choice> committees, bool inDialog, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(committees);
        return new(
        [
            .. CardParts.Header("Foreslå et punkt", "Hvad skal udvalget tage op?"),
            .. MeetingWords.Told(told),
            new ChoiceInput("committee", "Udvalg", committees) { Style = "compact", Value = typed.Committee ?? committees[0].Value },
            new TextInput("title", "Punktet, kort") { Value = typed.Title, MaxLength = 120 },
            new TextInput("text", "Hvad skal drøftes, og hvorfor?") { Value = typed.Text, IsMultiline = true, MaxLength = 2_000 },
            CardParts.Note("Forslaget går til udvalgets forperson og sekretær med dit navn. Du får besked, når de har taget stilling. Skriv ikke CPR-numre eller om enkeltpersoner."),
        ])
        {
            Actions = [MeetingWords.Button("Send", Send, JsonSerializer.SerializeToElement(new(typed.Form), BeforeMeetingData.Default.Suggested), inDialog)],
            FallbackText = "Foreslå et punkt",
        };
    }

    /// <summary>Where others read along: a button that opens the form for the presser alone.</summary>
    public static AdaptiveCard Shared() => new(
        [.. CardParts.Header("Foreslå et punkt", "Hvad skal udvalget tage op?"), new TextBlock("Tryk for at skrive dit forslag. Kun du ser formularen.")])
    {
        Actions = [Dialog.Opening("Foreslå punkt", SubmitAction.DataFor(Open, null))],
        FallbackText = "Foreslå et punkt",
    };
}
