using System.Text.Json;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>Approves minutes by the press of a button.</summary>
internal sealed class ApproveMinutes(KeepMinutes keep) : ICardAction
{
    public string Verb => MeetingHistoryCard.Approve;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        new CardActionAnswer.Card(await keep.RunAsync(press.Data.Deserialize(PostingData.Default.Chosen)!.Id, KeeperOrder.Approve, press.Asker, press.Now, cancellationToken));
}
