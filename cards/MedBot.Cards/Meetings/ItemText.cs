using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>The texts of an item in the order in which they are wanted: what was decided, what is proposed, why.</summary>
internal static class ItemText
{
    public static IEnumerable<CardElement> Parts(AgendaItem item) =>
    [
        .. Part("Beslutning", item.Decision),
        .. Recommendation(item.Recommendation),
        .. Part("Resumé", item.Summary),
        .. Part("Sagsfremstilling", item.Presentation),
        .. item.Sections.SelectMany(section => Part(section.Key, section.Value)),
        .. item.Attachments.Count > 0 ? [CardParts.Label("Bilag"), .. DocumentText.List(item.Attachments)] : Array.Empty<CardElement>(),
        .. item.Absent.Count > 0 ? [CardParts.Label("Fraværende"), .. DocumentText.List([.. item.Absent.Select(person => person.Name)])] : Array.Empty<CardElement>(),
    ];

    private static IEnumerable<CardElement> Part(string label, string? text) =>
        HoldsNothing(text) ? [] : [CardParts.Label(label), .. DocumentText.Elements(text!)];

    private static IEnumerable<CardElement> Recommendation(Recommendation? recommendation) =>
        recommendation is null ? [] :
        [
            CardParts.Label("Indstilling"),
            .. recommendation.Intro is { } intro ? DocumentText.Elements(intro) : [],
            .. recommendation.Points.SelectMany((point, i) => DocumentText.Elements($"{i + 1}. {point}")),
        ];

    /// <summary>Standard sections are often filled with a word that says there is nothing to say.</summary>
    private static bool HoldsNothing(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().TrimEnd('.') is { Length: < 24 } only && Nothing.Contains(only, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Nothing = ["-", "ingen", "intet", "intet at bemærke", "ingen bemærkninger", "ikke relevant"];
}
