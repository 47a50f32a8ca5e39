using MedBot.Cards.Model;
using MedBot.Domain.Meetings;

namespace MedBot.Cards.BeforeMeeting;

/// <summary>What has come in to a meeting: apologies for all members to see, suggestions and questions for secretary and chair.</summary>
public static class PreparationCard
{
    private const int Most = 12;
    private const int MostButtons = 5;

    /// <param name="absent">A line for each, <c>Navn Navnesen (Anden Person kommer i stedet)</c>.</param>
    /// <param name="contributions">Null for who may not see them.</param>
    public static AdaptiveCard For(KnownMeeting meeting, IReadOnlyList<string> absent, IReadOnlyList<ContributionView>? contributions)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        ArgumentNullException.ThrowIfNull(absent);
        ContributionView[] open = [.. (contributions ?? []).Where(view => view.Decision is null)];
        return CardParts.Fullest([160, 60], longest => new(
        [
            .. MeetingWords.Header("Er kommet ind til mødet", meeting),
            CardParts.Label("Afbud"),
            .. absent.Count == 0 ? [Line("Ingen har meldt afbud her.")] : absent.Take(Most).Select(line => Line(CardParts.Shorten(line, longest))),
            .. contributions is null ? [] : Contributions(contributions, longest),
            .. open.Length > MostButtons ? [CardParts.Note($"Viser knapper til de {MostButtons} første af {open.Length}, der venter på svar.")] : Array.Empty<CardElement>(),
        ])
        {
            Actions = [.. open.Take(MostButtons).Select(ContributionCard.Opening)],
            FallbackText = $"Er kommet ind til {MeetingWords.Name(meeting)}: {absent.Count} afbud",
        });
    }

    private static TextBlock Line(string text) => new(text) { Spacing = "small" };

    private static IEnumerable<CardElement> Contributions(IReadOnlyList<ContributionView> contributions, int longest) =>
    [
        CardParts.Label("Forslag og spørgsmål"),
        .. contributions.Count == 0 ? [Line("Ingen endnu.")] : contributions.Take(Most).Select(view => Line(
            $"{ContributionCard.Kind(view)}: {CardParts.Shorten(view.Title, longest)} ({ContributionCard.Sender(view)}{(view.Decision is null ? ", venter på svar" : "")})")),
        .. contributions.Count > Most ? [CardParts.Note($"Viser {Most} af {contributions.Count}.")] : Array.Empty<CardElement>(),
    ];
}
