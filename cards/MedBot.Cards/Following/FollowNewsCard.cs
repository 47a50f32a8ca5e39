using MedBot.Cards.Chat;
using MedBot.Cards.Meetings;
using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.Following;

/// <summary>What has come out of that which a person follows.</summary>
public static class FollowNewsCard
{
    private const int MostPapers = 5;
    private const int MostItems = 8;

    public static AdaptiveCard For(IReadOnlyList<FollowedPaper> papers)
    {
        ArgumentNullException.ThrowIfNull(papers);
        FollowedPaper[] shown = [.. papers.Take(MostPapers)];
        return CardParts.Fullest([160, 60], longest => new(
        [
            .. CardParts.Header("Du følger", string.Join(", ", shown.Select(paper => CardParts.Shorten(paper.Name, longest)).Distinct())),
            .. shown.Select(paper => Row(paper, longest)),
            CardParts.Note("Skriv «stop», hvis du ikke vil have flere af disse beskeder."),
        ])
        {
            Actions = [.. shown.Select(Button), AskButton.For("Hvad følger jeg?", "hvad følger jeg")],
            FallbackText = CardParts.Shorten(string.Join("; ", shown.Select(paper => $"{Happened(paper.Paper.Document)}: {DocumentName.Source(paper.Paper.Document)}")), 300),
        });
    }

    private static Container Row(FollowedPaper followed, int longest)
    {
        MeetingDocument paper = followed.Paper.Document;
        return new(
        [
            new TextBlock($"{Happened(paper)}: {CardParts.Shorten(paper.Committee, longest)}") { Weight = "bolder" },
            new TextBlock(DocumentName.When(paper.Date, paper.Start)) { Spacing = "none", IsSubtle = true },
            .. followed.Items.Count > 0
                ? DocumentText.List(followed.Items.Take(MostItems).Select(item => $"Punkt {item.Number}: {CardParts.Shorten(item.Title, longest)}"))
                : [new TextBlock(DocumentName.Items(paper.Items.Count)) { Spacing = "none" }],
        ])
        {
            Separator = true,
            Spacing = "medium",
        };
    }

    private static string Happened(MeetingDocument paper) => paper.Kind == DocumentKind.Agenda ? "Dagsordenen er klar" : "Referatet er godkendt";

    private static ExecuteAction Button(FollowedPaper followed)
    {
        MeetingDocument paper = followed.Paper.Document;
        return paper.Kind == DocumentKind.Agenda
            ? AgendaCard.Button(paper.Meeting, $"Se dagsorden, {paper.Date.Day}/{paper.Date.Month}")
            : MinutesCard.Button(paper.Meeting, $"Se referat, {paper.Date.Day}/{paper.Date.Month}");
    }
}

/// <summary>An agenda or minutes that fit something that a person follows.</summary>
/// <param name="Name">What is followed.</param>
/// <param name="Items">Those on the topic; none where a committee is followed.</param>
public sealed record FollowedPaper(OpenDocument Paper, string Name, IReadOnlyList<AgendaItem> Items);
