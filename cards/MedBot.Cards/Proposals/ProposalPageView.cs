using MedBot.Domain.Proposals;

namespace MedBot.Cards.Proposals;

/// <summary>The sender's own proposals for the page.</summary>
/// <param name="Rounds">Those whose table the reader may see as a leader, the newest first.</param>
public sealed record MyProposalsView(IReadOnlyList<OwnProposalView> Proposals, IReadOnlyList<RoundChoice> Rounds)
{
    public static MyProposalsView Of(IReadOnlyList<ProposalView> proposals, IReadOnlyList<RoundChoice> rounds) => new([.. proposals.Select(OwnProposalView.Of)], rounds);
}

/// <param name="Next">What happens with it if nobody does anything.</param>
public sealed record OwnProposalView(
    long Id, string Round, string Title, string State, string Amounts, string Description, string? ForCitizens, string? ForStaff, string? Next, IReadOnlyList<LineView> Way, IReadOnlyList<LineView> Talk)
{
    public static OwnProposalView Of(ProposalView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new(
            view.Id,
            view.RoundName,
            view.Words.Title,
            ProposalText.State(view.State),
            $"{ProposalText.Kind(view.Words.Kind)}, {ProposalText.Amounts(view.Words)}",
            view.Words.Description,
            view.Words.ForCitizens,
            view.Words.ForStaff,
            OwnProposalCard.Next(view),
            [.. view.Way.Select(step => new LineView(ProposalText.Time(step.When), step.Who is { } who ? $"{ProposalText.Step(step.Kind)} ({who})" : ProposalText.Step(step.Kind), step.Text))],
            [.. view.Talk.Select(line => new LineView(ProposalText.Time(line.When), line.Who, line.Text))]);
    }
}

public sealed record LineView(string When, string What, string? Text);

/// <summary>What was passed on to a leader in one round, with sums a year against the target.</summary>
/// <param name="Count"><c>12 forslag, heraf 2 uden beløb</c></param>
public sealed record RoundTableView(long Id, string Name, string Count, IReadOnlyList<RoundChoice> Rounds, IReadOnlyList<int> Years, IReadOnlyList<SumView> Sums, IReadOnlyList<string> Sources, IReadOnlyList<RoundProposalView> Proposals)
{
    public static RoundTableView Of(RoundChoice round, IReadOnlyList<RoundChoice> rounds, RoundSums sums, IReadOnlyList<ProposalView> proposals)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(sums);
        ArgumentNullException.ThrowIfNull(proposals);
        return new(
            round.Id,
            round.Name,
            $"{ProposalText.Count(proposals.Count)}, heraf {sums.WithoutAmount} uden beløb",
            rounds,
            [.. sums.Years.Select(year => year.Year)],
            [
                new("Besparelser", [.. sums.Years.Select(year => ProposalText.Thousands(year.Savings))]),
                new("Investeringer", [.. sums.Years.Select(year => ProposalText.Thousands(year.Investments))]),
                new("Mål", [.. sums.Years.Select(year => year.Target is { } target ? ProposalText.Thousands(target.Kroner) : "–")]),
                new("Mangler", [.. sums.Years.Select(year => year.Target is { } target ? ProposalText.Thousands(Math.Max(0, target.Kroner - year.Savings)) : "–")]),
            ],
            [.. sums.Years.Select(year => year.Target?.Source).OfType<string>().Where(source => source.Length > 0).Distinct()],
            [.. proposals.Select(proposal => RoundProposalView.Of(proposal, sums))]);
    }
}

/// <param name="Thousands">A year each, in 1,000 kroner.</param>
public sealed record SumView(string Name, IReadOnlyList<string> Thousands);

/// <param name="Note">Who sent it, where the name may be told, and what else is to be known.</param>
/// <param name="Counts">It is among the sums.</param>
public sealed record RoundProposalView(long Id, string Title, string State, string Kind, string Department, string Note, IReadOnlyList<string> Thousands, bool Counts)
{
    public static RoundProposalView Of(ProposalView view, RoundSums sums)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(sums);
        return new(
            view.Id,
            view.Words.Title,
            ProposalText.State(view.State),
            ProposalText.Kind(view.Words.Kind),
            view.DepartmentName,
            string.Join(" · ", ((string?[])[view.SenderName, view.Late ? "sendt efter fristen" : null, view.ForSteeringGroup ? "til styregruppen" : null]).OfType<string>()),
            [.. sums.Years.Select(year => view.Words.Amounts.Any(amount => amount.Year == year.Year) ? ProposalText.Thousands(view.Words.AmountIn(year.Year)) : "–")],
            RoundSums.Counts(view.State));
    }
}
