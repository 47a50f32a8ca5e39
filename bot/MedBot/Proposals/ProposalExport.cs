using MedBot.Cards.Proposals;
using MedBot.Domain.Proposals;

namespace MedBot.Proposals;

/// <summary>What a file holds of a round.</summary>
internal sealed record ProposalExport(ProposalRound Round, IReadOnlyList<ExportedProposal> Proposals);

/// <param name="View">As the reader of the file may see it.</param>
/// <param name="Counts">Is part of the sums.</param>
internal sealed record ExportedProposal(ProposalView View, Treatment Treatment, bool Counts);
