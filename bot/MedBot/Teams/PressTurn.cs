using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Teams;

/// <summary>A button that sends a message with data (Action.Submit).</summary>
internal sealed class PressTurn(IEnumerable<ICardAction> actions) : ITurn
{
    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        JsonElement data = turn.Activity.Value!.Value;
        if (Press.VerbIn(data) is not { } verb || actions.FirstOrDefault(action => action.Verb == verb) is not { } action)
        {
            return new TurnAnswer.Reply(OutgoingActivity.Of(Press.UnknownButton));
        }

        CardPress press = Press.Of(turn, verb, data);
        return await action.RunAsync(press, cancellationToken) switch
        {
            CardActionAnswer.File when turn.Place is not Place.Personal => new TurnAnswer.Reply(OutgoingActivity.Of(FileOffer.OnlyPersonal)),
            CardActionAnswer.File(var file) => new TurnAnswer.Reply(FileOffer.Of(file, verb, press.Data)),
            CardActionAnswer.Card(var card) when turn.Activity.ReplyToId is not null => new TurnAnswer.Replace(card),
            CardActionAnswer.Card(var card) => new TurnAnswer.Reply(OutgoingActivity.Of(card)),
            CardActionAnswer.Message(var sentence) => new TurnAnswer.Reply(OutgoingActivity.Of(sentence)),
            CardActionAnswer.Reply(var card) => new TurnAnswer.Reply(OutgoingActivity.Of(card)),

            // A dialog is for one reader; a message here would be for all in the chat.
            CardActionAnswer.Dialog when turn.Place != Place.Personal => new TurnAnswer.Reply(OutgoingActivity.Of("Det kan jeg kun vise dig alene. Skriv til mig i vores egen chat.")),
            CardActionAnswer.Dialog(_, var card) => new TurnAnswer.Reply(OutgoingActivity.Of(card)),
            var answer => throw new NotSupportedException(answer.GetType().Name),
        };
    }

    public TurnAnswer Apology(string reference) => new TurnAnswer.Reply(OutgoingActivity.Of(ApologyCard.For(reference)));

    public TurnAnswer Say(string sentence) => new TurnAnswer.Reply(OutgoingActivity.Of(sentence));
}
