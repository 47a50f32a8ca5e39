using MedBot.Cards.Chat;
using MedBot.Cards.Model;

namespace MedBot.Cards.Proposals;

/// <summary>A round of budget proposals that a leader may have as a file.</summary>
public static class RoundExportCard
{
    public static AdaptiveCard OnlyLeaders => NotFoundCard.For("Budgetforslag kan ledere i rundens afdelinger hente ud som fil.", wayForward: null, "mine forslag");

    /// <param name="others">Rounds that may be had in its place.</param>
    /// <param name="count">How many proposals the leader may see.</param>
    public static AdaptiveCard For(RoundChoice round, IReadOnlyList<RoundChoice> others, int count)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(others);
        return new(
        [
            .. CardParts.Header("Eksport", round.Name, $"{ProposalText.Count(count)} hos lederne"),
            CardParts.Note("Et navn er kun med, hvor afsenderen har sagt, at det må gives videre. Det skrives ned, hvem der henter hvad."),
        ])
        {
            Actions =
            [
                LeaderListCard.File("Hent som Word", new(round.Id, Word: true)),
                LeaderListCard.File("Hent som JSON", new(round.Id, Json: true)),
                LeaderListCard.File("Hent som Excel", new(round.Id)),
                .. others.Take(3).Select(other => AskButton.For(other.Name, $"eksportér budgetrunden {other.Name}")),
            ],
            FallbackText = $"Eksport: {round.Name}",
        };
    }
}
