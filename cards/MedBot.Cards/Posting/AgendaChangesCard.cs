using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Posting;

/// <summary>What a revised agenda (dagsorden) changed, said in the thread of its post.</summary>
public static class AgendaChangesCard
{
    private const int MostLines = 40;
    private const int LongestTitle = 100;

    /// <param name="agenda">As it stands now.</param>
    public static AdaptiveCard For(OpenDocument agenda, AgendaChanges changes)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(changes);
        MeetingDocument document = agenda.Document;
        string[] lines =
        [
            .. changes.TimeOrPlace ? [$"Tid og sted: {string.Join(", ", new[] { DocumentName.When(document.Date, document.Start), document.Place }.OfType<string>())}"] : Array.Empty<string>(),
            .. changes.New.Select(item => $"Nyt: {Named(item)}"),
            .. changes.Withdrawn.Select(item => $"Udgår: {Named(item)}"),
            .. changes.NoLongerOpen switch { 0 => Array.Empty<string>(), 1 => ["1 punkt er ikke længere åbent"], var many => [$"{many} punkter er ikke længere åbne"] },
            .. changes.Moved.Select(moved => $"Flyttet: {Named(moved.Item)} (var {moved.From})"),
            .. changes.Renamed.Select(renamed => $"Ny titel: {Named(renamed.Item)} (før: {CardParts.Shorten(renamed.From, LongestTitle)})"),
            .. changes.Rewritten.Select(item => $"Ændret tekst eller bilag: {Named(item)}"),
        ];
        return new(
        [
            CardParts.Label("Dagsordenen er ændret"),
            .. DocumentText.List(lines.Take(MostLines)),
            .. lines.Length > MostLines ? [CardParts.Note($"Viser {MostLines} af {lines.Length} ændringer.")] : Array.Empty<CardElement>(),
            CardParts.Note("Opslaget ovenfor viser den nye dagsorden."),
        ])
        {
            FallbackText = $"{DocumentName.Source(document)} er ændret: {CardParts.Shorten(string.Join("; ", lines), 300)}",
        };
    }

    private static string Named(AgendaItem item) => $"{item.Number}. {CardParts.Shorten(item.Title, LongestTitle)}";
}
