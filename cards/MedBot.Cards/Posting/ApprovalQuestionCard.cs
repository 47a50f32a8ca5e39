using System.Text.Json;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Posting;

/// <summary>Minutes approve earlier ones without saying which: whoever keeps the committee's papers is asked.</summary>
public static class ApprovalQuestionCard
{
    public const string Verb = "approval/answer";

    private const int MostMeetings = 4;

    /// <param name="Approving">Id of the meeting whose minutes approve.</param>
    /// <param name="Approved">Id of the meeting whose minutes are meant; 0 where none of them are.</param>
    public sealed record Answered(long Approving, long Approved = 0);

    /// <param name="approving">The meeting whose minutes approve.</param>
    /// <param name="sentence">The decision, in the document's words.</param>
    /// <param name="earlier">Meetings with minutes that are not approved, the latest first.</param>
    public static AdaptiveCard For(long id, MeetingKey approving, string? sentence, IReadOnlyList<(long Id, MeetingKey Meeting)> earlier)
    {
        ArgumentNullException.ThrowIfNull(approving);
        ArgumentNullException.ThrowIfNull(earlier);
        string question = $"Gælder det referatet af {Name(earlier[0].Meeting)}?";
        return new(
        [
            .. CardParts.Header("Godkendelse uden dato", CardParts.Shorten(approving.Committee, 160), DocumentName.Source(approving, DocumentKind.Minutes)),
            new TextBlock("Et tidligere referat er godkendt på mødet, men der står ikke hvilket."),
            .. sentence is null ? Array.Empty<CardElement>() : [CardParts.Box(new TextBlock(CardText.Markdown(Excerpt.Of(sentence, 500))))],
            new TextBlock(question) { Weight = "bolder" },
        ])
        {
            Actions =
            [
                .. earlier.Take(MostMeetings).Select((one, i) => Button(i == 0 ? "Ja" : $"Nej, {SpokenDate.WithoutWeekday(one.Meeting.Date)}", new(id, one.Id))),
                Button("Nej, ingen af dem", new(id)),
            ],
            FallbackText = $"{DocumentName.Source(approving, DocumentKind.Minutes)}: {question}",
        };
    }

    /// <summary>None of them is meant.</summary>
    public static AdaptiveCard None()
    {
        const string Sentence = "Så godkender jeg ingen af dem. Skriv «godkend referatet fra» med udvalg og dato, hvis det er et andet.";
        return new(new TextBlock(Sentence)) { FallbackText = Sentence };
    }

    private static string Name(MeetingKey meeting) => $"{(meeting.Extraordinary ? "det ekstraordinære møde " : "mødet ")}{SpokenDate.Of(meeting.Date)}";

    private static ExecuteAction Button(string title, Answered answer) => new(Verb, JsonSerializer.SerializeToElement(answer, PostingData.Default.Answered)) { Title = title };
}
