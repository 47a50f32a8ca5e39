using MedBot.Cards.Proposals;
using MedBot.Chat;

namespace MedBot.Proposals;

/// <summary>A leader lets all senders of a round know the verdicts that wait.</summary>
internal sealed class PublishVerdicts(ActOnLeaderList act) : ICardAction
{
    public string Verb => LeaderListCard.PublishAll;

    public Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        act.RunAsync(press, "afsenderne får besked.", (proposal, by, at) => proposal.Publish(by, at), cancellationToken);
}
