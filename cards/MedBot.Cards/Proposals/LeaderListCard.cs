using System.Globalization;
using System.Text.Json;
using MedBot.Cards.Model;
using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>All that was passed on to a leader in a round, with sums per year against the target.</summary>
public static class LeaderListCard
{
    /// <summary>Draws the list anew with another filter.</summary>
    public const string Filter = "proposal/list";

    /// <summary>Publishes every verdict that waits.</summary>
    public const string PublishAll = "proposal/publishAll";

    /// <summary>Gives the list as a file.</summary>
    public const string Export = "proposal/export";

    /// <summary>In a filter, that nothing is left out.</summary>
    private const string All = "all";

    /// <summary>In a filter, those that the steering group is to answer.</summary>
    private const string SteeringGroup = "steeringGroup";

    /// <summary>Collects all that has come in.</summary>
    public const string CollectAll = "proposal/collectAll";

    private static readonly int[] Most = [20, 10, 5];

    /// <param name="Round">Id of the round.</param>
    /// <param name="State">Name of a <see cref="ProposalState"/>; null or <c>all</c> for all.</param>
    /// <param name="Kind">Name of a <see cref="ProposalKind"/>; null or <c>all</c> for both.</param>
    /// <param name="OtherRound">Id of the round that was picked in its place.</param>
    public sealed record Chosen(long Round, string? State = null, string? Kind = null, string? OtherRound = null)
    {
        public Chosen InPickedRound() => long.TryParse(OtherRound, NumberStyles.None, CultureInfo.InvariantCulture, out var picked) && picked != Round ? new(picked) : this;

        public bool Holds(ProposalView view)
        {
            ArgumentNullException.ThrowIfNull(view);
            return (State is null or All || view.State.ToString() == State || (State is SteeringGroup && view.ForSteeringGroup)) && (Kind is null or All || view.Words.Kind.ToString() == Kind);
        }
    }

    /// <param name="Round">Id of the round.</param>
    /// <param name="Word">A budget catalogue in Word; without it and <paramref name="Json"/> a workbook in Excel.</param>
    /// <param name="Json">For the case system.</param>
    public sealed record Exported(long Round, bool Word = false, bool Json = false);

    /// <param name="rounds">The leader's rounds, the chosen one too.</param>
    /// <param name="proposals">All that the leader may see.</param>
    /// <param name="unpublished">How many verdicts wait to be told.</param>
    /// <param name="told">What came of the press that led here.</param>
    public static AdaptiveCard For(Chosen chosen, IReadOnlyList<RoundChoice> rounds, RoundSums sums, IReadOnlyList<ProposalView> proposals, int unpublished, string? told = null)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(sums);
        ProposalView[] filtered = [.. proposals.Where(chosen.Holds)];
        return CardParts.Fullest(Most, most => Card(chosen, rounds, sums, proposals, filtered, [.. filtered.Take(most)], unpublished, told));
    }

    private static AdaptiveCard Card(Chosen chosen, IReadOnlyList<RoundChoice> rounds, RoundSums sums, IReadOnlyList<ProposalView> proposals, ProposalView[] filtered, ProposalView[] shown, int unpublished, string? told)
    {
        var roundName = rounds.First(round => round.Id == chosen.Round).Name;
        var arrived = proposals.Count(proposal => proposal.State is ProposalState.WithLeaders);
        return new(
        [
            .. ProposalParts.Told(told),
            .. CardParts.Header("Budgetforslag hos lederne", roundName, $"{ProposalText.Count(proposals.Count)}, heraf {sums.WithoutAmount} uden beløb"),
            Sums(sums),
            .. sums.Years.Select(year => year.Target?.Source).OfType<string>().Where(source => source.Length > 0).Distinct().Take(1).Select(source => CardParts.Note($"Målet er fra: {CardParts.Shorten(source, 150)}")),
            .. shown.Select(ProposalListCard.Row),
            .. shown.Length < filtered.Length ? [CardParts.Note($"Viser {shown.Length} af {filtered.Length}. Vælg en status for at se færre.")] : Array.Empty<CardElement>(),
            .. ProposalListCard.Chooser(shown),
            new ChoiceInput("state", "Vis", [new("Alle", All), .. proposals.Select(proposal => proposal.State).Distinct().Order().Select(state => new Choice(ProposalText.State(state), state.ToString())), .. proposals.Any(proposal => proposal.ForSteeringGroup) ? [new Choice("Til styregruppen", SteeringGroup)] : Array.Empty<Choice>()]) { Style = "compact", Value = chosen.State ?? All },
            .. rounds.Count > 1 ? [new ChoiceInput("otherRound", "Runde", [.. rounds.Select(round => new Choice(round.Name, round.Id.ToString(CultureInfo.InvariantCulture)))]) { Style = "compact", Value = chosen.Round.ToString(CultureInfo.InvariantCulture) }] : Array.Empty<CardElement>(),
            new ChoiceInput("kind", "Slags", new("Besparelser og investeringer", All), new("Besparelser", nameof(ProposalKind.Saving)), new("Investeringer", nameof(ProposalKind.Investment))) { Style = "compact", Value = chosen.Kind ?? All },
        ])
        {
            Actions =
            [
                .. shown.Length > 0 ? [ProposalListCard.OpenChosen] : Array.Empty<CardAction>(),
                Button("Vis udvalget", Filter, chosen.Round),
                .. arrived > 0 ? [Button(string.Create(CultureInfo.InvariantCulture, $"Tag imod alle ({arrived})"), CollectAll, chosen.Round)] : Array.Empty<CardAction>(),
                .. unpublished > 0 ? [Button(string.Create(CultureInfo.InvariantCulture, $"Offentliggør alle ({unpublished})"), PublishAll, chosen.Round)] : Array.Empty<CardAction>(),
                .. proposals.Count > 0 ? [File("Hent som Excel", new(chosen.Round)), File("Hent som Word", new(chosen.Round, Word: true))] : Array.Empty<CardAction>(),
            ],
            FallbackText = $"{roundName}: {ProposalText.Count(proposals.Count)} hos lederne",
            OnPage = string.Create(CultureInfo.InvariantCulture, $"round?id={chosen.Round}"),
        };
    }

    private static ExecuteAction Button(string title, string verb, long round) =>
        new(verb, JsonSerializer.SerializeToElement(new(round), ProposalData.Default.LeaderListChosen)) { Title = title };

    internal static ExecuteAction File(string title, Exported wanted) => new(Export, JsonSerializer.SerializeToElement(wanted, ProposalData.Default.Exported)) { Title = title };

    private static Table Sums(RoundSums sums) => new(
        [new(2), new(3), new(3), new(3)],
        [
            Row("1.000 kr.", "Sparet", "Invest.", "Mål"),
            .. sums.Years.Select(year => Row(
                year.Year.ToString(CultureInfo.InvariantCulture),
                ProposalText.Thousands(year.Savings),
                ProposalText.Thousands(year.Investments),
                year.Target is { } target ? ProposalText.Thousands(target.Kroner) : "–")),
        ])
    { Spacing = "medium", ShowGridLines = true };

    private static TableRow Row(params IReadOnlyList<string> cells) => new([.. cells.Select(cell => new TableCell(new TextBlock(cell) { Size = "small" }))]);
}
