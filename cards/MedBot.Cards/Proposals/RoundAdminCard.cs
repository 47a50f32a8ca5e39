using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>A round for those who may extend and close it.</summary>
public static class RoundAdminCard
{
    public const string Extend = "proposal/round/extend";
    public const string Close = "proposal/round/close";

    /// <param name="LastDay"><c>yyyy-MM-dd</c>.</param>
    public sealed record Extended(long Round, string? LastDay = null);

    public static AdaptiveCard For(ProposalRound round, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(round);
        return new(
        [
            .. ProposalParts.Told(told),
            .. CardParts.Header("Budgetrunde", round.Name, round.ClosedOn is { } closed ? $"Lukket {ProposalText.Day(closed)}" : $"Frist {ProposalText.Day(round.LastDay)}"),
            .. round.Open ? [new DateInput("lastDay", "Ny frist") { Min = round.LastDay.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) }, CardParts.Note("Når runden lukkes, går alt, hvad der stadig ligger hos repræsentanter, videre til lederne.")] : Array.Empty<CardElement>(),
        ])
        {
            Actions = round.Open ? [Button("Forlæng", Extend, round.Id), Button("Luk runden", Close, round.Id)] : [],
            FallbackText = $"Budgetrunde: {round.Name}",
        };
    }

    private static ExecuteAction Button(string title, string verb, long round) => new(verb, JsonSerializer.SerializeToElement(new(round), ProposalData.Default.Extended)) { Title = title };
}
