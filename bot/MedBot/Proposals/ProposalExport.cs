using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>What a file holds of a round.</summary>
/// <param name="Named">For a leader, who may see some names.</param>
internal sealed record ProposalExport(ProposalRound Round, IReadOnlyList<ExportedProposal> Proposals, bool Named = false);

/// <param name="View">As the reader of the file may see it.</param>
/// <param name="Counts">Is part of the sums.</param>
/// <param name="Responsible">Name of the one who carries it out, where the file has names.</param>
internal sealed record ExportedProposal(ProposalView View, Treatment Treatment, bool Counts, string? Responsible = null);
