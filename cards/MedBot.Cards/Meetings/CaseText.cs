using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Cards.Meetings;

/// <summary>Where else a case was treated, meeting by meeting, each to be opened where it is stored.</summary>
internal static class CaseText
{
    private const int Most = 12;
    private const int LongestText = 300;

    public static IEnumerable<CardElement> Parts(IReadOnlyList<CaseTreatment> history, Func<MeetingDocument, AgendaItem, CardAction> open) => history.Count == 0 ? [] :
    [
        CardParts.Label("Sagen på andre møder"),
        .. history.Count > Most ? [CardParts.Note($"Viser de seneste {Most} af {history.Count} behandlinger.")] : Array.Empty<CardElement>(),
        .. history.TakeLast(Most).Select(treatment => Row(treatment, open)),
        .. history.Any(treatment => treatment.Item is not null) ? [CardParts.Note("Tryk på et møde for at læse punktet der.")] : Array.Empty<CardElement>(),
    ];

    private static Container Row(CaseTreatment treatment, Func<MeetingDocument, AgendaItem, CardAction> open) => new(
        new TextBlock($"{CardParts.Shorten(treatment.Forum, 120)}, {SpokenDate.WithoutWeekday(treatment.Date)}") { Weight = "bolder" },
        new TextBlock(CardText.Markdown(Excerpt.Of(treatment.Item?.Decision ?? treatment.Sentence ?? "", LongestText)) is { Value.Length: > 0 } text ? text : $"På dagsordenen som punkt {treatment.Item!.Number}: {CardParts.Shorten(treatment.Item.Title, 160)}") { Spacing = "none" })
    {
        SelectAction = treatment is { Document: { } document, Item: { } item } ? open(document, item) : null,
        Separator = true,
        Spacing = "medium",
    };
}
