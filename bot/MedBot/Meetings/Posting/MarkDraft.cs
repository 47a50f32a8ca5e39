using System.Text.Json;
using MedBot.Cards.Posting;
using MedBot.Chat;
using MedBot.Domain.Meetings;

namespace MedBot.Meetings.Posting;

/// <summary>Makes minutes a draft, for the committee's members alone.</summary>
internal sealed class MarkDraft(KeepMinutes keep) : ICardAction
{
    public string Verb => MeetingHistoryCard.Draft;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) =>
        new CardActionAnswer.Card(await keep.RunAsync(press.Data.Deserialize(PostingData.Default.Chosen)!.Id, KeeperOrder.Draft, press.Asker, press.Now, cancellationToken));
}
