using MedBot.Cards.Chat;
using MedBot.Cards.Model;
using MedBot.Cards.Proposals;
using MedBot.Chat;
using MedBot.Domain.Proposals;
using MedBot.Domain.Questions;

namespace MedBot.Proposals;

/// <summary>Offers a leader a round as a file.</summary>
internal sealed class ExportRoundCommand(ShowProposals show) : IChatCommand
{
    public string Example => "eksportér budgetrunden";

    public HelpTopic Topic => HelpTopic.Leader;

    public double Fit(Question question) => question.Text.TrimStart() is var text
        && text.StartsWith("eksport", StringComparison.OrdinalIgnoreCase) && text.Contains(" budget", StringComparison.OrdinalIgnoreCase) ? 0.9 : 0;

    public Task<AdaptiveCard> AnswerAsync(Question question, CancellationToken cancellationToken) =>
        show.AnswerAsync(question, async (db, viewer) =>
        {
            IReadOnlyList<ProposalRound> rounds = await LeaderLists.RoundsAsync(db, viewer, cancellationToken);
            if ((rounds.FirstOrDefault(round => question.Text.Contains(round.Name, StringComparison.OrdinalIgnoreCase)) ?? (rounds.Count > 0 ? rounds[0] : null)) is not { } round)
            {
                return RoundExportCard.OnlyLeaders;
            }

            IReadOnlyList<Proposal> proposals = await LeaderLists.ProposalsAsync(db, round.Id, viewer, tracked: false, cancellationToken);
            return RoundExportCard.For(new(round.Id, round.Name), [.. rounds.Where(other => other != round).Select(other => new RoundChoice(other.Id, other.Name))], proposals.Count);
        }, cancellationToken);
}
