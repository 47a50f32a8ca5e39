using System.Text.Json;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>Makes a draft minutes that all may ask about.</summary>
internal sealed class MarkNoDraft(KeepMinutes keep) : ICardAction
{
    public string Verb => MeetingHistoryCard.NoDraft;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        new CardActionAnswer.Card(await keep.RunAsync(press.Data.Deserialize(PostingData.Default.Chosen)!.Id, KeeperOrder.NoDraft, press.Asker, press.Now, cancellationToken));
}
