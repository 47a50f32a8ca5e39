using System.Text.Json;
using MedBot.Cards.Chat;
using MedBot.Chat;
using MedBot.Domain.Questions;

namespace MedBot.Teams;

/// <summary>A button of a card (<c>adaptiveCard/action</c>): the answer is what the presser sees in its place.</summary>
internal sealed class CardInvokeTurn(IEnumerable<ICardAction> actions, PageLink page) : ITurn
{
    public async Task<TurnAnswer> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        JsonElement? pressed = Press.PropertyOf(turn.Activity.Value, "action");
        if (Press.VerbIn(pressed) is not { } verb || actions.FirstOrDefault(action => action.Verb == verb) is not { } action)
        {
            return new TurnAnswer.Respond(200, CardActionResponse.Refused(Press.UnknownButton));
        }

        CardPress press = Press.Of(turn, verb, Press.PropertyOf(pressed, "data"));
        return await action.RunAsync(press, cancellationToken) switch
        {
            CardActionAnswer.File when turn.Place is not Place.Personal => new TurnAnswer.Respond(200, CardActionResponse.Message(FileOffer.OnlyPersonal)),
            CardActionAnswer.File(var file) => new TurnAnswer.Respond(200, CardActionResponse.Message(FileOffer.Asking), FileOffer.Of(file, verb, press.Data)),
            CardActionAnswer.Card(var card) => new TurnAnswer.Respond(200, CardActionResponse.Card(page.AddTo(card))),
            CardActionAnswer.Dialog(_, var card) => new TurnAnswer.Respond(200, CardActionResponse.Card(card)),
            CardActionAnswer.Message(var sentence) => new TurnAnswer.Respond(200, CardActionResponse.Message(sentence)),
            CardActionAnswer.Reply(var card) => new TurnAnswer.Respond(200, CardActionResponse.Message("Se svaret herunder."), OutgoingActivity.Of(page.AddTo(card))),
            var answer => throw new NotSupportedException(answer.GetType().Name),
        };
    }

    public TurnAnswer Apology(string reference) => new TurnAnswer.Respond(200, CardActionResponse.Card(ApologyCard.For(reference)));

    public TurnAnswer Say(string sentence) => new TurnAnswer.Respond(200, CardActionResponse.Message(sentence));
}
