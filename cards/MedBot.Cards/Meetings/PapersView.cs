using MedBot.Cards.Model;
using MedBot.Domain.Danish;
using MedBot.Domain.Meetings;
using MedBot.Domain.Questions;

namespace MedBot.Cards.Meetings;

/// <summary>An agenda or minutes for the page, as far as the reader may see them.</summary>
/// <param name="Status">How far minutes are; null for an agenda.</param>
/// <param name="Other">The meeting's other paper can be read too.</param>
public sealed record PapersView(string Name, string Committee, string When, string? Place, string? Status, bool Other, IReadOnlyList<PaperItemView> Items)
{
    public static PapersView Of(MeetingDocument document, MinutesStatus status, bool other)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(
            DocumentName.Kind(document),
            document.Committee,
            DocumentName.When(document.Date, document.Start),
            document.Place,
            document.Kind == DocumentKind.Minutes ? $"Referatet er {DocumentName.Status(status)}." : null,
            other,
            [.. document.Items.Select(item => new PaperItemView(item.Number, item.Title, item.Closed, item.TimeSetAside, item.Decision is { } decision ? TextPart.Of(decision) : []))]);
    }
}

/// <param name="Minutes">Set aside for the item.</param>
public sealed record PaperItemView(int Number, string Title, bool Closed, int? Minutes, IReadOnlyList<TextPart> Decision);

/// <summary>One item with all its text, and where else its case was treated.</summary>
public sealed record ItemView(
    int Number, string Title, string Paper, string Committee, string When, string? CaseNumber, int? Minutes, bool Closed, IReadOnlyList<SectionView> Sections, IReadOnlyList<TreatmentView> History, int? Before, int? After)
{
    private const int LongestText = 300;

    public static ItemView Of(MeetingDocument document, AgendaItem item, IReadOnlyList<CaseTreatment> history)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(item);
        return new(
            item.Number,
            item.Title,
            DocumentName.Kind(document),
            document.Committee,
            DocumentName.When(document.Date, document.Start),
            item.CaseNumber,
            item.TimeSetAside,
            item.Closed,
            SectionView.Of(item),
            [.. history.Select(Treatment)],
            document.Items.TakeWhile(other => other != item).LastOrDefault()?.Number,
            document.Items.SkipWhile(other => other != item).Skip(1).FirstOrDefault()?.Number);
    }

    private static TreatmentView Treatment(CaseTreatment treatment) => new(
        $"{treatment.Forum}, {SpokenDate.WithoutWeekday(treatment.Date)}",
        TextPart.Of(Excerpt.Of(treatment.Item?.Decision ?? treatment.Sentence ?? treatment.Item?.Title ?? "", LongestText)),
        treatment is { Document: { } document, Item: { } item } ? ItemLink.Of(document, item) : null);
}

public sealed record SectionView(string Label, IReadOnlyList<TextPart> Parts)
{
    /// <summary>The texts of an item, each under its Danish name.</summary>
    public static IReadOnlyList<SectionView> Of(AgendaItem item) => [.. ItemText.Sections(item).Select(section => new SectionView(section.Label, TextPart.Of(section.Blocks)))];
}

/// <param name="Link">Where it can be read.</param>
public sealed record TreatmentView(string Where, IReadOnlyList<TextPart> Parts, ItemLink? Link);

/// <summary>The way to an item.</summary>
public sealed record ItemLink(string Committee, DateOnly Date, bool Extraordinary, DocumentKind Kind, int Number)
{
    public static ItemLink Of(MeetingDocument document, AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(item);
        return new(document.Committee, document.Date, document.Extraordinary, document.Kind, item.Number);
    }
}

/// <summary>An item that a search found.</summary>
/// <param name="Where"><c>KommuneMED, referat 3. marts 2026, punkt 4</c></param>
public sealed record FoundItemView(string Title, string Where, ItemLink Link)
{
    public static FoundItemView Of(MeetingDocument document, AgendaItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(item.Title, $"{DocumentName.Source(document)}, punkt {item.Number}", ItemLink.Of(document, item));
    }
}
