using MedBot.Cards.Proposals;
using MedBot.Chat;

namespace MedBot.Proposals;

/// <summary>A leader collects all that has come in.</summary>
internal sealed class CollectProposals(ActOnLeaderList act) : ICardAction
{
    public string Verb => LeaderListCard.CollectAll;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, "taget imod.", (proposal, by, at) => proposal.Collect(by, at), cancellationToken);
}
