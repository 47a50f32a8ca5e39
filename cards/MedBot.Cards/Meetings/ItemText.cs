using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Meetings;

/// <summary>The texts of an item in the order in which they are wanted: what was decided, what is proposed, why.</summary>
internal static class ItemText
{
    public static IEnumerable<CardElement> Parts(AgendaItem item) =>
        Sections(item).SelectMany(section => section.Blocks.SelectMany(DocumentText.Element).Prepend(CardParts.Label(section.Label)));

    /// <summary>What there is, each under its Danish name.</summary>
    public static IEnumerable<(string Label, IReadOnlyList<DocumentBlock> Blocks)> Sections(AgendaItem item) =>
    [
        .. Section("Beslutning", item.Decision),
        .. item.Recommendation is { } recommendation ? [("Indstilling", Blocks(recommendation))] : Array.Empty<(string, IReadOnlyList<DocumentBlock>)>(),
        .. Section("Resumé", item.Summary),
        .. Section("Sagsfremstilling", item.Presentation),
        .. item.Sections.SelectMany(section => Section(section.Key, section.Value)),
        .. List("Bilag", item.Attachments),
        .. List("Fraværende", [.. item.Absent.Select(person => person.Name)]),
    ];

    private static IEnumerable<(string, IReadOnlyList<DocumentBlock>)> Section(string label, string? text) =>
        HoldsNothing(text) ? [] : [(label, [.. DocumentBlock.In(text!)])];

    private static IEnumerable<(string, IReadOnlyList<DocumentBlock>)> List(string label, IReadOnlyList<string> entries) =>
        entries.Count == 0 ? [] : [(label, [new DocumentBlock.List([.. entries.Select(entry => new DocumentBlock.Entry(0, "-", entry))])])];

    private static IReadOnlyList<DocumentBlock> Blocks(Recommendation recommendation) =>
    [
        .. recommendation.Intro is { } intro ? DocumentBlock.In(intro) : [],
        .. recommendation.Points.SelectMany((point, i) => DocumentBlock.In($"{i + 1}. {point}")),
    ];

    /// <summary>Standard sections are often filled with a word that says there is nothing to say.</summary>
    private static bool HoldsNothing(string? text) =>
        string.IsNullOrWhiteSpace(text) || text.Trim().TrimEnd('.') is { Length: < 24 } only && Nothing.Contains(only, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Nothing = ["-", "ingen", "intet", "intet at bemærke", "ingen bemærkninger", "ikke relevant"];
}
