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
        ])
        {
            Actions =
            [
                .. sources.Where(source => source.Item is not null).DistinctBy(source => (source.Document.Meeting, source.Item!.Number)).Select(source => ItemButton(source, sources)),
                .. answer.OtherReadings.Take(2).Select(AskButton.For),
            ],
            FallbackText = CardParts.Shorten(answer.Text, 300),
        });
    }

    private static Container Source(AnswerSource source, int longest) => CardParts.Box(
    [
        .. source.Sentence is { } sentence ? [new TextBlock(CardText.Markdown(Excerpt.Of(sentence, longest)))] : Array.Empty<CardElement>(),
        new TextBlock(Place(source)) { Size = "small", IsSubtle = true, Spacing = "small" },
    ]);

    private static string Place(AnswerSource source)
    {
        string item = source.Item is { } found ? $", punkt {found.Number}: {CardParts.Shorten(found.Title, 160)}" : "";
        string status = source.Status is { } minutes and not MinutesStatus.Approved ? $" ({DocumentName.Status(minutes)})" : "";
        return $"Kilde: {DocumentName.Source(source.Document)}{status}{item}";
    }

    /// <summary>Where the sources are of several meetings, the button says which.</summary>
    private static ExecuteAction ItemButton(AnswerSource source, AnswerSource[] all) =>
        ItemCard.Button(source.Document.Meeting, source.Item!, all.All(other => other.Document.Meeting == source.Document.Meeting)
            ? null
            : $"Læs punkt {source.Item!.Number}, {source.Document.Date.Day}/{source.Document.Date.Month}");
}
