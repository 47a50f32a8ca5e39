using System.Text.Json;
using MedBot.Cards.Posting;
using MedBot.Chat;

namespace MedBot.Meetings.Posting;

/// <summary>Says which minutes a later meeting approved without naming their day.</summary>
internal sealed class AnswerApprovalQuestion(KeepMinutes keep) : ICardAction
{
    public string Verb => ApprovalQuestionCard.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken) => press.Data.Deserialize(PostingData.Default.Answered)! switch
    {
        { Approved: 0 } => new CardActionAnswer.Card(ApprovalQuestionCard.None()),
        var answer => new CardActionAnswer.Card(await keep.AnswerAsync(answer, press.Asker, press.Now, cancellationToken)),
    };
}
