using MedBot.Domain.Danish;

namespace MedBot.Domain.Proposals;

/// <summary>What a careful reader of a catalogue would send back, with the line that fails.</summary>
public static class TreatmentFaults
{
    public static IReadOnlyList<TreatmentFault> Of(Proposal proposal)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var faults = new List<TreatmentFault>();
        if (proposal.Treatment.Summary is { } summary && !proposal.WithoutAmount)
        {
            IReadOnlyList<decimal> named = DanishAmount.In(summary);
            if (named.Count == 0)
            {
                faults.Add(new(TreatmentFaultKind.AmountNotInSummary, FirstLine(summary)));
            }
            else if (Unlike(proposal.Words, named) is { } amount)
            {
                faults.Add(new(TreatmentFaultKind.SummaryDiffersFromTable, LineWith(summary, amount)));
            }
        }

        if (proposal.LawyersMissing)
        {
            faults.Add(new(TreatmentFaultKind.LawyersMissing, StaffConsequence.Dismissals.Paragraph()));
        }

        return faults;
    }

    /// <summary>An amount in the sender's own text that is not in the table; null where all agree, or nothing is in one of them.</summary>
    public static decimal? TextUnlikeTable(ProposalWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Amounts.Count == 0 ? null : Unlike(words, DanishAmount.In($"{words.Title}\n{words.Description}"));
    }

    // A text may name one year's amount, or that of all years together.
    private static decimal? Unlike(ProposalWords words, IReadOnlyList<decimal> named)
    {
        var total = words.Amounts.Sum(amount => amount.Kroner);
        var other = named.Where(kroner => kroner != total && words.Amounts.All(amount => amount.Kroner != kroner)).ToList();
        return other.Count > 0 ? other[0] : null;
    }

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();

    private static string LineWith(string text, decimal amount) => text.Split('\n').First(line => DanishAmount.In(line).Contains(amount)).Trim();
}

/// <param name="Line">The line that fails, as it stands.</param>
public sealed record TreatmentFault(TreatmentFaultKind Kind, string Line);

public enum TreatmentFaultKind
{
    AmountNotInSummary,
    SummaryDiffersFromTable,
    LawyersMissing,
}
