using System.Globalization;
using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Domain.Danish;

namespace MedBot.Cards.Audit;

/// <summary>Who did what (revision), for HR: never a text, and never who sent a proposal.</summary>
public static class AuditCard
{
    public static readonly AdaptiveCard OnlyHr = NotFoundCard.For("Hvem der gjorde hvad, viser jeg kun HR, og kun i vores egen chat.");

    private static readonly int[] Most = [40, 20, 8];

    /// <param name="deeds">The newest first.</param>
    /// <param name="since">The first day that is looked at.</param>
    public static AdaptiveCard For(IReadOnlyList<DoneLine> deeds, DateOnly since)
    {
        ArgumentNullException.ThrowIfNull(deeds);
        return CardParts.Fullest(Most, most => new(
        [
            .. CardParts.Header("Revision", "Hvem gjorde hvad", $"Siden {SpokenDate.InDigits(since)}"),
            .. deeds.Count == 0 ? (IEnumerable<CardElement>)[new TextBlock("Der er ikke sket noget.")] : deeds.Take(most).Select(Line),
            .. deeds.Count > most ? [CardParts.Note($"… og {deeds.Count - most} til.")] : Array.Empty<CardElement>(),
        ])
        {
            FallbackText = "Hvem gjorde hvad",
        });
    }

    private static Container Line(DoneLine line) => new(
        new TextBlock(CardParts.Shorten(line.What, 200)),
        new TextBlock($"{line.At.ToString("d.M.yyyy HH.mm", CultureInfo.InvariantCulture)} · {line.By ?? "af sig selv, eller uden navn"}") { Spacing = "none", IsSubtle = true, Size = "small" })
    { Spacing = "small" };
}

/// <param name="At">Danish local time.</param>
/// <param name="By">A name; null where nobody did it, or the name is deleted.</param>
public sealed record DoneLine(DateTime At, string What, string? By);
