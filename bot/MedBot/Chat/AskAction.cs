using System.Text.Json;
using MedBot.Cards;
using MedBot.Cards.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Chat;

/// <summary>A button that asks: answered as if it had been written.</summary>
internal sealed class AskAction(ChatDispatcher chat) : ICardAction
{
    public string Verb => AskButton.Verb;

    public async Task<CardActionAnswer> RunAsync(CardPress press, CancellationToken cancellationToken)
    {
        var asked = press.Data.Deserialize(CardData.Default.Asked);
        Question question = new() { Text = asked?.Text ?? "", Asker = press.Asker, Now = press.Now, Place = press.Place, ConversationId = press.ConversationId };
        return new CardActionAnswer.Reply(await chat.AnswerAsync(question, cancellationToken));
    }
}
