using System.Globalization;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>The parts that the cards of one proposal have in common.</summary>
internal static class ProposalParts
{
    /// <summary>Lengths of text to be tried, the fullest first, until the card is small enough.</summary>
    public static readonly int[] Lengths = [4_000, 1_200, 400, 100];

    private const int MostSteps = 20;
    private const int MostLines = 10;

    public static IEnumerable<CardElement> Header(ProposalView view) => CardParts.Header(
        $"Budgetforslag nr. {view.Id} · {view.RoundName}",
        view.Words.Title,
        string.Join(" · ", ((string?[])[ProposalText.State(view.State), view.Late ? "sendt efter fristen" : null, view.ForSteeringGroup ? "til styregruppen" : null, view.Words.Amounts.Count == 0 ? "uden beløb" : null]).OfType<string>()));

    public static IEnumerable<CardElement> Words(ProposalView view, int longest)
    {
        ProposalWords words = view.Words;
        if (words.Description.Length > 0)
        {
            yield return new TextBlock(CardParts.Shorten(words.Description, longest));
        }

        yield return new FactSet(
        [
            new(ProposalText.Kind(words.Kind), ProposalText.Amounts(words)),
            .. words.Unread.Select(unread => new Fact(unread.Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"Skrevet for {year}") : "Skrevet som beløb", CardParts.Shorten(unread.Typed, 100))),
            .. words.ForCitizens is { } citizens ? [new Fact("For borgerne", CardParts.Shorten(citizens, longest / 2))] : Array.Empty<Fact>(),
            .. words.ForStaff is { } staff ? [new Fact("For medarbejderne", CardParts.Shorten(staff, longest / 2))] : Array.Empty<Fact>(),
        ])
        { Spacing = "medium" };
        if (view.TextUnlikeTable is { } amount)
        {
            yield return CardParts.Warning($"I teksten står {ProposalText.Kroner(amount)}, men ikke i tabellen.");
        }
    }

    public static IEnumerable<CardElement> Way(ProposalView view, int longest)
    {
        if (view.Way.Count == 0)
        {
            yield break;
        }

        yield return CardParts.Label("Forslagets vej");
        if (view.Way.Count > MostSteps)
        {
            yield return CardParts.Note($"Viser de seneste {MostSteps} af {view.Way.Count} trin.");
        }

        foreach (WayStep step in view.Way.TakeLast(MostSteps))
        {
            yield return new TextBlock(ProposalText.Time(step.When)) { IsSubtle = true, Size = "small", Spacing = "small" };
            yield return new TextBlock(Line(step, longest / 4)) { Spacing = "none" };
        }
    }

    public static IEnumerable<CardElement> Talk(ProposalView view, int longest) => view.Talk.Count == 0 ? [] :
    [
        CardParts.Label("Jeres samtale"),
        .. view.Talk.TakeLast(MostLines).Select(line => CardParts.Box(
            new TextBlock($"{line.Who}, {ProposalText.Time(line.When)}") { Size = "small", IsSubtle = true },
            new TextBlock(CardParts.Shorten(line.Text, longest / 4)) { Spacing = "none" })),
    ];

    /// <summary>What came of a press, above the card that it leads to.</summary>
    public static IEnumerable<CardElement> Told(string? sentence) =>
        sentence is null ? [] : [CardParts.Box(new TextBlock(sentence) { Weight = "bolder" })];

    private static string Line(WayStep step, int longest)
    {
        var line = step.Who is null ? ProposalText.Step(step.Kind) : $"{ProposalText.Step(step.Kind)} ({step.Who})";
        return step.Text is { Length: > 0 } text ? $"{line}: {CardParts.Shorten(text, longest)}" : line;
    }
}
