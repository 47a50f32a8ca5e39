using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Cards.Meetings;

/// <summary>An answer with its source: the answer first, then the sentence it rests on, then where that stands.</summary>
public static class AnswerCard
{
    private const int MostPoints = 25;
    private const int MostSources = 3;
    private const int LongestBigAnswer = 90;

    public static AdaptiveCard For(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        AnswerSource[] sources = [.. answer.Sources.Take(MostSources)];
        return CardParts.Fullest([600, 300, 100], longest => new(
        [
            new TextBlock(CardParts.Shorten(answer.Text, 900)) { Size = answer.Text.Length <= LongestBigAnswer ? "large" : null },
            .. answer.Points.Count > 0 ? DocumentText.List(answer.Points.Take(MostPoints).Select(point => CardParts.Shorten(point, longest / 2))) : [],
            .. answer.Points.Count > MostPoints ? [CardParts.Note($"Viser {MostPoints} af {answer.Points.Count}.")] : Array.Empty<CardElement>(),
            .. sources.Select(source => Source(source, longest)),
            .. answer.ByOrganisation ? [CardParts.Note("Kilde: kommunens organisation, som den er i dag")] : Array.Empty<CardElement>(),
        ])
        {
            Actions =
            [
                .. sources.DistinctBy(source => (source.Document.Meeting, source.Item?.Number)).Select(source => Button(source, sources)),
                .. answer.People.Where(person => person.Mail is not null).Take(3).Select(person => OpenUrlAction.ChatWith(person.Name, person.Mail!)),
                .. answer.OtherReadings.Take(2).Select(AskButton.For),
            ],
            FallbackText = CardParts.Shorten(answer.Text, 300),
        });
    }

    private static CardElement Source(AnswerSource source, int longest) => source.Sentence is { } sentence
        ? CardParts.Box(
            new TextBlock(CardText.Markdown(Excerpt.Of(sentence, longest))),
            new TextBlock(Place(source)) { Size = "small", IsSubtle = true, Spacing = "small" })
        : CardParts.Note(Place(source));

    private static string Place(AnswerSource source)
    {
        string item = source.Item is { } found ? $", punkt {found.Number}: {CardParts.Shorten(found.Title, 160)}" : "";
        string status = source.Status is { } minutes and not MinutesStatus.Approved ? $" ({DocumentName.Status(minutes)})" : "";
        return $"Kilde: {DocumentName.Source(source.Document)}{status}{item}";
    }

    /// <summary>To the item, else to the whole document; where the sources are of several meetings, the button says which.</summary>
    private static ExecuteAction Button(AnswerSource source, AnswerSource[] all)
    {
        MeetingDocument document = source.Document;
        string day = all.All(other => other.Document.Meeting == document.Meeting) ? "" : $", {document.Date.Day}/{document.Date.Month}";
        return (source.Item, document.Kind) switch
        {
            ({ } item, _) => ItemCard.Button(document, item, $"Læs punkt {item.Number}{day}"),
            (null, DocumentKind.Agenda) => AgendaCard.Button(document.Meeting, $"Se dagsorden{day}"),
            _ => MinutesCard.Button(document.Meeting, $"Se referat{day}"),
        };
    }
}
