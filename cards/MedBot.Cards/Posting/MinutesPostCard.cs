using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Posting;

/// <summary>Approved minutes (referat) as a channel sees them: what approved them, with which remark, and the decision of each item.</summary>
public static class MinutesPostCard
{
    private const int MostItems = 30;
    private const int MostLongItems = 12;

    /// <param name="approval">What approved them.</param>
    /// <param name="by">The name of the one who said so, where somebody did.</param>
    /// <param name="corrected">They stood in the channel before, in another version.</param>
    public static AdaptiveCard For(OpenDocument minutes, MinutesStanding.Approved approval, string? by, bool corrected = false)
    {
        ArgumentNullException.ThrowIfNull(minutes);
        ArgumentNullException.ThrowIfNull(approval);
        MeetingDocument document = minutes.Document;
        return CardParts.Fullest([700, 400, 250, 140, 70], longest => Card(minutes, approval, by, corrected, [.. document.Items.Take(longest < 100 ? MostLongItems : MostItems)], longest));
    }

    /// <summary><c>Godkendt på mødet torsdag den 18. juni 2026</c></summary>
    internal static string ApprovedBy(MinutesStanding.Approved approval, string? by) => approval switch
    {
        MinutesStanding.ByMeeting(var meeting, _) => $"Godkendt på mødet {SpokenDate.Of(meeting)}",
        MinutesStanding.ByHand({ Meeting: { } meeting }) => $"Godkendt på mødet {SpokenDate.Of(meeting)}",
        _ when by is not null => $"Godkendt, meddelt af {by}",
        _ => "Godkendt",
    };

    private static AdaptiveCard Card(OpenDocument minutes, MinutesStanding.Approved approval, string? by, bool corrected, AgendaItem[] items, int longest)
    {
        MeetingDocument document = minutes.Document;
        return new(
        [
            .. CardParts.Header(DocumentName.Kind(document), document.Committee, DocumentName.When(document.Date, document.Start), ApprovedBy(approval, by), corrected ? "Rettet, siden det blev slået op første gang" : null),
            .. approval.Remark is { } remark ? [CardParts.Box(new TextBlock($"Godkendt med bemærkning: {Excerpt.Of(remark, 800)}"))] : Array.Empty<CardElement>(),
            .. items.Select(item => Row(item, longest)),
            .. minutes.ClosedItems > 0 ? [CardParts.Note(DocumentName.ClosedNote(minutes.ClosedItems))] : Array.Empty<CardElement>(),
            .. items.Length < document.Items.Count ? [CardParts.Note($"Viser {items.Length} af {document.Items.Count} punkter.")] : Array.Empty<CardElement>(),
            .. ItemCard.Chooser(items),
        ])
        {
            Actions =
            [
                .. items.Length > 0 ? [ReadItemCard.Opening(document)] : Array.Empty<CardAction>(),
                .. items.Length < document.Items.Count ? [MinutesCard.Button(document.Meeting)] : Array.Empty<CardAction>(),
            ],
            FallbackText = $"{DocumentName.Source(document)}: {ApprovedBy(approval, by)}",
        };
    }

    private static Container Row(AgendaItem item, int longest) => new(
        new TextBlock($"{item.Number}. {CardParts.Shorten(item.Title, Math.Min(160, longest))}") { Weight = "bolder" },
        new TextBlock(item.Decision is { } decision ? CardText.Markdown(Excerpt.Of(decision, longest)) : "Ingen beslutning er vist her.") { Spacing = "none", IsSubtle = item.Decision is null ? true : null })
    {
        Spacing = "medium",
    };
}
