using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Chat;

namespace MedBot.Teams;

/// <summary>A button of a card (<c>adaptiveCard/action</c>): the answer is what the presser sees in its place.</summary>
internal sealed class CardInvokeTurn(IEnumerable<ICardAction> actions) : ITurn
{
    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        JsonElement? pressed = Press.PropertyOf(turn.Activity.Value, "action");
        if (Press.VerbIn(pressed) is not { } verb || actions.FirstOrDefault(action => action.Verb == verb) is not { } action)
        {
            return new TurnAnswer.Respond(200, CardActionResponse.Refused(Press.UnknownButton));
        }

        return await action.RunAsync(Press.Of(turn, verb, Press.PropertyOf(pressed, "data")), cancellationToken) switch
        {
            CardActionAnswer.Card(var card) => new TurnAnswer.Respond(200, CardActionResponse.Card(card)),
            CardActionAnswer.Dialog(_, var card) => new TurnAnswer.Respond(200, CardActionResponse.Card(card)),
            CardActionAnswer.Message(var sentence) => new TurnAnswer.Respond(200, CardActionResponse.Message(sentence)),
            CardActionAnswer.Reply(var card) => new TurnAnswer.Respond(200, CardActionResponse.Message("Se svaret herunder."), OutgoingActivity.Of(card)),
            var answer => throw new NotSupportedException(answer.GetType().Name),
        };
    }

    public TurnAnswer Apology(string reference) => new TurnAnswer.Respond(200, CardActionResponse.Card(ApologyCard.For(reference)));

    public TurnAnswer Say(string sentence) => new TurnAnswer.Respond(200, CardActionResponse.Message(sentence));
}
